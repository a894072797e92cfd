package io.venuesim.venue.pacifica;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.venuesim.crypto.Base58;
import io.venuesim.venue.Json;
import io.venuesim.venue.Reply;
import java.nio.ByteBuffer;
import java.util.List;
import java.util.function.Function;
import java.util.function.ToLongFunction;

/** Histories, a page at a time: [official docs] a cursor leads on as long as there is more. */
final class Page {
    private static final int STANDARD = 100;
    private static final int MOST = 4000;

    /**
     * The page that the query asks for.
     *
     * @param all everything, the newest first
     * @param number falls from one item to the next
     */
    static <T> Reply.Http of(Query query, List<T> all, ToLongFunction<T> number, Function<T, ObjectNode> item) {
        int limit = query.count("limit", STANDARD, MOST);
        long before = query.request().query("cursor").map(Page::read).orElse(Long.MAX_VALUE);
        List<T> rest =
                all.stream().filter(one -> number.applyAsLong(one) < before).toList();
        List<T> page = rest.subList(0, Math.min(limit, rest.size()));
        ArrayNode data = Json.object().putArray("list");
        page.forEach(one -> data.add(item.apply(one)));

        boolean more = rest.size() > page.size();
        ObjectNode ends = Json.object();
        if (more) {
            ends.put("next_cursor", written(number.applyAsLong(page.get(page.size() - 1))));
        } else {
            ends.putNull("next_cursor");
        }
        return Answers.done(data, ends.put("has_more", more));
    }

    /** [official docs] the samples look like a number of 64 bits in base58. */
    private static String written(long number) {
        return Base58.encode(ByteBuffer.allocate(Long.BYTES).putLong(number).array());
    }

    private static long read(String cursor) {
        byte[] bytes = Base58.decode(cursor).orElse(new byte[0]);
        if (bytes.length != Long.BYTES) {
            throw Query.Wrong.because(Errors.INVALID_PARAMETERS);
        }
        return ByteBuffer.wrap(bytes).getLong();
    }

    private Page() {}
}
