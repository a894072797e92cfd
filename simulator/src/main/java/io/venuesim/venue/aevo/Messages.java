package io.venuesim.venue.aevo;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.venuesim.core.account.Secret;
import io.venuesim.crypto.Hex;
import io.venuesim.venue.Json;
import io.venuesim.venue.RawMembers;
import io.venuesim.venue.Reply;
import io.venuesim.venue.Request;
import java.math.BigInteger;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The messages of the venue as they stand on the wire. */
final class Messages {
    static final String CONTENT_TYPE = "application/json";

    /**
     * A WebSocket request.
     *
     * @param id text of the JSON value to echo; null if there is none, or it is {@code null}
     * @param op empty if it is missing, or no string
     * @param dataText text of the {@code data} member as sent, which is what an HMAC covers; empty if there is none
     * @param auth the HMAC of this one message; null if there is none
     */
    record Frame(
            @Nullable String id,
            Optional<String> op,
            Optional<JsonNode> data,
            String dataText,
            Optional<JsonNode> auth) {

        /** Empty if it is no JSON object. Members that nobody knows are ignored. */
        static Optional<Frame> read(Request message) {
            return Json.readObject(message.body()).map(frame -> {
                Map<String, String> raw = RawMembers.of(message.text());
                String id = raw.getOrDefault("id", "null");
                return new Frame(
                        id.equals("null") ? null : id,
                        Optional.ofNullable(frame.path("op").textValue()),
                        Optional.ofNullable(frame.get("data")),
                        raw.getOrDefault("data", ""),
                        Optional.ofNullable(frame.get("auth")).filter(auth -> !auth.isNull()));
            });
        }

        /** The order that {@code data} names; empty if it names none, or in the wrong way. */
        Optional<String> orderId() {
            return data.map(value -> value.path("order_id").textValue()).flatMap(Messages::orderId);
        }

        Reply answer(ObjectNode result) {
            return reply("\"data\":" + Json.write(result));
        }

        Reply refuse(Code code) {
            return reply("\"error\":\"" + code + "\"");
        }

        private Reply reply(String member) {
            return Reply.frame("{" + (id == null ? "" : "\"id\":" + id + ",") + member + "}");
        }
    }

    /** The answer to a frame that could not be read, and so has no id. */
    static Reply refuseUnread(Code code) {
        return new Frame(null, Optional.empty(), Optional.empty(), "", Optional.empty()).refuse(code);
    }

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

    /** An order id in lower case; empty unless it is {@code 0x} and 64 hex digits of any case. */
    static Optional<String> orderId(String text) {
        return Hex.decode0x(text).filter(bytes -> bytes.length == 32).map(Hex::encode0x);
    }

    /** The unit of every timestamp in a message. */
    static BigInteger nanoseconds(Instant moment) {
        return BigInteger.valueOf(moment.getEpochSecond())
                .multiply(BigInteger.valueOf(1_000_000_000))
                .add(BigInteger.valueOf(moment.getNano()));
    }

    private Messages() {}
}
