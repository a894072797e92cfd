package io.venuesim.crypto;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Arrays;
import java.util.Locale;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Hex, Base58, addresses, hashes and EIP-191. */
class TextsTest {
    @Test
    void hex_is_written_lower_case_and_read_in_any_case() {
        byte[] bytes = {0, 1, (byte) 0xab, (byte) 0xff};
        assertThat(Hex.encode(bytes)).isEqualTo("0001abff");
        assertThat(Hex.encode0x(bytes)).isEqualTo("0x0001abff");
        assertThat(Hex.decode("0001aBFf")).contains(bytes);
        assertThat(Hex.decode0x("0x0001aBFf")).contains(bytes);
        assertThat(Hex.decode("")).contains(new byte[0]);
        assertThat(Hex.decode0x("0x")).contains(new byte[0]);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"0", "abc", "0x", "0x00", "0X00", "zz", " 00", "00 ", "-1", "+1", "\u0661\u0661", "\uff10\uff10"
            })
    void what_is_not_hex_is_not_decoded(String text) {
        assertThat(Hex.decode(text)).isEmpty();
        assertThat(Hex.decode0x("0x" + text)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "00", "0X00", "x00", "00x0"})
    void a_required_prefix_is_required(String text) {
        assertThat(Hex.decode0x(text)).isEmpty();
    }

    @Test
    void big_endian_numbers_are_padded_on_the_left() {
        assertThat(Hex.decodeBigEndian("F", 2)).contains(new byte[] {0, 15});
        assertThat(Hex.decodeBigEndian("fff", 2)).contains(new byte[] {15, -1});
        assertThat(Hex.decodeBigEndian("0fff", 2)).contains(new byte[] {15, -1});
        assertThat(Hex.decodeBigEndian("", 2)).isEmpty();
        assertThat(Hex.decodeBigEndian("00fff", 2)).isEmpty();
        assertThat(Hex.decodeBigEndian("0xf", 2)).isEmpty();
    }

    @Test
    void base58_goes_there_and_back() {
        Random random = new Random(58);
        for (int i = 0; i < 300; i++) {
            byte[] bytes = new byte[random.nextInt(80)];
            random.nextBytes(bytes);
            Arrays.fill(bytes, 0, random.nextInt(bytes.length + 1), (byte) 0);
            assertThat(Base58.decode(Base58.encode(bytes))).contains(bytes);
        }
        for (JsonNode text : Vectors.of("pacifica").findValues("signature_base58")) {
            assertThat(Base58.decode(text.asText()).map(Base58::encode)).contains(text.asText());
        }
    }

    @Test
    void base58_follows_the_drafted_examples() {
        // https://datatracker.ietf.org/doc/html/draft-msporny-base58-03#section-5
        assertThat(Base58.encode("Hello World!".getBytes(US_ASCII))).isEqualTo("2NEpo7TZRRrLZSi2U");
        assertThat(Base58.encode(Vectors.bytes("0000287fb4cd"))).isEqualTo("11233QC4");
        assertThat(Base58.decode("11233QC4")).contains(Vectors.bytes("0000287fb4cd"));
        assertThat(Base58.encode(new byte[0])).isEmpty();
        assertThat(Base58.decode("")).contains(new byte[0]);
        assertThat(Base58.decode("1".repeat(64))).contains(new byte[64]);
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "O", "I", "l", "+", " ", "2 ", "\u0131", "\uff12"})
    void what_is_outside_the_alphabet_is_not_decoded(String text) {
        assertThat(Base58.decode(text)).isEmpty();
    }

    @Test
    void long_base58_is_refused_before_it_costs_anything() {
        assertThat(Base58.decode("z".repeat(128))).isPresent();
        assertThat(Base58.decode("z".repeat(129))).isEmpty();
        assertThat(Base58.decode("1".repeat(10_000_000))).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                // https://eips.ethereum.org/EIPS/eip-55
                "0x5aAeb6053F3E94C9b9A09f33669435E7Ef1BeAed",
                "0xfB6916095ca1df60bB79Ce92cE3Ea74c37c5d359",
                "0xdbF03B407c01E7cD3CBea99509d93f8DDDC8C6FB",
                "0xD1220A0cf47c7B9Be7A2E6BA89F429762e7b9aDb"
            })
    void addresses_print_as_eip_55_says(String text) {
        EthAddress address = EthAddress.parse(text).orElseThrow();
        assertThat(address).hasToString(text).isEqualTo(EthAddress.of(address.bytes()));
        assertThat(EthAddress.parse(address.lower())).contains(address);
        assertThat(EthAddress.parse(text.toUpperCase(Locale.ROOT).replace('X', 'x')))
                .contains(address);
    }

    @Test
    void what_is_no_address_is_not_parsed() {
        String text = "0x5aaeb6053f3e94c9b9a09f33669435e7ef1beaed";
        assertThat(EthAddress.parse(text.substring(2))).isEmpty();
        assertThat(EthAddress.parse(text + "00")).isEmpty();
        assertThat(EthAddress.parse(text.substring(0, 40))).isEmpty();
        assertThat(EthAddress.parse("")).isEmpty();
        assertThatIllegalArgumentException().isThrownBy(() -> EthAddress.of(new byte[19]));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new EthAddress("0x5AAEB6053f3e94c9b9a09f33669435e7ef1beaed"));
    }

    @Test
    void hashes_are_the_published_ones() {
        byte[] empty = new byte[0];
        byte[] abc = "abc".getBytes(US_ASCII);
        assertThat(Hex.encode(Keccak.keccak256()))
                .isEqualTo("c5d2460186f7233c927e7db2dcc703c0e500b653ca82273b7bfad8045d85a470");
        assertThat(Keccak.keccak256(abc)).isEqualTo(Keccak.keccak256(new byte[] {'a'}, empty, new byte[] {'b', 'c'}));
        assertThat(Hex.encode(Sha256.hash(new byte[] {'a', 'b'}, new byte[] {'c'})))
                .isEqualTo("ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
        assertThat(Hex.encode(Blake2b.hash256(empty)))
                .isEqualTo("0e5751c026e543b2e8ab2eb06099daa1d1e5df47778f7787faab45cdf12fe3a8");
    }

    @Test
    void eip_191_counts_bytes_not_characters() {
        for (JsonNode login : Vectors.of("tanx").path("login")) {
            byte[] message = login.path("message").asText().getBytes(UTF_8);
            assertThat(Eip191.preimage(message)).isEqualTo(Vectors.bytes(login.path("preimage_hex")));
            assertThat(Eip191.digest(message)).isEqualTo(Vectors.bytes(login.path("keccak256")));
        }
    }

    @Test
    void eip_191_signs_the_bytes_of_a_dmex_hash() {
        int checked = 0;
        for (JsonNode vector : Vectors.of("dmex").path("vectors")) {
            if (vector.has("eip191_preimage") && !vector.has("signed_text")) {
                byte[] hash = Vectors.bytes(vector.path(vector.has("hash") ? "hash" : "order_hash"));
                assertThat(Eip191.preimage(hash)).isEqualTo(Vectors.bytes(vector.path("eip191_preimage")));
                assertThat(Eip191.digest(hash)).isEqualTo(Vectors.bytes(vector.path("digest")));
                checked++;
            }
        }
        assertThat(checked).isGreaterThanOrEqualTo(11);
    }
}
