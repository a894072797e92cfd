package io.venuesim.venue.tanx;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.venuesim.venue.Json;
import io.venuesim.venue.Reply;
import io.venuesim.venue.Request;
import java.math.BigInteger;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The bodies that clients send, read the way Django REST framework reads them. */
final class Messages {
    static final String JSON = "application/json";

    // [assumed: DRF] What its IntegerField makes of text; it takes no more than 1000 characters.
    private static final Pattern INTEGER = Pattern.compile("\\s*([+-]?[0-9]{1,998})(?:\\.0*)?\\s*");
    private static final int ADDRESS_LENGTH = 30;

    /** Asks for a text to sign. */
    record NonceRequest(String address) {}

    /** Hands in the signature of that text. */
    record Login(String address, String signature) {}

    /** Asks for new tokens. */
    record Refresh(String token) {}

    /** Cancels an order. */
    record Cancel(BigInteger orderId) {}

    /** What a body turned out to be: a message, or the answer that says what is wrong with it. */
    sealed interface Body<M> {
        record Good<M>(M message) implements Body<M> {}

        record Bad<M>(Reply answer) implements Body<M> {}

        default <N> Body<N> then(Function<M, Body<N>> step) {
            if (this instanceof Bad<M> bad) {
                return new Bad<>(bad.answer());
            }
            return step.apply(((Good<M>) this).message());
        }
    }

    private final Errors errors;

    Messages(Errors errors) {
        this.errors = errors;
    }

    Body<NonceRequest> nonce(Request request) {
        return members(request)
                .then(members -> text(members, "eth_address"))
                .then(address -> address.codePointCount(0, address.length()) < ADDRESS_LENGTH
                        ? new Body.Bad<>(Errors.addressTooShort())
                        : new Body.Good<>(new NonceRequest(address)));
    }

    Body<Login> login(Request request) {
        return members(request)
                .then(members -> text(members, "eth_address")
                        .then(address -> text(members, "user_signature")
                                .then(signature -> new Body.Good<>(new Login(address, signature)))));
    }

    /** [official SDK] Node and go send JSON, python a form. */
    Body<Refresh> refresh(Request request) {
        boolean form = request.header("Content-Type")
                .filter(type -> type.startsWith("application/x-www-form-urlencoded"))
                .isPresent();
        Body<String> token = form
                ? formField(request.text(), "refresh")
                : members(request).then(members -> text(members, "refresh"));
        return token.then(text -> new Body.Good<>(new Refresh(text)));
    }

    Body<Cancel> cancel(Request request) {
        return members(request).then(members -> {
            JsonNode id = members.get("order_id");
            if (id == null) {
                return new Body.Bad<>(Errors.missing("order_id"));
            }
            Optional<BigInteger> number = integer(id);
            return number.isPresent()
                    ? new Body.Good<>(new Cancel(number.get()))
                    : new Body.Bad<>(Errors.notAnInteger());
        });
    }

    private Body<ObjectNode> members(Request request) {
        if (request.body().length == 0) {
            return new Body.Good<>(Json.object());
        }
        Optional<JsonNode> value = Json.read(request.body());
        if (value.isEmpty()) {
            return new Body.Bad<>(errors.notJson());
        }
        return value.get() instanceof ObjectNode members
                ? new Body.Good<>(members)
                : new Body.Bad<>(Errors.notAnObject(pythonType(value.get())));
    }

    private static Body<String> text(ObjectNode members, String name) {
        JsonNode value = members.path(name);
        return value.isTextual() && !value.textValue().isEmpty()
                ? new Body.Good<>(value.textValue())
                : new Body.Bad<>(Errors.missing(name));
    }

    private static Body<String> formField(String form, String name) {
        List<String> values = new Request.Builder(Request.Transport.REST, "POST", "/")
                .query(form)
                .build()
                .queries(name);
        String last = values.isEmpty() ? "" : values.get(values.size() - 1);
        return last.isEmpty() ? new Body.Bad<>(Errors.missing(name)) : new Body.Good<>(last);
    }

    /** [assumed: DRF] 3, 3.0, "3" and "3.0" are 3. */
    private static Optional<BigInteger> integer(JsonNode value) {
        if (value.isIntegralNumber()) {
            return Optional.of(value.bigIntegerValue());
        }
        if (value.isNumber()) {
            double number = value.doubleValue();
            // Python prints larger ones with an exponent, and then reads no integer.
            boolean whole = Math.abs(number) < 1e16 && number == Math.rint(number);
            return whole ? Optional.of(BigInteger.valueOf((long) number)) : Optional.empty();
        }
        Matcher matcher = INTEGER.matcher(value.isTextual() ? value.textValue() : "");
        return matcher.matches() ? Optional.of(new BigInteger(matcher.group(1))) : Optional.empty();
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
