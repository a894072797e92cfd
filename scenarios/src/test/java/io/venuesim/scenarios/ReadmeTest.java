package io.venuesim.scenarios;

import static org.assertj.core.api.Assertions.assertThat;

import io.venuesim.RunningVenue;
import io.venuesim.TestAccount;
import io.venuesim.VenueSimulator;
import io.venuesim.core.order.NewOrder;
import io.venuesim.core.order.Order;
import io.venuesim.core.order.OrderState;
import io.venuesim.core.order.Side;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** The README's example runs, and is the one that is printed there. */
final class ReadmeTest {

    @Test
    void the_example_runs() throws Exception {
        // example
        try (var sim = VenueSimulator.start()) {
            RunningVenue venue = sim.venue("deltadefi");
            TestAccount alice = venue.account("alice");
            Order order = venue.place(NewOrder.limit(Side.BUY, "100", "0.62").account(alice.id()));

            var cancel = HttpRequest.newBuilder(venue.restUrl().resolve("/order/" + order.id() + "/cancel"))
                    .header("X-API-KEY", alice.credential("apiKey"))
                    .POST(HttpRequest.BodyPublishers.noBody())
                    .build();
            var answer = HttpClient.newHttpClient().send(cancel, HttpResponse.BodyHandlers.ofString());

            assertThat(answer.body()).isEqualTo("{\"order_id\":\"" + order.id() + "\"}");
            assertThat(venue.order(order.id()).state()).isEqualTo(OrderState.CANCELLED);
        }
        // end
    }

    @Test
    void the_example_is_the_one_in_the_readme() throws Exception {
        String here = between(
                Files.readString(Path.of("src/test/java/io/venuesim/scenarios/ReadmeTest.java")),
                "// example\n(.*?)// end");
        String there = between(Files.readString(Path.of("../README.md")), "```java\n(.*?)```");
        assertThat(there.split("\\s+")).isEqualTo(here.strip().split("\\s+"));
    }

    private static String between(String text, String pattern) {
        Matcher found = Pattern.compile(pattern, Pattern.DOTALL).matcher(text);
        assertThat(found.find()).isTrue();
        return found.group(1);
    }
}
