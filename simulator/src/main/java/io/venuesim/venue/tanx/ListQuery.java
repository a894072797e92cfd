package io.venuesim.venue.tanx;

import io.venuesim.venue.Request;
import java.math.BigInteger;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What a list is asked for; parameters that nobody knows are ignored, and one that is empty counts as left out.
 *
 * @param page 1 for the first
 * @param ascending oldest first; else newest first
 * @param from when the first was created, inclusive
 * @param to when the last was created, exclusive
 */
record ListQuery(
        int limit,
        int page,
        Optional<String> market,
        Optional<String> type,
        Optional<String> state,
        Optional<String> baseUnit,
        Optional<String> quoteUnit,
        Instant from,
        Instant to,
        Optional<String> side,
        boolean ascending) {

    private static final BigInteger FAR = BigInteger.ONE.shiftLeft(40);

    static Body<ListQuery> read(Request request, Markets markets, List<String> states) {
        FirstFault fields = new FirstFault();
        Optional<Integer> limit = count(fields, request, "limit");
        Optional<Integer> page = count(fields, request, "page");
        Optional<Markets.Market> market = given(request, "market").flatMap(name -> fields.read(markets.known(name)));
        Optional<String> type = choice(fields, request, "ord_type", OrderMessages.TYPES);
        Optional<String> state = choice(fields, request, "state", states);
        Optional<Instant> from = seconds(fields, request, "start_time");
        Optional<Instant> to = seconds(fields, request, "end_time");
        Optional<String> side = choice(fields, request, "side", OrderMessages.SIDES);
        Optional<String> order = choice(fields, request, "order_by", List.of("asc", "desc"));
        return fields.then(() -> new ListQuery(
                limit.orElse(50),
                page.orElse(1),
                market.map(Markets.Market::name),
                type,
                state,
                given(request, "base_unit"),
                given(request, "quote_unit"),
                from.orElse(Instant.MIN),
                to.orElse(Instant.MAX),
                side,
                order.filter("asc"::equals).isPresent()));
    }

    boolean covers(Instant created) {
        return !created.isBefore(from) && created.isBefore(to);
    }

    /** The page of a whole list. */
    <T> Stream<T> page(Stream<T> all) {
        return all.skip((page - 1L) * limit).limit(limit);
    }

    /** Whether a filter that may be left out lets this through. */
    static boolean lets(Optional<String> filter, String value) {
        return filter.isEmpty() || filter.get().equals(value);
    }

    private static Optional<Integer> count(FirstFault fields, Request request, String name) {
        return given(request, name)
                .flatMap(text -> fields.read(Fields.integer(text).then(Fields::count)));
    }

    private static Optional<Instant> seconds(FirstFault fields, Request request, String name) {
        return given(request, name)
                .flatMap(text -> fields.read(Fields.integer(text)
                        .map(number -> Instant.ofEpochSecond(
                                number.min(FAR).max(FAR.negate()).longValue()))));
    }

    private static Optional<String> choice(FirstFault fields, Request request, String name, List<String> choices) {
        return given(request, name).flatMap(text -> fields.read(Fields.choice(text, choices)));
    }

    private static Optional<String> given(Request request, String name) {
        return request.query(name).filter(text -> !text.isEmpty());
    }
}
