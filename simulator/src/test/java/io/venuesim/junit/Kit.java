package io.venuesim.junit;

import static org.junit.platform.engine.discovery.DiscoverySelectors.selectClass;

import io.venuesim.RunningVenue;
import io.venuesim.core.order.NewOrder;
import io.venuesim.core.order.Order;
import io.venuesim.core.order.Side;
import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.platform.testkit.engine.EngineExecutionResults;
import org.junit.platform.testkit.engine.EngineTestKit;

/** Runs classes as JUnit would, and cancels as a client would. */
final class Kit {
    private static final HttpClient HTTP = HttpClient.newHttpClient();

    static EngineExecutionResults run(Class<?>... classes) {
        return run(Map.of(), classes);
    }

    static EngineExecutionResults run(Map<String, String> configuration, Class<?>... classes) {
        EngineTestKit.Builder kit = EngineTestKit.engine("junit-jupiter").configurationParameters(configuration);
        for (Class<?> one : classes) {
            kit.selectors(selectClass(one));
        }
        return kit.execute();
    }

    /** What failed, tests and containers. */
    static List<Throwable> failures(EngineExecutionResults results) {
        return results.allEvents().failed().stream()
                .map(event -> event.getRequiredPayload(org.junit.platform.engine.TestExecutionResult.class))
                .map(result -> Objects.requireNonNull(result.getThrowable().orElse(null)))
                .toList();
    }

    static Order order(RunningVenue venue) {
        return venue.place(NewOrder.limit(Side.BUY, "100", "0.62")
                .account(venue.account("alice").id()));
    }

    /** Cancels at DeltaDeFi with a key, and tells the status. */
    static int cancel(RunningVenue venue, String orderId, String key) throws IOException, InterruptedException {
        HttpRequest cancel = HttpRequest.newBuilder(venue.restUrl().resolve("/order/" + orderId + "/cancel"))
                .header("X-API-KEY", key)
                .POST(HttpRequest.BodyPublishers.noBody())
                .build();
        return HTTP.send(cancel, HttpResponse.BodyHandlers.discarding()).statusCode();
    }

    static String key(RunningVenue venue) {
        return venue.account("alice").credential("apiKey");
    }

    private Kit() {}
}
