package io.venuesim.corpus;

import com.fasterxml.jackson.databind.JsonNode;
import io.venuesim.corpus.Corpus.Row;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** What a simulator says to the rows of a corpus; each corpus is played once. */
final class Verdicts {
    private static final Map<String, List<Verdict>> PLAYED = new ConcurrentHashMap<>();

    /**
     * What is said to one row.
     *
     * @param refusals how many verifications came to a refusal
     * @param named the mistake that it is called, empty if none
     * @param sentence what went wrong, in the mistake's words
     * @param remedy what to change
     * @param text the whole explanation
     */
    record Verdict(Row row, long refusals, String named, String sentence, String remedy, String text) {
        boolean isRight() {
            return named.equals(row.cause());
        }
    }

    static List<Verdict> of(Corpus corpus) {
        return PLAYED.computeIfAbsent(corpus.venue(), any -> play(corpus));
    }

    private static List<Verdict> play(Corpus corpus) {
        List<Verdict> verdicts = new ArrayList<>();
        try (Playground playground = new Playground(corpus)) {
            for (Row row : corpus.rows()) {
                playground.prepare(row);
                JsonNode said = playground.explain(row);
                JsonNode mistake = said.path("mistake");
                verdicts.add(new Verdict(
                        row,
                        refusals(said),
                        mistake.path("name").asText(""),
                        mistake.path("sentence").asText(""),
                        mistake.path("remedy").asText(""),
                        said.path("text").asText()));
            }
        }
        return verdicts;
    }

    private static long refusals(JsonNode said) {
        long refusals = 0;
        for (JsonNode entry : said.path("entries")) {
            if (entry.path("kind").asText().equals("verified")
                    && !entry.path("accepted").asBoolean()) {
                refusals++;
            }
        }
        return refusals;
    }

    private Verdicts() {}
}
