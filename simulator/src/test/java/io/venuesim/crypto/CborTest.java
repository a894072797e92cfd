package io.venuesim.crypto;

import static org.assertj.core.api.Assertions.assertThat;

import co.nstant.in.cbor.CborDecoder;
import co.nstant.in.cbor.CborException;
import com.fasterxml.jackson.dataformat.cbor.databind.CBORMapper;
import io.venuesim.crypto.Cbor.Item;
import io.venuesim.crypto.Cbor.Kind;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Items keep the bytes they came in, and what is not well-formed is not read, however large it claims to be. */
final class CborTest {

    @Test
    void an_item_is_handed_on_as_it_came() {
        // A number in nine bytes, an array without a length, a map whose keys are out of order.
        String body = "bf" + "1b0000000000000002" + "00" + "01" + "9fff" + "00" + "d90102" + "80" + "ff";
        Item transaction = read("84" + body + "a0" + "f5" + "f6");
        assertThat(transaction.parts()).hasSize(4);
        assertThat(Hex.encode(transaction.parts().get(0).raw())).isEqualTo(body);
        assertThat(transaction.parts().get(0).parts()).hasSize(6);
        assertThat(transaction.parts().get(0).parts().get(0).isNumber(2)).isTrue();
        assertThat(transaction.parts().get(0).parts().get(5).untagged(258).kind())
                .isEqualTo(Kind.ARRAY);
    }

    @Test
    void bytes_may_come_in_chunks() {
        assertThat(read("5f4201024103ff").bytes())
                .hasValueSatisfying(it -> assertThat(it).containsExactly(1, 2, 3));
        assertThat(read("5fff").bytes()).hasValueSatisfying(it -> assertThat(it).isEmpty());
        assertThat(read("43010203").bytes())
                .hasValueSatisfying(it -> assertThat(it).containsExactly(1, 2, 3));
        assertThat(read("63616263").bytes()).isEmpty();
    }

    @Test
    void a_number_is_the_same_in_every_length() {
        for (String written : List.of("07", "1807", "190007", "1a00000007", "1b0000000000000007")) {
            assertThat(read(written).isNumber(7)).as(written).isTrue();
        }
        assertThat(read("26").isNumber(6)).as("-7").isFalse();
        assertThat(read("c7" + "00").isNumber(7)).as("a tag").isFalse();
        assertThat(read("1bffffffffffffffff").isNumber(-1)).as("2^64 - 1").isTrue();
    }

    @ParameterizedTest
    @CsvSource({
        "map key of two items, 84a0a105a182000082d87980821a000f42401a05f5e100f5f6",
        "map key of bytes, a141aa1b00000000000000ff",
        "tags on tags, c1c2c300",
        "half float, f97e00",
        "single float, fa47c35000",
        "double float, fb7ff0000000000000",
        "undefined and a simple value, 82f7e0",
        "a simple value of two bytes, f8ff",
        "indefinite text, 7f61616161ff"
    })
    void what_is_well_formed_is_read(String what, String hex) {
        assertThat(Cbor.read(bytes(hex))).as(what).isPresent();
    }

    @ParameterizedTest
    @CsvSource({
        "nothing, ''",
        "a byte too many, 0000",
        "an array that is too short, 8401f5f6",
        "a map without its last value, a200",
        "a reserved length, 1c",
        "a number without a length, 1f",
        "a tag without a number, df00",
        "a negative number without a length, 3f",
        "a simple value without a need for its second byte, f818",
        "a break alone, ff",
        "a break in an array of known length, 82ff00",
        "an indefinite map with half a pair, bf00ff",
        "an indefinite array without an end, 9f00",
        "text among chunks of bytes, 5f6161ff",
        "an indefinite chunk, 5f5f4100ffff",
        "a number among chunks, 5f00ff",
        "bytes beyond the end, 4401020",
        "an array of 2^64 - 1 items, 9bffffffffffffffff",
        "an array of 2^31 items, 9a80000000",
        "a map of 2^63 pairs, bb8000000000000000",
        "a map of 2^30 pairs, ba40000000",
        "bytes of 2^64 - 1, 5bffffffffffffffff",
        "text of 2^31 - 1, 7a7fffffff",
        "a tag on nothing, d90102"
    })
    void what_is_not_well_formed_is_not_read(String what, String hex) {
        String even = hex.length() % 2 == 0 ? hex : hex + "0";
        assertThat(Cbor.read(bytes(even))).as(what).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(ints = {0x81, 0x9F, 0xC1, 0xA1, 0xBF, 0xD8, 0x5F})
    void a_megabyte_of_openings_is_refused_without_a_deep_stack(int opening) {
        byte[] bomb = new byte[1 << 20];
        Arrays.fill(bomb, (byte) opening);
        assertThat(Cbor.read(bomb)).isEmpty();
    }

    @Test
    void a_megabyte_of_small_items_is_read() {
        byte[] many = new byte[5 + (1 << 20)];
        System.arraycopy(bytes("9a00100000"), 0, many, 0, 5);
        assertThat(Cbor.read(many))
                .hasValueSatisfying(it -> assertThat(it.parts()).hasSize(1 << 20));
    }

    @Test
    void nesting_is_read_to_its_limit_and_no_deeper() {
        assertThat(Cbor.read(bytes("81".repeat(Cbor.MAX_DEPTH) + "00"))).isPresent();
        assertThat(Cbor.read(bytes("81".repeat(Cbor.MAX_DEPTH + 1) + "00"))).isEmpty();
        assertThat(Cbor.read(bytes("c1".repeat(Cbor.MAX_DEPTH + 1) + "00"))).isEmpty();
    }

    /** Whatever Jackson and co.nstant both read whole, we read; where both fail, nothing valid is lost to us. */
    @Test
    void two_other_readers_agree_about_what_they_can_read() {
        SplittableRandom random = new SplittableRandom(42);
        int read = 0;
        for (int i = 0; i < 20_000; i++) {
            byte[] bytes = writing(random, 0);
            if (random.nextInt(3) == 0) {
                bytes[random.nextInt(bytes.length)] ^= (byte) (1 << random.nextInt(8));
            }
            boolean ours = Cbor.read(bytes).isPresent();
            if (jacksonReads(bytes) && nstantReads(bytes)) {
                assertThat(ours).as(Hex.encode(bytes)).isTrue();
                read++;
            }
        }
        assertThat(read).isGreaterThan(10_000);
    }

    private static byte[] writing(SplittableRandom random, int depth) {
        int choice = random.nextInt(depth > 3 ? 3 : 6);
        int size = random.nextInt(4);
        return switch (choice) {
            case 0 ->
                bytes(List.of("00", "17", "1818", "19ffff", "1a00000001", "20", "3863")
                        .get(size));
            case 1 ->
                bytes(List.of("40", "4101", "42ffff", "5801aa", "60", "6161").get(size));
            case 2 -> bytes(List.of("f4", "f5", "f6", "fb3ff0000000000000").get(size));
            case 3 -> concat(bytes("d90102"), writing(random, depth + 1));
            case 4 ->
                IntStream.range(0, size)
                        .mapToObj(i -> writing(random, depth + 1))
                        .reduce(bytes(Integer.toHexString(0x80 + size)), CborTest::concat);
            default ->
                IntStream.range(0, size)
                        .mapToObj(i -> concat(bytes("0" + i), writing(random, depth + 1)))
                        .reduce(bytes(Integer.toHexString(0xA0 + size)), CborTest::concat);
        };
    }

    private static boolean jacksonReads(byte[] bytes) {
        try (var parser = new CBORMapper().createParser(bytes)) {
            parser.nextToken();
            parser.skipChildren();
            parser.finishToken();
            return parser.currentLocation().getByteOffset() == bytes.length;
        } catch (IOException | RuntimeException refused) {
            return false;
        }
    }

    private static boolean nstantReads(byte[] bytes) {
        ByteArrayInputStream in = new ByteArrayInputStream(bytes);
        CborDecoder decoder = new CborDecoder(in);
        decoder.setMaxPreallocationSize(1 << 16);
        try {
            return decoder.decodeNext() != null && in.available() == 0;
        } catch (CborException | RuntimeException refused) {
            return false;
        }
    }

    private static byte[] concat(byte[] one, byte[] other) {
        byte[] joined = Arrays.copyOf(one, one.length + other.length);
        System.arraycopy(other, 0, joined, one.length, other.length);
        return joined;
    }

    private static Item read(String hex) {
        Optional<Item> item = Cbor.read(bytes(hex));
        assertThat(item).as(hex).isPresent();
        return item.orElseThrow();
    }

    private static byte[] bytes(String hex) {
        return Hex.decode(hex).orElseThrow();
    }
}
