package io.venuesim.venue.pacifica;

import io.venuesim.core.namespace.World;
import io.venuesim.venue.Switches;
import java.math.BigDecimal;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** What accounts have, in USD: the same to begin with; only transfers change it. */
final class Balances implements World.Copyable {
    private final Map<String, BigDecimal> transferred = new ConcurrentHashMap<>();
    private final Switches switches;

    private Balances(Switches switches) {
        this.switches = switches;
    }

    static Balances of(World world, Switches switches) {
        return world.memory(Balances.class, () -> new Balances(switches));
    }

    @Override
    public synchronized Balances copy() {
        Balances copy = new Balances(switches);
        copy.transferred.putAll(transferred);
        return copy;
    }

    BigDecimal of(String account) {
        return BigDecimal.valueOf(switches.get(Quirks.BALANCE)).add(transferred.getOrDefault(account, BigDecimal.ZERO));
    }

    /** False if there is not enough. */
    synchronized boolean move(String from, String to, BigDecimal amount) {
        if (of(from).compareTo(amount) < 0) {
            return false;
        }
        transferred.merge(from, amount.negate(), BigDecimal::add);
        transferred.merge(to, amount, BigDecimal::add);
        return true;
    }
}
