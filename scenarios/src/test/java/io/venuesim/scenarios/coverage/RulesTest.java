package io.venuesim.scenarios.coverage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** How rules are read, and found in scenarios. */
final class RulesTest {
    private final Path folder;

    RulesTest(@TempDir Path folder) {
        this.folder = folder;
    }

    @Test
    void a_rule_has_a_section_a_text_and_a_provenance() throws Exception {
        Rules rules =
                rules("# 8 Errors\n8.1\tAn unknown order\tthird-party\n8.2\tA foreign one\tofficial-docs, assumed\n");
        assertThat(rules.titles()).containsEntry("8", "Errors");
        assertThat(rules.of("8")).extracting(Rule::text).containsExactly("An unknown order", "A foreign one");
        assertThat(rules.of("8").get(1).provenance()).containsExactly("official-docs", "assumed");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            8.1 no tabs              | it is no id, text and provenance
            8\ta rule\tseed          | its id is no section and number
            9.1\ta rule\tseed        | its section has no title
            8.1\ta rule\thearsay     | its provenance is none of
            8.0\tagain\tseed         | its id is taken
            """)
    void a_line_that_is_no_rule_is_told_of(String line, String problem) {
        assertThatThrownBy(() -> rules("# 8 Errors\n8.0\tthe first\tseed\n" + line + "\n"))
                .isInstanceOf(AssertionError.class)
                .hasMessageContaining(problem);
    }

    @Test
    void a_scenario_shows_rules_by_its_tags_its_examples_tags_or_a_column() throws Exception {
        Files.writeString(folder.resolve("errors.feature"), """
                Feature: Errors

                  @assumed @rule:8.1
                  Scenario: One
                    Given nothing

                  @assumed
                  Scenario Outline: Two of <order>
                    Given <order>

                    @rule:8.2
                    Examples:
                      | order |
                      | mine  |

                    Examples:
                      | rule    | order |
                      | 8.3 8.4 | yours |
                """);
        assertThat(Played.in(folder))
                .extracting(Played::toString)
                .containsExactly(
                        "Played[feature=errors.feature, name=One, rules=[8.1]]",
                        "Played[feature=errors.feature, name=Two of mine, rules=[8.2]]",
                        "Played[feature=errors.feature, name=Two of yours, rules=[8.3, 8.4]]");
    }

    @Test
    void a_generated_block_is_made_anew_and_the_rest_stays() {
        String page = "before\n<!-- generated: rules 8 -->\nold\n<!-- end -->\nafter $1\n";
        assertThat(Pages.renew(page, name -> "new " + name + "\n"))
                .isEqualTo("before\n<!-- generated: rules 8 -->\n\nnew rules 8\n\n<!-- end -->\nafter $1\n");
    }

    private Rules rules(String text) throws IOException {
        Path file = folder.resolve("rules.tsv");
        Files.writeString(file, text);
        return Rules.read(file);
    }
}
