package io.venuesim.crypto;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.math.BigInteger;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class Eip712Test {
    private static final JsonNode AEVO = Vectors.of("aevo");

    static Stream<Arguments> typed_data() {
        Stream<Arguments> orders = each(AEVO.path("orders")).map(it -> typed(it, it.path("network"), it));
        Stream<Arguments> official = Stream.of("mainnet", "testnet")
                .flatMap(network -> each(AEVO.at("/official/typed").path(network))
                        .map(it -> typed(it, TextNode.valueOf(network), it)));
        Stream<Arguments> register = each(AEVO.path("register")).flatMap(it -> {
            ObjectNode key = Vectors.JSON.createObjectNode();
            key.set("key", it.at("/signing_key/address"));
            key.set("expiry", it.path("expiry"));
            ObjectNode account = Vectors.JSON.createObjectNode();
            account.set("account", it.at("/account/address"));
            return Stream.of(
                    arguments(it.path("id"), it.path("network"), it.path("register"), key),
                    arguments(it.path("id"), it.path("network"), it.path("sign_key"), account));
        });
        return Stream.of(orders, official, register).flatMap(it -> it);
    }

    @ParameterizedTest(name = "{0} on {1}: {2}")
    @MethodSource("typed_data")
    void every_step_of_the_digest_is_reproduced(String id, String network, JsonNode eip712, JsonNode message) {
        JsonNode domain = AEVO.path("domains").path(network);
        String type = eip712.path("type_string").asText();
        byte[] separator = Eip712.domainSeparator(
                domain.path("name").asText(),
                domain.path("version").asText(),
                BigInteger.valueOf(domain.path("chainId").asLong()));
        byte[] typeHash = Eip712.typeHash(type);
        byte[] structHash = Eip712.hashStruct(typeHash, words(type, message));

        assertThat(Hex.encode0x(typeHash)).isEqualTo(eip712.path("type_hash").asText());
        assertThat(Hex.encode0x(separator))
                .isEqualTo(eip712.path("domain_separator").asText());
        assertThat(Hex.encode0x(structHash))
                .isEqualTo(eip712.path("struct_hash").asText());
        assertThat(Hex.encode0x(Eip712.preimage(separator, structHash)))
                .isEqualTo(eip712.path("preimage").asText());
        assertThat(Hex.encode0x(Eip712.digest(separator, structHash)))
                .isEqualTo(eip712.path("digest").asText());
    }

    @Test
    void no_typed_vector_was_overlooked() {
        assertThat(typed_data()).hasSize(4 + 14 + 8);
    }

    @Test
    void numbers_that_are_no_uint256_are_refused() {
        assertThat(Eip712.uint256(BigInteger.ONE.shiftLeft(256).subtract(BigInteger.ONE)))
                .containsOnly(0xff);
        assertThatIllegalArgumentException().isThrownBy(() -> Eip712.uint256(BigInteger.ONE.shiftLeft(256)));
        assertThatIllegalArgumentException().isThrownBy(() -> Eip712.uint256(BigInteger.valueOf(-1)));
        assertThatIllegalArgumentException().isThrownBy(() -> Eip712.bytes32(new byte[31]));
        assertThatIllegalArgumentException().isThrownBy(() -> Eip712.hashStruct(new byte[32], new byte[33]));
    }

    private static Arguments typed(JsonNode vector, JsonNode network, JsonNode holder) {
        return arguments(vector.path("id"), network, holder, holder.path("message"));
    }

    private static Arguments arguments(JsonNode id, JsonNode network, JsonNode holder, JsonNode message) {
        return Arguments.of(id.asText(), network.asText(), holder.path("eip712"), message);
    }

    private static byte[][] words(String type, JsonNode message) {
        List<String> members =
                List.of(type.substring(type.indexOf('(') + 1, type.length() - 1).split(",", -1));
        return members.stream()
                .map(it ->
                        word(it, message.path(it.substring(it.indexOf(' ') + 1)).asText()))
                .toArray(byte[][]::new);
    }

    private static byte[] word(String member, String value) {
        return switch (member.substring(0, member.indexOf(' '))) {
            case "address" -> Eip712.address(EthAddress.parse(value).orElseThrow());
            case "bool" -> Eip712.bool(Boolean.parseBoolean(value));
            case "string" -> Eip712.string(value);
            case "bytes32" -> Eip712.bytes32(Vectors.bytes(value));
            case "uint256" -> Eip712.uint256(new BigInteger(value));
            default ->
                throw new IllegalArgumentException(Arrays.asList(member, value).toString());
        };
    }

    private static Stream<JsonNode> each(JsonNode array) {
        return StreamSupport.stream(array.spliterator(), false);
    }
}
