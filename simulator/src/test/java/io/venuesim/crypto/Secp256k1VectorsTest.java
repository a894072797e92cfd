package io.venuesim.crypto;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.venuesim.crypto.Secp256k1.Signature;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class Secp256k1VectorsTest {
    static final List<Secp256k1Engine> ENGINES = List.of(new NativeEngine(), new BouncyCastleEngine());

    static Stream<Arguments> engines_and_cases() {
        return ENGINES.stream()
                .flatMap(engine -> RecoveryCase.all().stream().map(it -> Arguments.of(engine.name(), engine, it)));
    }

    @ParameterizedTest(name = "{0}: {2}")
    @MethodSource("engines_and_cases")
    void each_engine_recovers_the_signer_of_every_vector(String name, Secp256k1Engine engine, RecoveryCase vector) {
        assertThat(signer(engine, vector.digest().bytes(), vector.signature())).contains(vector.signer());
    }

    @ParameterizedTest(name = "{0}: {2}")
    @MethodSource("engines_and_cases")
    void the_malleated_twin_names_the_same_signer(String name, Secp256k1Engine engine, RecoveryCase vector) {
        Signature signature = vector.signature();
        Signature twin =
                new Signature(signature.r(), Secp256k1.ORDER.subtract(signature.s()), 1 - signature.recoveryId());

        assertThat(Secp256k1.isHighS(twin)).isNotEqualTo(Secp256k1.isHighS(signature));
        assertThat(signer(engine, vector.digest().bytes(), twin)).contains(vector.signer());
    }

    @Test
    void no_vector_was_overlooked() {
        assertThat(RecoveryCase.all().stream().filter(it -> it.name().startsWith("aevo")))
                .hasSizeGreaterThanOrEqualTo(46);
        assertThat(RecoveryCase.all().stream().filter(it -> it.name().startsWith("dmex")))
                .hasSizeGreaterThanOrEqualTo(27);
        assertThat(RecoveryCase.all().stream().filter(it -> it.name().startsWith("tanx")))
                .hasSizeGreaterThanOrEqualTo(13);
    }

    @Test
    void only_the_vectors_named_high_s_have_a_high_s() {
        assertThat(RecoveryCase.all())
                .allSatisfy(it -> assertThat(Secp256k1.isHighS(it.signature()))
                        .isEqualTo(it.name().contains("high")));
    }

    @Test
    void the_numbers_of_dmex_v14_make_no_signature() {
        for (JsonNode vector : Vectors.of("dmex").path("vectors")) {
            if (vector.path("id").asText().startsWith("V14")) {
                assertThat(vector.path("cases"))
                        .hasSize(6)
                        .allSatisfy(it -> assertThat(lenient(it)).isEmpty());
            }
        }
    }

    private static Optional<Signature> lenient(JsonNode it) {
        return number(it.path("r"))
                .flatMap(r -> number(it.path("s"))
                        .flatMap(s -> Signature.of(r, s, it.path("v").asInt() - 27)));
    }

    private static Optional<byte[]> number(JsonNode text) {
        return text.asText().startsWith("0x")
                ? Hex.decodeBigEndian(text.asText().substring(2), 32)
                : Optional.empty();
    }

    static Optional<EthAddress> signer(Secp256k1Engine engine, byte[] digest, Signature signature) {
        return engine.recover(digest, signature).map(EthAddress::ofPublicKey);
    }
}
