package io.venuesim.client.aevo;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.venuesim.client.ClientConfig;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import org.web3j.crypto.Credentials;
import org.web3j.crypto.Keys;

/** Registers a signing key for a wallet, and gets an API key for it. */
final class Registration {
    private static final ObjectMapper JSON = new ObjectMapper();

    /**
     * Registers.
     *
     * @param config with {@code privateKey}, the wallet's, and {@code signingKey}, both private keys
     * @return the same with {@code address}, {@code apiKey} and {@code apiSecret}
     * @throws IllegalStateException if the venue refuses; the message has its code
     */
    static ClientConfig register(ClientConfig config, String expirySeconds) {
        String address = addressOf(config.credential("privateKey"));
        ObjectNode body = JSON.createObjectNode()
                .put("account", address)
                .put("signing_key", addressOf(config.credential("signingKey")))
                .put("expiry", expirySeconds);
        sign(config, body);
        JsonNode answer = post(config, body);
        if (!answer.path("success").asBoolean()) {
            throw new IllegalStateException(
                    "Registration refused: " + answer.path("error").asText());
        }
        return config.with("address", address)
                .with("apiKey", answer.path("api_key").asText())
                .with("apiSecret", answer.path("api_secret").asText());
    }

    /** Adds both signatures: the wallet's over the key, the key's over the wallet. */
    static void sign(ClientConfig config, ObjectNode body) {
        String network = config.credentials().getOrDefault("network", "testnet");
        ObjectNode register = JSON.createObjectNode()
                .put("key", body.path("signing_key").asText())
                .put("expiry", body.path("expiry").asText());
        ObjectNode signKey =
                JSON.createObjectNode().put("account", body.path("account").asText());
        body.put(
                        "account_signature",
                        new TypedData(TypedData.REGISTER, register, network).sign(config.credential("privateKey")))
                .put(
                        "signing_key_signature",
                        new TypedData(TypedData.SIGN_KEY, signKey, network).sign(config.credential("signingKey")));
    }

    private static String addressOf(String privateKey) {
        return Keys.toChecksumAddress(Credentials.create(privateKey).getAddress());
    }

    private static JsonNode post(ClientConfig config, ObjectNode body) {
        HttpRequest request = HttpRequest.newBuilder(URI.create(config.restUrl() + "/register"))
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(body.toString()))
                .build();
        try {
            return JSON.readTree(HttpClient.newHttpClient()
                    .send(request, HttpResponse.BodyHandlers.ofString())
                    .body());
        } catch (IOException failed) {
            throw new IllegalStateException("No answer: " + failed.getMessage(), failed);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Interrupted while registering", stopped);
        }
    }

    private Registration() {}
}
