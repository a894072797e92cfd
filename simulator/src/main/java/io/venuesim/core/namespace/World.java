package io.venuesim.core.namespace;

import io.venuesim.core.account.Accounts;
import io.venuesim.core.clock.Ids;
import io.venuesim.core.clock.SimClock;
import io.venuesim.core.order.OrderBook;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;

/** One venue in one namespace: its accounts, its book, and what else the venue has to remember. */
public final class World {
    /** What a venue keeps for a world and a copy of the world has to have as well, such as nonces that were used. */
    public interface Copyable {
        /** The same, whatever happens to this from now on; of the same class. */
        Object copy();
    }

    private final Namespace namespace;
    private final String venue;
    private final Accounts accounts;
    private final OrderBook book;
    private final Map<Class<?>, Object> memory;
    private final Farewells farewells;

    World(Namespace namespace, String venue) {
        this(namespace, venue, new Accounts(), new OrderBook(namespace.clock()));
    }

    private World(Namespace namespace, String venue, Accounts accounts, OrderBook book) {
        this(namespace, venue, accounts, book, new ConcurrentHashMap<>(), new Farewells());
    }

    private World(
            Namespace namespace,
            String venue,
            Accounts accounts,
            OrderBook book,
            Map<Class<?>, Object> memory,
            Farewells farewells) {
        this.namespace = namespace;
        this.venue = venue;
        this.accounts = accounts;
        this.book = book;
        this.memory = memory;
        this.farewells = farewells;
    }

    /** This world with another book in its place, such as one that lags behind; the rest is the same. */
    public World showing(OrderBook other) {
        return new World(namespace, venue, accounts, other, memory, farewells);
    }

    /** The same world in another namespace: what happens there does not happen here. */
    World copy(Namespace other) {
        World copy = new World(other, venue, accounts.copy(), book.copy(other.clock()));
        memory.forEach((type, kept) -> {
            if (kept instanceof Copyable copyable) {
                copy.memory.put(type, copyable.copy());
            }
        });
        return copy;
    }

    public Namespace namespace() {
        return namespace;
    }

    /** Id of the venue. */
    public String venue() {
        return venue;
    }

    public Accounts accounts() {
        return accounts;
    }

    public OrderBook book() {
        return book;
    }

    public SimClock clock() {
        return namespace.clock();
    }

    public Ids ids() {
        return namespace.ids();
    }

    /**
     * What the venue keeps for this world under a type of its own, such as its login nonces; made on first use. A copy of
     * the world starts without it, unless it is {@link Copyable}.
     */
    public <T> T memory(Class<T> type, Supplier<T> fresh) {
        return type.cast(memory.computeIfAbsent(type, any -> fresh.get()));
    }

    /**
     * Runs this when another world takes the place of this one, or its namespace is removed; once for each guest, and at
     * once if that has happened.
     */
    public void whenReplaced(Object guest, Runnable farewell) {
        farewells.add(guest, farewell);
    }

    /** The guest has gone by itself. */
    public void forget(Object guest) {
        farewells.remove(guest);
    }

    void replaced() {
        farewells.say();
    }
}
