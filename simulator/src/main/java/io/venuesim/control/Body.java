package io.venuesim.control;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.venuesim.script.Fields;
import io.venuesim.script.Nearest;
import io.venuesim.venue.Json;
import io.venuesim.venue.Request;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;

/** The JSON object that came with a call, read strictly: every mistake names its member. Null counts as left out. */
final class Body implements Fields {
    private final ObjectNode members;

    private Body(ObjectNode members) {
        this.members = members;
    }

    /** Any members; no body at all is an empty object. */
    static Body of(Request request) {
        if (request.body().length == 0) {
            return new Body(Json.object());
        }
        return Json.readStrictly(request.body())
                .filter(JsonNode::isObject)
                .map(ObjectNode.class::cast)
                .map(Body::new)
                .orElseThrow(() -> Problem.bad(
                        "body", "The body is not one JSON object in UTF-8", "a member may appear only once"));
    }

    /** These members and no others. */
    static Body of(Request request, String... known) {
        return of(request).allow(List.of(known));
    }

    /** These members and no others, of an object that is there already. */
    static Body of(ObjectNode members, List<String> known) {
        return new Body(members).allow(known);
    }

    private Body allow(List<String> known) {
        for (String name : names()) {
            if (!known.contains(name)) {
                throw Problem.bad(name, "There is no member " + name, Nearest.hint(name, known));
            }
        }
        return this;
    }

    /** A call that needs no body gets none, or an empty object. */
    static void none(Request request) {
        of(request).names().stream().findFirst().ifPresent(name -> {
            throw Problem.bad(name, "There is no member " + name, "this call takes none");
        });
    }

    @Override
    public List<String> names() {
        List<String> names = new ArrayList<>();
        members.fieldNames().forEachRemaining(names::add);
        return names;
    }

    boolean has(String name) {
        return members.hasNonNull(name);
    }

    @Override
    public Optional<String> text(String name) {
        return has(name) ? Optional.of(Values.scalar(name, members.get(name))) : Optional.empty();
    }

    String neededText(String name) {
        return text(name).filter(text -> !text.isBlank()).orElseThrow(() -> missing(name));
    }

    /** A decimal greater than zero, as a JSON number or a text, with all its digits. */
    @Override
    public Optional<BigDecimal> amount(String name) {
        return has(name) ? Optional.of(Values.amount(name, members.get(name))) : Optional.empty();
    }

    BigDecimal neededAmount(String name) {
        return amount(name).orElseThrow(() -> missing(name));
    }

    @Override
    public Optional<Long> number(String name, long least, long most) {
        return text(name).map(text -> Values.whole(name, text, least, most));
    }

    Optional<Boolean> flag(String name) {
        if (has(name) && !members.get(name).isBoolean()) {
            throw Problem.bad(name, name + " is neither true nor false", "give true or false");
        }
        return has(name) ? Optional.of(members.get(name).booleanValue()) : Optional.empty();
    }

    /** One of these constants, by its name in any case. */
    <E extends Enum<E>> Optional<E> choice(String name, Collection<E> choices) {
        return text(name).map(text -> Values.constant(name, text, choices));
    }

    /** The members of a member: texts by name. */
    Map<String, String> texts(String name) {
        if (!has(name)) {
            return Map.of();
        }
        if (!members.get(name).isObject()) {
            throw Problem.bad(name, name + " is no JSON object", "give texts by name: {\"name\":\"value\"}");
        }
        Map<String, String> texts = new LinkedHashMap<>();
        members.get(name)
                .properties()
                .forEach(one -> texts.put(one.getKey(), Values.scalar(name + "." + one.getKey(), one.getValue())));
        return texts;
    }

    /**
     * Does something with what was given. What can't be used comes back as an error on the member that the message
     * begins with, if it begins with one.
     */
    <T> T use(Supplier<T> action) {
        try {
            return action.get();
        } catch (IllegalArgumentException refused) {
            String message = String.valueOf(refused.getMessage());
            String first = message.split(" ", 2)[0].replaceAll("[\\[\\],:]", "");
            throw new Problem(400, message, has(first) ? first : null, null);
        }
    }

    @Override
    public Problem bad(String name, String error, String hint) {
        return Problem.bad(name, error, hint);
    }

    static Problem missing(String name) {
        return Problem.bad(name, name + " is missing", "give " + name);
    }
}
