package io.venuesim.venue.dmex;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.venuesim.core.order.Order;
import io.venuesim.core.order.OrderState;
import io.venuesim.venue.Json;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.RepeatedTest;
import org.web3j.utils.Numeric;

/** Several ask for one order at the same moment: one gets it, the others are told so, and no order is lost or doubled. */
final class DmexRaceTest {
    private static final int CLIENTS = 8;

    private final Stand stand = new Stand();
    private final ExecutorService clients = Executors.newFixedThreadPool(CLIENTS);

    @AfterEach
    void stop() {
        clients.shutdownNow();
        stand.close();
    }

    @RepeatedTest(20)
    void of_many_cancels_exactly_one_succeeds() throws Exception {
        stand.place();
        List<String> answers = together(client -> Stand.CANCEL);
        assertThat(answers).filteredOn(DmexRaceTest::isSuccess).hasSize(1);
        assertThat(answers)
                .filteredOn(answer -> !isSuccess(answer))
                .containsOnly(Stand.refusal("Order already cancelled"));
    }

    @RepeatedTest(20)
    void of_many_replacements_exactly_one_takes_the_orders_place() throws Exception {
        stand.place();
        List<String> answers = together(client -> create(BigInteger.valueOf(1_000L + client), Stand.HASH));
        assertThat(answers).filteredOn(DmexRaceTest::isSuccess).hasSize(1);
        assertThat(answers)
                .filteredOn(answer -> !isSuccess(answer))
                .allMatch(answer -> answer.contains("\"error\":\"Order to replace is not open\""));
        assertThat(stand.state()).isEqualTo(OrderState.CANCELLED);
        assertThat(stand.venue.orders()).hasSize(2);
        assertThat(stand.venue.orders())
                .filteredOn(order -> order.state() == OrderState.OPEN)
                .hasSize(1);
    }

    @RepeatedTest(20)
    void of_many_orders_with_one_hash_exactly_one_is_placed() throws Exception {
        List<String> answers = together(client -> create(BigInteger.valueOf(7), ""));
        assertThat(answers).filteredOn(DmexRaceTest::isSuccess).hasSize(1);
        assertThat(answers)
                .filteredOn(answer -> !isSuccess(answer))
                .allMatch(answer -> answer.contains("\"error\":\"Order already exists\""));
        assertThat(stand.venue.orders()).hasSize(1);
    }

    @RepeatedTest(20)
    void a_cancel_and_a_fill_never_both_have_the_rest() throws Exception {
        stand.place();
        List<Callable<String>> both = List.of(() -> stand.ask(Stand.CANCEL), () -> {
            try {
                stand.venue.fill(Stand.HASH, "10", "100000");
                return "filled";
            } catch (IllegalStateException | IllegalArgumentException tooLate) {
                return "too late";
            }
        });
        List<String> ends = results(both);
        Order order = stand.venue.order(Stand.HASH);
        if (isSuccess(ends.get(0))) {
            assertThat(ends.get(1)).isEqualTo("too late");
            assertThat(order.state()).isEqualTo(OrderState.CANCELLED);
        } else {
            assertThat(ends).containsExactly(Stand.refusal("Order already filled"), "filled");
            assertThat(order.state()).isEqualTo(OrderState.FILLED);
        }
    }

    /** What one client sends. */
    @FunctionalInterface
    private interface Frame {
        String of(int client);
    }

    private List<String> together(Frame frame) throws Exception {
        CyclicBarrier start = new CyclicBarrier(CLIENTS);
        List<Callable<String>> asked = new ArrayList<>();
        for (int client = 0; client < CLIENTS; client++) {
            String sent = frame.of(client);
            asked.add(() -> {
                try (Frames socket = new Frames(stand.venue.webSocketUrl())) {
                    start.await();
                    return socket.ask(sent);
                }
            });
        }
        return results(asked);
    }

    private List<String> results(List<Callable<String>> asked) throws Exception {
        List<String> results = new ArrayList<>();
        for (Future<String> one : clients.invokeAll(asked)) {
            results.add(one.get());
        }
        return results;
    }

    /** An order of alice's whose hash is a number. */
    private static String create(BigInteger hash, String replaced) {
        String text = Numeric.toHexStringWithPrefixZeroPadded(hash, 64);
        ObjectNode order = Json.object()
                .put("hash", text)
                .put("user_address", Vectors.address("alice"))
                .put("asset", "btcusd")
                .put("amount", "1000000000")
                .put("price", "10000000000000")
                .put("side", true)
                .put("replace_hash", replaced);
        Web3jSigner.sign(Vectors.privateKey("alice"), text, order);
        return Json.write(Json.object().put("op", "create_order").set("data", order));
    }

    private static boolean isSuccess(String answer) {
        return answer.contains("\"success\":true");
    }
}
