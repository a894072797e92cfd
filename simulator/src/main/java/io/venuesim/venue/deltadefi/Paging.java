package io.venuesim.venue.deltadefi;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.venuesim.venue.Json;
import io.venuesim.venue.Request;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Function;

/** Which part of a list is wanted: [official docs] the first page of ten, [official SDK] within these bounds. */
record Paging(int page, int limit) {

    /** Empty if one of them is no number, or out of its bounds [assumed]. */
    static Optional<Paging> read(Request request) {
        OptionalInt page = number(request, "page", 1, 1_000);
        OptionalInt limit = number(request, "limit", 10, 250);
        return page.isPresent() && limit.isPresent()
                ? Optional.of(new Paging(page.getAsInt(), limit.getAsInt()))
                : Optional.empty();
    }

    /** {@code {"data":[…],"total_count":3,"total_page":1}} */
    <T> ObjectNode of(List<T> all, Function<T, ObjectNode> told) {
        ObjectNode answer = Json.object();
        ArrayNode data = answer.putArray("data");
        part(all).forEach(one -> data.add(told.apply(one)));
        return totals(answer, all.size());
    }

    <T> List<T> part(List<T> all) {
        return all.stream().skip((long) (page - 1) * limit).limit(limit).toList();
    }

    ObjectNode totals(ObjectNode answer, int count) {
        return answer.put("total_count", count).put("total_page", (count + limit - 1) / limit);
    }

    private static OptionalInt number(Request request, String name, int standard, int most) {
        Optional<String> given = request.query(name);
        if (given.isEmpty()) {
            return OptionalInt.of(standard);
        }
        if (!given.get().matches("[0-9]{1,4}")) {
            return OptionalInt.empty();
        }
        int number = Integer.parseInt(given.get());
        return number >= 1 && number <= most ? OptionalInt.of(number) : OptionalInt.empty();
    }
}
