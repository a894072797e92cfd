package io.venuesim.scenarios.coverage;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * What is known of one venue: {@code rules.tsv} beside its features, a line {@code # 8 Errors} for each section and under
 * it a line for each rule: id, text, provenance, with tabs between them.
 *
 * @param titles of the sections, by number
 */
record Rules(Map<String, String> titles, List<Rule> rules) {
    private static final Pattern ID = Pattern.compile("[0-9A-Z]+\\.[0-9]+");
    private static final Set<String> PROVENANCE =
            Set.of("seed", "official-docs", "official-sdk", "third-party", "observed", "assumed");

    static Rules read(Path file) throws IOException {
        Map<String, String> titles = new LinkedHashMap<>();
        Map<String, Rule> rules = new LinkedHashMap<>();
        for (String line : Files.readAllLines(file)) {
            if (line.startsWith("# ")) {
                String[] section = line.substring(2).split(" ", 2);
                titles.put(section[0], section[1]);
            } else if (!line.isBlank()) {
                Rule rule = rule(line);
                check(titles.containsKey(rule.section()), line, "its section has no title");
                check(rules.put(rule.id(), rule) == null, line, "its id is taken");
            }
        }
        return new Rules(titles, List.copyOf(rules.values()));
    }

    List<Rule> of(String section) {
        return rules.stream().filter(rule -> rule.section().equals(section)).toList();
    }

    private static Rule rule(String line) {
        String[] parts = line.split("\t", -1);
        check(parts.length == 3, line, "it is no id, text and provenance with tabs between them");
        check(ID.matcher(parts[0]).matches(), line, "its id is no section and number");
        List<String> provenance = new ArrayList<>();
        for (String word : parts[2].split(",", -1)) {
            check(PROVENANCE.contains(word.strip()), line, "its provenance is none of " + PROVENANCE);
            provenance.add(word.strip());
        }
        return new Rule(parts[0], parts[1], provenance);
    }

    private static void check(boolean good, String line, String otherwise) {
        if (!good) {
            throw new AssertionError("\"" + line + "\": " + otherwise);
        }
    }
}
