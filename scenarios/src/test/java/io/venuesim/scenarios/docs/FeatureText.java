package io.venuesim.scenarios.docs;

import static org.junit.platform.engine.discovery.DiscoverySelectors.selectFile;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.platform.testkit.engine.EngineTestKit;

/** Steps of a feature: played on an order whose cancel then is carried out, and its answer lost. */
final class FeatureText {
    private static final String AFTER = """
                When this frame is sent, signed by alice:
                  \"""
                  {"id":1,"op":"cancel_order","data":{"order_id":"${order}"}}
                  \"""
                Then the order becomes cancelled
                When this frame is sent:
                  \"""
                  {"id":2,"op":"ping"}
                  \"""
                Then the next frame is:
                  \"""
                  {"id":2,"data":{"success":true,"timestamp":"${any}"}}
                  \"""
            """;

    static void play(Snippet snippet, String venue) throws Exception {
        Path feature = Files.createTempFile("page", ".feature");
        try {
            String before = """
                    Feature: A page
                      @assumed
                      Scenario: %s
                        Given %s is running
                        And alice has an open order
                        And a WebSocket is opened at "/"
                    """.formatted(snippet, venue);
            Files.writeString(feature, before + snippet.text() + AFTER);
            TestClasses.green(EngineTestKit.engine("cucumber")
                    .configurationParameter("cucumber.glue", "io.venuesim.scenarios")
                    .configurationParameter("cucumber.publish.quiet", "true")
                    .selectors(selectFile(feature.toFile()))
                    .execute());
        } finally {
            Files.delete(feature);
        }
    }

    private FeatureText() {}
}
