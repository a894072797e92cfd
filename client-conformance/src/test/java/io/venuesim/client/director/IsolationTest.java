package io.venuesim.client.director;

import static org.assertj.core.api.Assertions.assertThat;

import io.venuesim.VenueSimulator;
import io.venuesim.client.Outcome;
import io.venuesim.core.journal.Entry;
import io.venuesim.core.namespace.Namespace;
import io.venuesim.core.order.Order;
import io.venuesim.core.order.OrderState;
import io.venuesim.core.order.Reject;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;

/** Tests that share one server and nothing else: each sees its own orders, faults, clock and journal, and no other's. */
final class IsolationTest {
    private static final int RUNS = Integer.getInteger("venuesim.runs", 1);
    private static final int TESTS = 64;
    private static final int ORDERS = 100;
    private static final int AT_ONCE = 16;
    private static final List<Way> WAYS = List.of(Way.values());

    @Test
    void many_tests_share_a_server() throws Exception {
        try (VenueSimulator simulator = VenueSimulator.builder().seed(1).start()) {
            simulator.venue("pacifica").setSwitch("speedBump", "0");
            ExecutorService threads = Executors.newFixedThreadPool(AT_ONCE);
            try {
                for (int run = 0; run < RUNS; run++) {
                    List<Callable<Void>> tests = new ArrayList<>();
                    for (int test = 0; test < TESTS; test++) {
                        Way way = WAYS.get(test % WAYS.size());
                        Random random = new Random(1_000L * run + test);
                        String name = "test-" + test;
                        tests.add(() -> play(simulator, way, name, random));
                    }
                    for (Future<Void> done : threads.invokeAll(tests)) {
                        done.get();
                    }
                }
            } finally {
                threads.shutdownNow();
            }
            // A WebSocket belongs to nobody until a message says whose it is.
            assertThat(simulator.journal().entries(entry -> entry.kind() != Entry.Kind.CONNECTION))
                    .as("the default namespace's")
                    .isEmpty();
        }
    }

    private static Void play(VenueSimulator simulator, Way way, String name, Random random) {
        Namespace mine = simulator.createNamespace(name);
        Set<String> orders = new HashSet<>();
        Rig rig = new Rig(way, simulator, mine);
        for (int i = 0; i < ORDERS; i++) {
            if (random.nextInt(20) == 0) {
                assertJournal(rig, orders);
                rig.close();
                mine.reset();
                orders.clear();
                rig = new Rig(way, simulator, mine);
                assertThat(rig.venue.orders()).isEmpty();
            }
            cancel(rig, random.nextInt(6), orders);
        }
        assertJournal(rig, orders);
        rig.close();
        simulator.namespaces().remove(name);
        return null;
    }

    private static void cancel(Rig rig, int script, Set<String> orders) {
        Order order = rig.place();
        orders.add(order.id());
        OrderState expected = switch (script) {
            case 0 -> {
                rig.onCancel(order).fillWins();
                yield OrderState.FILLED;
            }
            case 1 -> {
                rig.onCancel(order).answerWithoutEffect();
                yield OrderState.OPEN;
            }
            case 2 -> {
                rig.onCancel(order).refuse(Reject.UNKNOWN_ORDER);
                yield OrderState.OPEN;
            }
            case 3 -> {
                rig.onCancel(order).partialFill(Way.HALF);
                yield OrderState.CANCELLED;
            }
            default -> OrderState.CANCELLED;
        };
        Outcome outcome = rig.cancel(order);
        rig.settle();
        assertThat(rig.now(order).state()).as("%s", outcome).isEqualTo(expected);
        assertThat(rig.namespace.faults().pending()).isEmpty();
    }

    /** Whatever is there is of this test's account and orders. */
    private static void assertJournal(Rig rig, Set<String> orders) {
        for (Entry entry : rig.namespace.journal().entries(any -> true)) {
            assertThat(entry.stamp().venue()).isEqualTo(rig.way.venue);
            if (entry.stamp().account() != null) {
                assertThat(entry.stamp().account()).isEqualTo(rig.owner.id());
            }
            if (entry.stamp().order() != null) {
                assertThat(orders).contains(entry.stamp().order());
            }
        }
        assertThat(rig.venue.orders()).extracting(Order::id).containsExactlyInAnyOrderElementsOf(orders);
    }
}
