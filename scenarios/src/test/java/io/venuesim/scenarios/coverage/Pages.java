package io.venuesim.scenarios.coverage;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** The pages under {@code docs/venues}: written anew in a local build, and only compared where {@code CI} is set. */
final class Pages {
    static final Path FOLDER = Path.of("../docs/venues");
    private static final String SOURCES = "../../scenarios/src/main/resources/features/";
    private static final Pattern BLOCK = Pattern.compile("<!-- generated: (.+?) -->\n.*?<!-- end -->", Pattern.DOTALL);

    /** Brings a page to this text, or says that it has another one. */
    static void keep(Path page, String text) throws IOException {
        if (Files.exists(page) && Files.readString(page).equals(text)) {
            return;
        }
        if (System.getenv("CI") != null) {
            assertThat(page)
                    .as("a page that is out of date: run the tests without CI set")
                    .hasContent(text);
        }
        Files.writeString(page, text);
    }

    /** The page with each of its generated blocks made anew. */
    static String renew(String page, UnaryOperator<String> generator) {
        return BLOCK.matcher(page).replaceAll(block -> Matcher.quoteReplacement(fresh(block, generator)));
    }

    private static String fresh(MatchResult block, UnaryOperator<String> generator) {
        String name = block.group(1);
        return "<!-- generated: " + name + " -->\n\n" + generator.apply(name) + "\n<!-- end -->";
    }

    /** Which scenario shows which rule. */
    static String coverage(String title, String id, Rules rules, List<Played> played) {
        StringBuilder page = new StringBuilder("# " + title + ": what the scenarios show\n\n"
                + "Generated from the [rules](" + SOURCES + id + "/rules.tsv) and the [features](" + SOURCES + id
                + "); a test fails when a rule has no scenario.\n");
        rules.titles()
                .forEach((section, name) -> page.append("\n## ")
                        .append(section)
                        .append(' ')
                        .append(name)
                        .append("\n\n")
                        .append(table(id, rules.of(section), played)));
        return page.toString();
    }

    /** The rules of a section, each with its provenance and what shows it. */
    static String table(String id, List<Rule> rules, List<Played> played) {
        StringBuilder table = new StringBuilder("| | what is known | from | shown by |\n|---|---|---|---|\n");
        for (Rule rule : rules) {
            table.append("| ")
                    .append(rule.id())
                    .append(" | ")
                    .append(cell(rule.text()))
                    .append(" | ")
                    .append(String.join(", ", rule.provenance()))
                    .append(" | ")
                    .append(shownBy(id, rule, played))
                    .append(" |\n");
        }
        return table.toString();
    }

    /** Text that may stand in a cell of a table. */
    static String cell(String text) {
        return text.replace("|", "\\|").replace("<", "&lt;");
    }

    /** By file: the first scenario's name, and how many more there are. */
    private static String shownBy(String id, Rule rule, List<Played> played) {
        Map<String, List<String>> byFile = new LinkedHashMap<>();
        played.stream()
                .filter(one -> one.rules().contains(rule.id()))
                .forEach(one -> byFile.computeIfAbsent(one.feature(), any -> new ArrayList<>())
                        .add(one.name()));
        return byFile.entrySet().stream()
                .map(file -> "[" + cell(file.getValue().get(0)) + "](" + SOURCES + id + "/" + file.getKey() + ")"
                        + (file.getValue().size() == 1
                                ? ""
                                : " and " + (file.getValue().size() - 1) + " more"))
                .collect(Collectors.joining("; "));
    }

    private Pages() {}
}
