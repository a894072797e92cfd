package io.venuesim.corpus;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** The mistakes of one venue, and the world in which they are made. */
record Corpus(
        String venue, long seed, String clock, Map<String, String> switches, List<JsonNode> setup, List<Row> rows) {
    private static final List<String> VENUES = List.of("aevo", "deltadefi", "dmex", "pacifica", "tanx");

    /**
     * One request.
     *
     * @param cause the mistake that it is to be called, {@value #ACCEPTED} for a good one, empty for one that no mistake
     *     explains
     * @param isBlind written from the venue's documents alone, without a look at the mistakes that are known
     * @param before requests that have to come first, each with a piece of the answer that the row relies on
     */
    record Row(
            String venue,
            String name,
            String madeWith,
            boolean isBlind,
            String cause,
            List<Map.Entry<String, String>> before,
            String request) {
        static final String ACCEPTED = "none-accepted";

        boolean isGood() {
            return cause.equals(ACCEPTED);
        }

        @Override
        public String toString() {
            return venue + ": " + name;
        }
    }

    @Override
    public String toString() {
        return venue;
    }

    static List<Corpus> all() {
        return VENUES.stream().map(Corpus::of).toList();
    }

    static Corpus of(String venue) {
        JsonNode read = read("/vectors/mistakes/" + venue + ".json");
        Map<String, String> switches = new TreeMap<>();
        read.path("switches")
                .properties()
                .forEach(one -> switches.put(one.getKey(), one.getValue().asText()));
        List<JsonNode> setup = new ArrayList<>();
        read.path("setup").forEach(setup::add);
        List<Row> rows = new ArrayList<>();
        read.path("rows").forEach(row -> rows.add(row(venue, row)));
        return new Corpus(venue, read.path("seed").asLong(), read.path("clock").asText(), switches, setup, rows);
    }

    private static Row row(String venue, JsonNode row) {
        List<Map.Entry<String, String>> before = new ArrayList<>();
        row.path("before")
                .forEach(one -> before.add(Map.entry(
                        one.path("request").asText(), one.path("expect").asText())));
        return new Row(
                venue,
                row.path("name").asText(),
                row.path("madeWith").asText(),
                row.path("fromTheSpecAlone").asBoolean(),
                row.path("cause").asText(""),
                before,
                row.path("request").asText());
    }

    private static JsonNode read(String resource) {
        try (InputStream in = Corpus.class.getResourceAsStream(resource)) {
            JsonNode read = new ObjectMapper().readTree(in);
            if (!(read instanceof ObjectNode)) {
                throw new IllegalStateException(resource + " is no JSON object");
            }
            return read;
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }
}
