package io.venuesim.core.order;

import java.util.List;
import java.util.function.Predicate;

/** What to cancel: every way that a venue offers comes down to one of these. */
public sealed interface CancelRequest {

    /**
     * One order, by the venue's id.
     *
     * @param where what else must hold, such as its market; an order that fails it counts as unknown
     */
    record ById(String id, Predicate<Order> where) implements CancelRequest {}

    /** One working order of the actor, by the id that its client chose. */
    record ByClientId(String clientId, Predicate<Order> where) implements CancelRequest {}

    /** Those of a list that are working and the actor's; the others are left out. */
    record ByIds(List<String> ids, Predicate<Order> where) implements CancelRequest {
        public ByIds {
            ids = List.copyOf(ids);
        }
    }

    /**
     * Every working order of the actor that matches, oldest first.
     *
     * @param limit how many at most
     */
    record All(Predicate<Order> where, int limit) implements CancelRequest {}

    static CancelRequest byId(String id) {
        return new ById(id, any -> true);
    }

    static CancelRequest byClientId(String clientId) {
        return new ByClientId(clientId, any -> true);
    }

    static CancelRequest byIds(List<String> ids) {
        return new ByIds(ids, any -> true);
    }

    static CancelRequest all() {
        return new All(any -> true, Integer.MAX_VALUE);
    }

    static CancelRequest all(Predicate<Order> where) {
        return new All(where, Integer.MAX_VALUE);
    }
}
