package io.venuesim.venue.aevo;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.venuesim.crypto.EthAddress;
import io.venuesim.crypto.Hex;
import io.venuesim.crypto.Secp256k1;
import io.venuesim.crypto.Secp256k1.Signature;
import io.venuesim.venue.Json;
import io.venuesim.venue.Switches;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;

/** Every typed-data vector, those that the exchange's own backend made first of all. */
final class AevoTypedDataTest {
    private final JsonNode vectors = AevoVectors.file();
    private final WireSignature signatures = new WireSignature(Quirks.switches());

    /** One struct that somebody signed. */
    private record Typed(Network network, JsonNode vector) {
        byte[] structHash() {
            JsonNode message = vector.path("message");
            String type = vector.at("/eip712/type_string").asText();
            if (type.startsWith("Order(")) {
                return TypedData.order(form(message));
            }
            if (type.startsWith("SignKey(")) {
                return TypedData.signKey(address(message.path("account")));
            }
            BigInteger expiry = new BigInteger(message.path("expiry").asText());
            return type.startsWith("Register(address")
                    ? TypedData.register(address(message.path("key")), expiry)
                    : TypedData.registerHashed(
                            address(AevoVectors.file().at("/official/keys/signing_key/address")), expiry);
        }
    }

    @Test
    void every_backend_made_digest_and_signature_is_ours() {
        List<Typed> typed = Stream.of(Network.MAINNET, Network.TESTNET)
                .flatMap(network -> all(vectors.at(
                                "/official/typed/" + network.name().toLowerCase(Locale.ROOT)))
                        .map(vector -> new Typed(network, vector)))
                .toList();

        assertThat(typed).hasSize(14).allSatisfy(this::assertSigned);
    }

    @Test
    void every_order_of_the_sdks_is_ours_and_has_the_id_that_they_compute() {
        List<Typed> typed = all(vectors.path("orders"))
                .map(vector -> new Typed(network(vector), vector))
                .toList();

        assertThat(typed).hasSize(4).allSatisfy(one -> {
            assertSigned(one);
            JsonNode body = one.vector().path("api_body");
            OrderForm form = OrderForm.read(body, true).orElseThrow();
            assertThat(SignedOrder.of(form, one.network()).id())
                    .isEqualTo(one.vector().path("order_id").asText());
            ObjectNode lower = ((ObjectNode) body.deepCopy())
                    .put("maker", body.path("maker").asText().toLowerCase(Locale.ROOT));
            assertThat(SignedOrder.of(OrderForm.read(lower, true).orElseThrow(), one.network())
                            .id())
                    .isEqualTo(one.vector().path("order_id").asText());
        });
    }

    @Test
    void every_registration_is_signed_twice_and_the_account_may_sign_personally() {
        List<JsonNode> registrations = all(vectors.path("register")).toList();

        assertThat(registrations).hasSize(4).allSatisfy(vector -> {
            RegistrationSignatures checks = new RegistrationSignatures(on(network(vector)));
            assertThat(checks.refusal(registration(vector, "signature"))).isEmpty();
            assertThat(checks.refusal(registration(vector, "personal_signature")))
                    .isEmpty();
            assertThat(Hex.encode0x(checks.registerDigest(registration(vector, "signature"))))
                    .isEqualTo(vector.at("/register/eip712/digest").asText());
            assertThat(Hex.encode0x(checks.signKeyDigest(registration(vector, "signature"))))
                    .isEqualTo(vector.at("/sign_key/eip712/digest").asText());
            RegistrationSignatures elsewhere = new RegistrationSignatures(on(other(network(vector))));
            assertThat(elsewhere.refusal(registration(vector, "signature"))).isPresent();
        });
    }

    @Test
    void backend_made_registrations_of_both_encodings_count_direct_and_personal() {
        for (Network network : Network.values()) {
            String path = "/official/typed/" + network.name().toLowerCase(Locale.ROOT);
            List<JsonNode> typed = all(vectors.at(path)).toList();
            String keySignature = typed.get(6).path("signature").asText();
            RegistrationSignatures checks = new RegistrationSignatures(on(network));
            for (JsonNode vector : typed.subList(4, 6)) {
                for (String form : List.of("signature", "personal_signature")) {
                    assertThat(checks.refusal(new Registration.Form(
                                    address(vectors.at("/official/keys/wallet/address")),
                                    address(vectors.at("/official/keys/signing_key/address")),
                                    new BigInteger(vector.at("/message/expiry").asText()),
                                    vector.path(form).asText(),
                                    keySignature,
                                    true)))
                            .as("%s %s", vector.path("id"), form)
                            .isEmpty();
                }
            }
        }
    }

    private void assertSigned(Typed typed) {
        byte[] digest = typed.network().digest(typed.structHash());
        assertThat(Hex.encode0x(typed.structHash()))
                .isEqualTo(typed.vector().at("/eip712/struct_hash").asText());
        assertThat(Hex.encode0x(digest))
                .isEqualTo(typed.vector().at("/eip712/digest").asText());
        Optional<Signature> signature =
                signatures.read(typed.vector().path("signature").asText());
        assertThat(signature.flatMap(one -> Secp256k1.recover(digest, one)))
                .contains(address(typed.vector().path("recovered")));
    }

    private static OrderForm form(JsonNode message) {
        ObjectNode body = Json.object()
                .put("maker", message.path("maker").asText())
                .put("is_buy", message.path("isBuy").asBoolean())
                .put("limit_price", message.path("limitPrice").asText())
                .put("amount", message.path("amount").asText())
                .put("salt", message.path("salt").asText())
                .put("instrument", message.path("instrument").asText())
                .put("timestamp", message.path("timestamp").asText());
        if (message.has("builderId")) {
            // In messages the rate is a decimal.
            BigInteger rate = new BigInteger(message.path("builderFeeRate").asText());
            body.put("builder_id", message.path("builderId").asText())
                    .put("builder_fee_rate", new BigDecimal(rate, 6).toPlainString());
        }
        return OrderForm.read(body, true).orElseThrow();
    }

    private static Registration.Form registration(JsonNode vector, String accountSignature) {
        return new Registration.Form(
                address(vector.at("/account/address")),
                address(vector.at("/signing_key/address")),
                new BigInteger(vector.path("expiry").asText()),
                vector.path("register").path(accountSignature).asText(),
                vector.at("/sign_key/signature").asText(),
                true);
    }

    private static Switches on(Network network) {
        var switches = Quirks.switches();
        switches.set(AuthQuirks.NETWORK, network);
        return switches;
    }

    private static Network network(JsonNode vector) {
        return Network.valueOf(vector.path("network").asText().toUpperCase(Locale.ROOT));
    }

    private static Network other(Network network) {
        return network == Network.MAINNET ? Network.TESTNET : Network.MAINNET;
    }

    private static EthAddress address(JsonNode text) {
        return EthAddress.parse(text.asText()).orElseThrow();
    }

    private static Stream<JsonNode> all(JsonNode list) {
        return StreamSupport.stream(list.spliterator(), false);
    }
}
