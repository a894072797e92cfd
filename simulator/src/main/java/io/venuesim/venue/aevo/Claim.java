package io.venuesim.venue.aevo;

import com.fasterxml.jackson.databind.JsonNode;
import io.venuesim.core.account.Secret;
import io.venuesim.venue.Request;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What a request says to prove whose it is; empty text counts as nothing.
 *
 * @param timestamp nanoseconds since the epoch, decimal
 * @param signature hex text of an HMAC; if it is there, the secret does not count
 */
record Claim(
        @Nullable String key,
        @Nullable Secret secret,
        @Nullable String timestamp,
        @Nullable String signature) {

    /** What stands for a timestamp that is a JSON number. */
    static final String NUMBER = "JSON NUMBER";

    static Claim ofHeaders(Request request) {
        return new Claim(
                header(request, "AEVO-KEY"),
                secret(header(request, "AEVO-SECRET")),
                header(request, "AEVO-TIMESTAMP"),
                header(request, "AEVO-SIGNATURE"));
    }

    /** The data of {@code auth}; empty if it has the wrong shape. */
    static Optional<Claim> ofLogin(JsonNode data) {
        return isReadable(data)
                ? Optional.of(new Claim(
                        text(data, "key"), secret(text(data, "secret")), timestamp(data), text(data, "signature")))
                : Optional.empty();
    }

    /** The {@code auth} member of a message, which has no secret; empty if it has the wrong shape. */
    static Optional<Claim> ofMessage(JsonNode auth) {
        return ofLogin(auth).map(claim -> new Claim(claim.key, null, claim.timestamp, claim.signature));
    }

    private static boolean isReadable(JsonNode node) {
        return node.isObject()
                && Stream.of("key", "secret", "signature")
                        .map(node::path)
                        .allMatch(value -> value.isTextual() || value.isNull() || value.isMissingNode());
    }

    private static @Nullable String timestamp(JsonNode node) {
        JsonNode value = node.path("timestamp");
        boolean other = !(value.isTextual() || value.isNull() || value.isMissingNode());
        return other ? "JSON " + value.getNodeType() : text(node, "timestamp"); // a number is no timestamp either
    }

    private static @Nullable String header(Request request, String name) {
        return request.header(name).filter(value -> !value.isEmpty()).orElse(null);
    }

    private static @Nullable String text(JsonNode node, String name) {
        String value = node.path(name).textValue();
        return value == null || value.isEmpty() ? null : value;
    }

    private static @Nullable Secret secret(@Nullable String text) {
        return text == null ? null : Secret.of(text);
    }
}
