package io.venuesim.scenarios.docs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicContainer.dynamicContainer;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.DynamicContainer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.opentest4j.TestAbortedException;

/** Every snippet of the docs is run. One that is broken fails, and so does one that nothing here runs. */
final class SnippetsTest {
    private static final List<Snippet> SNIPPETS = Manual.snippets();
    private static final List<Runner> RUNNERS = List.of(
            new ControlCalls(),
            new EdgeCases(),
            new FaultNotations(),
            new TestClasses(),
            new Coordinates(),
            new ShellBlocks(),
            new TlsBlock(),
            new CiRecipes(),
            new CcxtBlock(),
            new DmexMessages(),
            new Printouts(),
            new ConfigMistake(),
            new NewVenue(),
            new OtherTests(),
            new ByHand(),
            new RepositoryMap());

    @TestFactory
    Stream<DynamicContainer> every_snippet_runs() {
        return RUNNERS.stream()
                .map(runner -> dynamicContainer(
                        runner.getClass().getSimpleName(),
                        SNIPPETS.stream()
                                .filter(runner::takes)
                                .map(snippet ->
                                        dynamicTest(snippet + " " + snippet.heading(), () -> run(runner, snippet)))));
    }

    @Test
    void every_snippet_has_one_runner() {
        for (Snippet snippet : SNIPPETS) {
            assertThat(RUNNERS)
                    .as("%s: what runs this block of \"%s\"?", snippet, snippet.language())
                    .filteredOn(runner -> runner.takes(snippet))
                    .hasSize(1);
        }
    }

    @Test
    void every_runner_has_a_snippet() {
        assertThat(RUNNERS)
                .allSatisfy(runner -> assertThat(SNIPPETS)
                        .as("what %s takes", runner.getClass().getSimpleName())
                        .anyMatch(runner::takes));
    }

    @Test
    void every_command_that_runs_elsewhere_is_on_a_page() {
        assertThat(SNIPPETS.stream()
                        .flatMap(snippet -> ShellBlocks.commands(snippet).stream())
                        .flatMap(command -> Elsewhere.of(command).stream()))
                .contains(Elsewhere.values());
    }

    @AfterAll
    static void close() throws Exception {
        for (Runner runner : RUNNERS) {
            runner.close();
        }
    }

    private static void run(Runner runner, Snippet snippet) {
        try {
            runner.run(snippet);
        } catch (TestAbortedException unavailable) {
            throw unavailable;
        } catch (Exception | AssertionError failed) {
            throw new AssertionError(snippet + ": " + failed.getMessage(), failed);
        }
    }
}
