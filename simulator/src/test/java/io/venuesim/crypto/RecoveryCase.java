package io.venuesim.crypto;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import io.venuesim.crypto.Secp256k1.Signature;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** A secp256k1 signature of the vectors, with the address that the venue must recover. */
record RecoveryCase(String name, Hash digest, Signature signature, EthAddress signer) {

    /** 32 bytes that print well. */
    record Hash(String hex) {
        byte[] bytes() {
            return Vectors.bytes(hex);
        }
    }

    static List<RecoveryCase> all() {
        List<RecoveryCase> cases = new ArrayList<>();
        aevo(Vectors.of("aevo"), cases);
        dmex(Vectors.of("dmex"), cases);
        tanx(Vectors.of("tanx"), cases);
        return cases;
    }

    private static void aevo(JsonNode aevo, List<RecoveryCase> cases) {
        Map<String, String> digests = new HashMap<>();
        for (JsonNode order : aevo.path("orders")) {
            digests.put(order.path("id").asText(), order.at("/eip712/digest").asText());
            typed(order, cases);
        }
        for (JsonNode register : aevo.path("register")) {
            typed(register.path("register"), cases);
            typed(register.path("sign_key"), cases);
        }
        aevo.at("/official/typed").forEach(network -> network.forEach(it -> typed(it, cases)));
        for (JsonNode variant : aevo.path("variants_and_negatives")) {
            String name = "aevo " + variant.path("id").asText();
            JsonNode signature = variant.path("signature");
            String right = digests.getOrDefault(variant.path("base").asText(), "");
            switch (variant.path("id").asText()) {
                case "v_0_or_1" -> add(cases, name, right, signature, variant.path("recovered_if_normalised"));
                case "no_0x_prefix" ->
                    add(
                            cases,
                            name,
                            right,
                            signature,
                            aevo.path("orders").path(0).path("recovered"));
                case "wrong_network_domain" -> {
                    add(cases, name, right, signature, variant.path("recovered_against_right_digest"));
                    String signed = variant.path("signed_digest").asText();
                    add(cases, name, signed, signature, aevo.at("/keys/signing_key/address"));
                }
                case "legacy_without_timestamp" -> {
                    add(cases, name, right, signature, variant.path("recovered_against_right_digest"));
                    add(cases, name, variant.path("digest").asText(), signature, variant.path("recovered"));
                }
                case "price_changed_after_signing" -> {
                    String changed = variant.path("digest_of_changed").asText();
                    add(cases, name, changed, signature, variant.path("recovered_against_changed_digest"));
                }
                default -> {
                    String digest = variant.path("order_id").asText(right);
                    add(cases, name, digest, signature, variant.path("recovered"));
                }
            }
        }
    }

    private static void typed(JsonNode vector, List<RecoveryCase> cases) {
        String name = "aevo "
                + vector.path("id").asText(vector.at("/eip712/primary_type").asText());
        add(cases, name, vector.at("/eip712/digest").asText(), vector.path("signature"), vector.path("recovered"));
        if (vector.has("personal_signature")) {
            String digest = vector.path("personal_sign_digest").asText();
            add(cases, name + " personal", digest, vector.path("personal_signature"), vector.path("recovered"));
        }
    }

    private static void dmex(JsonNode dmex, List<RecoveryCase> cases) {
        String first = dmex.at("/vectors/0/digest").asText();
        for (JsonNode vector : dmex.path("vectors")) {
            String name = "dmex " + vector.path("id").asText();
            JsonNode holder = vector.has("body") ? vector.path("body") : vector;
            if (vector.path("id").asText().startsWith("V15")) {
                add(cases, name, first, Vectors.rsv(vector.at("/cancel_message/data")), owner(dmex));
            } else if (vector.path("id").asText().startsWith("V13")) {
                Signature signature = Vectors.rsv(((ObjectNode) vector.deepCopy())
                        .put("v", vector.at("/forms/1/v").asInt()));
                add(cases, name, first, signature, owner(dmex));
            } else if (vector.has("address_server_recovers")) {
                String signed = vector.path("digest_signed").asText();
                add(cases, name, signed, Vectors.rsv(holder), owner(dmex));
                String server = vector.path("server_digest").asText();
                add(cases, name, server, Vectors.rsv(holder), vector.path("address_server_recovers"));
            } else if (vector.has("recovered") || vector.has("recovered_noble")) {
                String signer = vector.path("recovered")
                        .asText(vector.path("recovered_noble").asText());
                String digest = vector.path("digest").asText();
                add(cases, name, digest, Vectors.rsv(holder), TextNode.valueOf(signer));
                for (String form : List.of("js_cancel_data", "python_cancel_data")) {
                    if (vector.has(form)) {
                        add(cases, name + " " + form, digest, Vectors.rsv(vector.path(form)), owner(dmex));
                    }
                }
            }
        }
    }

    private static JsonNode owner(JsonNode dmex) {
        return dmex.at("/keys/alice/address");
    }

    private static void tanx(JsonNode tanx, List<RecoveryCase> cases) {
        for (String group : List.of("login", "stark_keys")) {
            for (JsonNode vector : tanx.path(group)) {
                String name = "tanx " + vector.path("name").asText();
                String digest = vector.path("keccak256").asText();
                add(cases, name, digest, vector.path("signature"), vector.path("recovered_address"));
            }
        }
        String digest = tanx.at("/login/0/keccak256").asText();
        for (JsonNode variant : tanx.path("login_variants")) {
            String name = "tanx " + variant.path("name").asText();
            List<String> answers = List.of(
                    "recovered_address", "recovered_address_if_v_normalised", "address_recovered_by_a_correct_server");
            for (String answer : answers) {
                if (variant.has(answer)) {
                    add(cases, name, digest, variant.path("signature"), variant.path(answer));
                }
            }
            if (variant.has("wrong_preimage_keccak256")) {
                String signed = variant.path("wrong_preimage_keccak256").asText();
                add(cases, name, signed, variant.path("signature"), tanx.at("/account/eth_address"));
            }
        }
    }

    private static void add(List<RecoveryCase> to, String name, String digest, JsonNode signature, JsonNode signer) {
        add(to, name, digest, Vectors.signature(signature), signer);
    }

    private static void add(List<RecoveryCase> to, String name, String digest, Signature signature, JsonNode signer) {
        to.add(new RecoveryCase(
                name,
                new Hash(digest),
                signature,
                EthAddress.parse(signer.asText()).orElseThrow(() -> new IllegalStateException(name + " " + signer))));
    }
}
