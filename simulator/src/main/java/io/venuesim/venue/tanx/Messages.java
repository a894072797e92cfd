package io.venuesim.venue.tanx;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.venuesim.venue.Json;
import io.venuesim.venue.Request;
import java.math.BigInteger;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The bodies that clients send to sign in and to cancel. */
final class Messages {
    static final String JSON = "application/json";

    private static final int ADDRESS_LENGTH = 30;
    private static final BigInteger STANDARD_LIMIT = BigInteger.valueOf(100);

    /** Asks for a text to sign. */
    record NonceRequest(String address) {}

    /** Hands in the signature of that text. */
    record Login(String address, String signature) {}

    /** Asks for new tokens. */
    record Refresh(String token) {}

    /** Cancels an order. */
    record Cancel(BigInteger orderId) {}

    /**
     * Cancels the orders of a market.
     *
     * @param side null for both
     */
    record BulkCancel(String market, int limit, @Nullable String side) {}

    private final Errors errors;
    private final Markets markets;

    Messages(Errors errors, Markets markets) {
        this.errors = errors;
        this.markets = markets;
    }

    Body<NonceRequest> nonce(Request request) {
        return members(request)
                .then(members -> Fields.text(members, "eth_address"))
                .then(address -> address.codePointCount(0, address.length()) < ADDRESS_LENGTH
                        ? Body.bad(Errors.addressTooShort())
                        : Body.good(new NonceRequest(address)));
    }

    Body<Login> login(Request request) {
        return members(request)
                .then(members -> Fields.text(members, "eth_address")
                        .then(address -> Fields.text(members, "user_signature")
                                .map(signature -> new Login(address, signature))));
    }

    /** [official SDK] Node and go send JSON, python a form. */
    Body<Refresh> refresh(Request request) {
        boolean form = request.header("Content-Type")
                .filter(type -> type.startsWith("application/x-www-form-urlencoded"))
                .isPresent();
        Body<String> token = form
                ? formField(request.text(), "refresh")
                : members(request).then(members -> Fields.text(members, "refresh"));
        return token.map(Refresh::new);
    }

    Body<Cancel> cancel(Request request) {
        return members(request)
                .then(members -> Fields.integer(members, "order_id"))
                .map(Cancel::new);
    }

    Body<BulkCancel> bulkCancel(Request request) {
        return members(request).then(members -> {
            FirstFault fields = new FirstFault();
            Optional<Markets.Market> market =
                    fields.read(Fields.text(members, "market").then(markets::known));
            Optional<Integer> limit = fields.read(limit(members));
            Optional<String> side = members.has("side")
                    ? fields.read(Fields.choice(members, "side", OrderMessages.SIDES))
                    : Optional.empty();
            return fields.then(
                    () -> new BulkCancel(market.orElseThrow().name(), limit.orElseThrow(), side.orElse(null)));
        });
    }

    Body<ObjectNode> members(Request request) {
        if (request.body().length == 0) {
            return Body.good(Json.object());
        }
        Optional<JsonNode> value = Json.read(request.body());
        if (value.isEmpty()) {
            return Body.bad(errors.notJson());
        }
        return value.get() instanceof ObjectNode members
                ? Body.good(members)
                : Body.bad(Errors.notAnObject(pythonType(value.get())));
    }

    /** [official SDK] Node sends a text, the others a number. */
    private static Body<Integer> limit(ObjectNode members) {
        JsonNode limit = members.get("limit");
        return (limit == null ? Body.good(STANDARD_LIMIT) : Fields.integer(limit)).then(Fields::count);
    }

    private static Body<String> formField(String form, String name) {
        List<String> values = new Request.Builder(Request.Transport.REST, "POST", "/")
                .query(form)
                .build()
                .queries(name);
        String last = values.isEmpty() ? "" : values.get(values.size() - 1);
        return last.isEmpty() ? Body.bad(Errors.missing(name)) : Body.good(last);
    }

    private static String pythonType(JsonNode value) {
        return switch (value.getNodeType()) {
            case ARRAY -> "list";
            case STRING -> "str";
            case BOOLEAN -> "bool";
            case NUMBER -> value.isIntegralNumber() ? "int" : "float";
            case NULL, OBJECT, BINARY, POJO, MISSING -> "NoneType";
        };
    }
}
