package io.venuesim.venue.tanx;

import static org.assertj.core.api.Assertions.assertThat;

import io.venuesim.core.namespace.Namespaces;
import io.venuesim.core.namespace.World;
import io.venuesim.core.order.Actor;
import io.venuesim.core.order.CancelReason;
import io.venuesim.core.order.CancelRequest;
import io.venuesim.core.order.Cause;
import io.venuesim.core.order.Execution;
import io.venuesim.core.order.NewOrder;
import io.venuesim.core.order.Order;
import io.venuesim.core.order.OrderState;
import io.venuesim.core.order.Side;
import io.venuesim.venue.Json;
import io.venuesim.venue.Switches;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** Whatever happens to orders, what is locked and what is shown is what the open ones come to. */
final class LedgerTest {
    private static final BigDecimal START = new BigDecimal(1000);

    @Test
    void after_any_history_the_ledger_and_the_depth_are_the_sum_of_the_open_orders() {
        for (long seed = 0; seed < 40; seed++) {
            play(new Random(seed));
        }
    }

    private static void play(Random random) {
        Switches switches = Quirks.switches();
        switches.set(Quirks.START_BALANCE, START.longValueExact());
        Markets markets = new Markets(switches);
        try (Namespaces namespaces =
                new Namespaces(new Namespaces.Blueprint(List.of("tanx"), 10, world -> {}), random.nextLong())) {
            World world = namespaces.defaultNamespace().world("tanx");
            Ledger ledger = Ledger.of(world, switches, markets);
            Feed feed = new Feed(world, new OrderJson(switches, markets));
            world.book().listen(ledger::follow);
            world.book().listen(feed::follow);
            BigDecimal base = START;
            BigDecimal quote = START;
            for (int step = 0; step < 200; step++) {
                List<Order> open = world.book().orders(order -> !order.state().isTerminal());
                if (open.size() < 5 || random.nextInt(3) == 0) {
                    place(step, random, world);
                    continue;
                }
                Order order = open.get(random.nextInt(open.size()));
                switch (random.nextInt(4)) {
                    case 0 ->
                        world.book()
                                .cancel(CancelRequest.byId(order.id()), Actor.ENGINE, CancelReason.USER, Cause.NONE);
                    case 1 -> world.book().expire(order.id(), Cause.NONE);
                    case 2 -> world.book().advance(order.id(), OrderState.OPEN, Cause.NONE);
                    default -> {
                        if (order.state().isWorking() && order.state() != OrderState.UNTRIGGERED) {
                            BigDecimal part = order.remaining().min(BigDecimal.valueOf(1 + random.nextInt(3)));
                            BigDecimal price = order.price() == null ? BigDecimal.TEN : order.price();
                            world.book().fill(order.id(), new Execution(part, price), Cause.NONE);
                            BigDecimal sign = order.side() == Side.BUY ? BigDecimal.ONE : BigDecimal.ONE.negate();
                            base = base.add(part.multiply(sign));
                            quote = quote.subtract(part.multiply(price).multiply(sign));
                        }
                    }
                }
            }
            assertBalance(ledger, "btc", base, locked(world, Side.SELL));
            assertBalance(ledger, "usdt", quote, locked(world, Side.BUY));
            assertDepth(world);
        }
    }

    private static void place(int number, Random random, World world) {
        Side side = random.nextBoolean() ? Side.BUY : Side.SELL;
        NewOrder order = NewOrder.limit(
                side, BigDecimal.valueOf(1 + random.nextInt(5)), BigDecimal.valueOf(10 + random.nextInt(4)));
        order.state(random.nextBoolean() ? OrderState.OPEN : OrderState.PENDING);
        world.book().place(order.id("" + (number + 1)).account("27").market("btcusdt"), Cause.NONE);
    }

    private static BigDecimal locked(World world, Side side) {
        return world.book().orders(order -> !order.state().isTerminal() && order.side() == side).stream()
                .map(order -> side == Side.SELL || order.price() == null
                        ? order.remaining()
                        : order.remaining().multiply(order.price()))
                .reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    private static void assertBalance(Ledger ledger, String currency, BigDecimal total, BigDecimal locked) {
        Ledger.Balance balance = ledger.balance("27", currency);
        assertThat(balance.locked()).isEqualByComparingTo(locked);
        assertThat(balance.free().add(balance.locked())).isEqualByComparingTo(total);
    }

    private static void assertDepth(World world) {
        var snapshot = Json.read(Depth.of(world).snapshot("btcusdt").getBytes(StandardCharsets.UTF_8))
                .orElseThrow()
                .path("btcusdt.ob-snap");
        for (Side side : Side.values()) {
            BigDecimal shown = BigDecimal.ZERO;
            for (var level : snapshot.path(side == Side.SELL ? "asks" : "bids")) {
                shown = shown.add(new BigDecimal(level.get(1).asText()));
            }
            BigDecimal resting = world.book().orders(order -> order.side() == side).stream()
                    .map(Depth::shown)
                    .reduce(BigDecimal.ZERO, BigDecimal::add);
            assertThat(shown).isEqualByComparingTo(resting);
        }
    }
}
