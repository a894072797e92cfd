package io.venuesim.venue.deltadefi;

import io.venuesim.core.account.Account;
import io.venuesim.core.namespace.World;
import io.venuesim.core.order.Order;
import io.venuesim.core.order.OrderEvent;
import io.venuesim.venue.deltadefi.Fills.Fill;
import io.venuesim.venue.deltadefi.Holdings.Balance;
import io.venuesim.venue.deltadefi.Markets.Asset;
import java.util.HashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What the venue keeps for one world beside its book: what traded, who has what, and who wants to be told. */
final class Ledger implements World.Copyable {
    private final Fills fills;
    private final Holdings holdings;
    private final Set<String> opened = new HashSet<>();

    private Ledger(Fills fills, Holdings holdings) {
        this.fills = fills;
        this.holdings = holdings;
    }

    @Override
    public synchronized Ledger copy() {
        Ledger copy = new Ledger(fills.copy(), holdings.copy());
        copy.opened.addAll(opened);
        return copy;
    }

    static Ledger of(World world) {
        return world.memory(Ledger.class, () -> new Ledger(new Fills(), new Holdings()));
    }

    Fills fills() {
        return fills;
    }

    /** With what the account began with. */
    Balance balance(Account account, Asset asset) {
        open(account);
        return holdings.balance(account.id(), asset);
    }

    int live(Account account) {
        return holdings.live(account.id());
    }

    /** Called inside the book's lock, before anybody is told. */
    void record(World world, OrderEvent event) {
        Fill fill = event instanceof OrderEvent.Traded traded ? fills.record(traded, world.ids()) : null;
        holdings.change(before(event), event.order(), fill);
    }

    private static @Nullable Order before(OrderEvent event) {
        if (event instanceof OrderEvent.Placed) {
            return null;
        } else if (event instanceof OrderEvent.Advanced advanced) {
            return advanced.before();
        } else if (event instanceof OrderEvent.Amended amended) {
            return amended.before();
        } else if (event instanceof OrderEvent.Traded traded) {
            return traded.before();
        } else if (event instanceof OrderEvent.CancelQueued queued) {
            return queued.before();
        }
        return ((OrderEvent.Ended) event).before();
    }

    private synchronized void open(Account account) {
        if (opened.add(account.id())) {
            Enrolment.amounts(Enrolment.text(account, Enrolment.BALANCE))
                    .forEach((asset, amount) -> holdings.deposit(account.id(), asset, amount));
        }
    }
}
