package io.venuesim.scenarios.coverage;

import static org.assertj.core.api.Assertions.assertThat;

import io.venuesim.RunningVenue;
import io.venuesim.VenueSimulator;
import io.venuesim.venue.Switch;
import io.venuesim.venue.Switches;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every rule has a scenario, every scenario's rule is one, and the pages say what the code does. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class CoverageTest {
    private static final Path FEATURES = Path.of("src/main/resources/features");

    private VenueSimulator simulator;

    @BeforeAll
    void start() {
        simulator = VenueSimulator.start();
    }

    @AfterAll
    void stop() {
        simulator.close();
    }

    @ParameterizedTest
    @MethodSource("venues")
    void every_rule_has_a_scenario_and_every_rule_that_is_named_exists(String id) throws IOException {
        Rules rules = rules(id);
        Set<String> known = rules.rules().stream().map(Rule::id).collect(Collectors.toCollection(TreeSet::new));
        Set<String> shown = Played.in(FEATURES.resolve(id)).stream()
                .flatMap(played -> played.rules().stream())
                .collect(Collectors.toCollection(TreeSet::new));
        assertThat(known).isNotEmpty();
        assertThat(shown).as("rules that a scenario names").isSubsetOf(known);
        assertThat(shown).as("rules with a scenario").containsAll(known);
    }

    @ParameterizedTest
    @MethodSource("venues")
    void the_coverage_page_is_up_to_date(String id) throws IOException {
        String page = Pages.coverage(venue(id).title(), id, rules(id), Played.in(FEATURES.resolve(id)));
        Pages.keep(Pages.FOLDER.resolve(id + "-coverage.md"), page);
    }

    @ParameterizedTest
    @MethodSource("venues")
    void the_venues_page_lists_its_switches_and_errors_as_they_are(String id) throws IOException {
        Path page = Pages.FOLDER.resolve(id + ".md");
        String text = Files.readString(page);
        assertThat(text).as("%s lists the switches", page).contains("<!-- generated: switches -->");
        Pages.keep(page, Pages.renew(text, block -> generate(id, block)));
    }

    private String generate(String id, String block) {
        if (block.equals("switches")) {
            return switches(venue(id).switches());
        }
        if (block.startsWith("rules ")) {
            try {
                List<Rule> section = rules(id).of(block.substring("rules ".length()));
                assertThat(section).as(block).isNotEmpty();
                return Pages.table(id, section, Played.in(FEATURES.resolve(id)));
            } catch (IOException failed) {
                throw new UncheckedIOException(failed);
            }
        }
        throw new AssertionError("Nothing generates \"" + block + "\"; there are \"switches\" and \"rules 8\"");
    }

    private static String switches(Switches switches) {
        StringBuilder table =
                new StringBuilder("| switch | default | values | what it decides | from |\n|---|---|---|---|---|\n");
        for (Switch<?> one : switches.all()) {
            table.append("| `")
                    .append(one.name())
                    .append("` | `")
                    .append(one.standardText())
                    .append("` | ")
                    .append(one.choices().stream()
                            .map(choice -> "`" + choice + "`")
                            .collect(Collectors.joining(", ")))
                    .append(" | ")
                    .append(Pages.cell(one.meaning()))
                    .append(" | ")
                    .append(Pages.cell(one.source()))
                    .append(" |\n");
        }
        return table.toString();
    }

    private RunningVenue venue(String id) {
        return simulator.venue(id);
    }

    private static Rules rules(String id) throws IOException {
        return Rules.read(FEATURES.resolve(id).resolve("rules.tsv"));
    }

    private Stream<String> venues() {
        return simulator.venues().stream().map(RunningVenue::id);
    }
}
