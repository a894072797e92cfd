package io.venuesim.scenarios.docs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.platform.engine.discovery.DiscoverySelectors.selectClass;

import org.junit.platform.engine.TestExecutionResult;
import org.junit.platform.testkit.engine.EngineExecutionResults;
import org.junit.platform.testkit.engine.EngineTestKit;

/** Whole test classes, which JUnit runs. */
final class TestClasses implements Runner {

    @Override
    public boolean takes(Snippet snippet) {
        return snippet.language().equals("java") && snippet.text().contains("@Test");
    }

    @Override
    public void run(Snippet snippet) throws Exception {
        green(EngineTestKit.engine("junit-jupiter")
                .selectors(selectClass(JavaText.load(snippet)))
                .execute());
    }

    /** Fails unless all that there was has succeeded. */
    static void green(EngineExecutionResults results) {
        assertThat(results.allEvents().failed().stream()
                        .flatMap(event -> event.getPayload(TestExecutionResult.class).stream())
                        .flatMap(result -> result.getThrowable().stream()))
                .isEmpty();
        assertThat(results.testEvents().succeeded().count()).isPositive();
    }
}
