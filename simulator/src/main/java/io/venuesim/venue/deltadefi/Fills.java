package io.venuesim.venue.deltadefi;

import io.venuesim.core.clock.Ids;
import io.venuesim.core.order.Execution;
import io.venuesim.core.order.Order;
import io.venuesim.core.order.OrderEvent;
import io.venuesim.core.order.OrderType;
import io.venuesim.core.order.Side;
import io.venuesim.venue.deltadefi.Markets.Asset;
import io.venuesim.venue.deltadefi.Markets.Market;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedDeque;
import java.util.stream.Stream;

/** What has traded in one world: written under the book's lock, read by anybody. */
final class Fills {
    /** [official docs][observed in issue] 0.1 % of what is received. */
    static final int COMMISSION_BASIS_POINTS = 10;

    private static final int RECENT = 1_000;

    /** One execution of one order; who was on the other side of a scripted one is drawn [assumed]. */
    record Fill(String id, Order order, BigDecimal base, BigDecimal price, Instant at, String counterParty) {

        BigDecimal quote() {
            return base.multiply(price);
        }

        BigDecimal received() {
            return order.side() == Side.BUY ? base : quote();
        }

        BigDecimal commission() {
            Asset asset = Markets.of(order.market()).received(order.side());
            return received()
                    .multiply(BigDecimal.valueOf(COMMISSION_BASIS_POINTS, 4))
                    .setScale(asset.decimals(), RoundingMode.DOWN);
        }

        /** [assumed] Who crosses the spread takes; a limit order that a test lets trade was resting. */
        String role() {
            return order.type() == OrderType.MARKET ? "taker" : "maker";
        }
    }

    private final Map<String, List<Fill>> byOrder = new ConcurrentHashMap<>();
    private final Map<String, Deque<Fill>> byAccount = new ConcurrentHashMap<>();
    private final Map<String, Deque<Fill>> byMarket = new ConcurrentHashMap<>();

    Fills copy() {
        Fills copy = new Fills();
        copy.byOrder.putAll(byOrder);
        byAccount.forEach((account, fills) -> copy.byAccount.put(account, new ConcurrentLinkedDeque<>(fills)));
        byMarket.forEach((market, fills) -> copy.byMarket.put(market, new ConcurrentLinkedDeque<>(fills)));
        return copy;
    }

    Fill record(OrderEvent.Traded event, Ids ids) {
        Order order = event.order();
        Execution execution = event.execution();
        String id = ids.uuid().toString();
        String counterParty = ids.uuid().toString();
        Fill fill = new Fill(id, order, execution.quantity(), execution.price(), order.updatedAt(), counterParty);
        byOrder.merge(order.id(), List.of(fill), Fills::joined);
        newestFirst(byAccount, order.account()).addFirst(fill);
        Deque<Fill> market = newestFirst(byMarket, order.market());
        market.addFirst(fill);
        if (market.size() > RECENT) {
            market.removeLast();
        }
        return fill;
    }

    /** What this order, as it was at that moment, had traded; oldest first. */
    List<Fill> of(Order order) {
        List<Fill> all = byOrder.getOrDefault(order.id(), List.of());
        return all.subList(0, Math.min(order.executions(), all.size()));
    }

    /** The account's, newest first. */
    List<Fill> of(String account, Market market) {
        return newestFirst(byAccount, account).stream()
                .filter(fill -> fill.order().market().equals(market.symbol()))
                .toList();
    }

    /** The market's latest, newest first. */
    List<Fill> recent(Market market) {
        return List.copyOf(newestFirst(byMarket, market.symbol()));
    }

    Optional<BigDecimal> lastPrice(Market market) {
        return Optional.ofNullable(newestFirst(byMarket, market.symbol()).peekFirst())
                .map(Fill::price);
    }

    private static Deque<Fill> newestFirst(Map<String, Deque<Fill>> fills, String key) {
        return fills.computeIfAbsent(key, any -> new ConcurrentLinkedDeque<>());
    }

    private static List<Fill> joined(List<Fill> some, List<Fill> more) {
        return Stream.concat(some.stream(), more.stream()).toList();
    }
}
