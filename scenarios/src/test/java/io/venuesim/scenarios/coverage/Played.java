package io.venuesim.scenarios.coverage;

import io.cucumber.gherkin.GherkinParser;
import io.cucumber.messages.types.Envelope;
import io.cucumber.messages.types.Examples;
import io.cucumber.messages.types.FeatureChild;
import io.cucumber.messages.types.Scenario;
import io.cucumber.messages.types.TableCell;
import io.cucumber.messages.types.TableRow;
import io.cucumber.messages.types.Tag;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/**
 * A scenario, or one row of an outline, and the rules that it shows: by tags {@code @rule:8.12} of its own or of its
 * examples, or by a column of that name in an outline.
 *
 * @param feature file name
 * @param name as it is played
 */
record Played(String feature, String name, Set<String> rules) {
    private static final String TAG = "@rule:";
    private static final String COLUMN = "rule";

    /** All scenarios in the feature files of a folder. */
    static List<Played> in(Path folder) throws IOException {
        List<Played> played = new ArrayList<>();
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file : files.filter(name -> name.toString().endsWith(".feature"))
                    .sorted()
                    .toList()) {
                read(file, played);
            }
        }
        return played;
    }

    private static void read(Path file, List<Played> played) throws IOException {
        try (Stream<Envelope> parsed = GherkinParser.builder()
                .includeSource(false)
                .includePickles(false)
                .build()
                .parse(file)) {
            parsed.peek(envelope -> envelope.getParseError().ifPresent(error -> {
                        throw new AssertionError(file + ": " + error.getMessage());
                    }))
                    .flatMap(envelope -> envelope.getGherkinDocument().stream())
                    .flatMap(document -> document.getFeature().stream())
                    .flatMap(feature -> feature.getChildren().stream())
                    .flatMap(Played::scenarios)
                    .forEach(scenario -> read(file.getFileName().toString(), scenario, played));
        }
    }

    private static Stream<Scenario> scenarios(FeatureChild child) {
        return Stream.concat(
                child.getScenario().stream(),
                child.getRule().stream()
                        .flatMap(rule -> rule.getChildren().stream())
                        .flatMap(inner -> inner.getScenario().stream()));
    }

    private static void read(String feature, Scenario scenario, List<Played> played) {
        Set<String> own = rules(scenario.getTags());
        if (scenario.getExamples().isEmpty()) {
            played.add(new Played(feature, scenario.getName(), own));
        }
        for (Examples examples : scenario.getExamples()) {
            List<String> columns = examples.getTableHeader().map(Played::texts).orElse(List.of());
            for (TableRow row : examples.getTableBody()) {
                List<String> values = texts(row);
                Set<String> rules = new LinkedHashSet<>(own);
                rules.addAll(rules(examples.getTags()));
                String name = scenario.getName();
                for (int i = 0; i < columns.size(); i++) {
                    name = name.replace("<" + columns.get(i) + ">", values.get(i));
                    if (columns.get(i).equals(COLUMN)) {
                        rules.addAll(List.of(values.get(i).split(" ")));
                    }
                }
                played.add(new Played(feature, name, rules));
            }
        }
    }

    private static Set<String> rules(List<Tag> tags) {
        Set<String> rules = new LinkedHashSet<>();
        tags.stream()
                .map(Tag::getName)
                .filter(name -> name.startsWith(TAG))
                .forEach(name -> rules.add(name.substring(TAG.length())));
        return rules;
    }

    private static List<String> texts(TableRow row) {
        return row.getCells().stream().map(TableCell::getValue).toList();
    }
}
