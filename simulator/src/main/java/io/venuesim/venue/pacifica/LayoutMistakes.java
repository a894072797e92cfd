package io.venuesim.venue.pacifica;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.venuesim.diagnosis.JsonStyle;
import io.venuesim.venue.Json;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** The right members were signed, in another order, with other blanks, or nested otherwise. */
final class LayoutMistakes {
    static final String SORT = "Sort the members of every object at every depth: json.dumps(message,"
            + " sort_keys=True, separators=(\",\", \":\")); in JavaScript sort recursively before JSON.stringify.";

    private static final String COMPACT = "Write no blanks: json.dumps(message, sort_keys=True, separators=(\",\","
            + " \":\")), JSON.stringify(message).";

    /** In which order clients make the outer object; that of the official SDK first. */
    static final List<List<String>> HEADERS = permutations(List.of("timestamp", "expiry_window", "type", "data"));

    private static final int LIKELY = 8;

    /** Members that were not sorted. */
    static Stream<Guess> orders(Evidence evidence) {
        ObjectNode sent = evidence.dataAsSent();
        ObjectNode read = evidence.data();
        ObjectNode sorted = sorted(evidence.data());
        Stream<Guess> all = Stream.concat(
                        HEADERS.stream().map(header -> arranged(evidence, header, sent)),
                        HEADERS.stream().limit(LIKELY).map(header -> arranged(evidence, header, read)))
                .map(text -> unsorted(
                        "keys-not-sorted", "The members were signed in the order in which they were made.", text));
        ObjectNode top = Json.object();
        sent.properties().stream()
                .sorted(Map.Entry.comparingByKey())
                .forEach(member -> top.set(member.getKey(), member.getValue()));
        Stream<Guess> nested = Stream.of(sent, read, top)
                .map(data -> sortedOutside(evidence, data))
                .map(text -> unsorted(
                        "nested-keys-not-sorted",
                        "Only the outer members were sorted, not those of the objects inside.",
                        text));
        Stream<Guess> outer = HEADERS.stream()
                .limit(LIKELY)
                .map(header -> arranged(evidence, header, sorted))
                .map(text -> unsorted(
                        "outer-keys-not-sorted", "Only the members of data were sorted, not those around it.", text));
        return Stream.of(nested, all, outer).flatMap(some -> some);
    }

    /** Blanks that were kept. */
    static Stream<Guess> blanks(Evidence evidence) {
        JsonNode sorted = JsonStyle.sorted(evidence.whole());
        ObjectNode sent = evidence.dataAsSent();
        Stream<Guess> kept = Stream.of(JsonStyle.PYTHON, JsonStyle.BLANK_AFTER_COLON, JsonStyle.BLANK_AFTER_COMMA)
                .map(style -> new Guess(
                        style.write(sorted),
                        "blanks-kept",
                        "The text was signed with blanks after its commas or colons.",
                        COMPACT));
        Stream<Guess> plain = HEADERS.stream()
                .limit(LIKELY / 2)
                .flatMap(header -> Stream.of(sent, evidence.data()).map(data -> evidence.ordered(header, data)))
                .map(message -> new Guess(
                        JsonStyle.PYTHON.write(message),
                        "unsorted-with-blanks",
                        "The text was signed as json.dumps(message) writes it: neither sorted nor without blanks.",
                        SORT));
        Stream<Guess> indented = Stream.of(JsonStyle.INDENTED_BY_2, JsonStyle.INDENTED_BY_4)
                .flatMap(style -> Stream.of(sorted, evidence.ordered(HEADERS.get(0), sent))
                        .map(style::write))
                .map(text -> new Guess(
                        text, "indented", "The text was signed over several lines, with indentation.", COMPACT));
        return Stream.of(kept, plain, indented).flatMap(some -> some);
    }

    private static Guess unsorted(String name, String sentence, String text) {
        return new Guess(text, name, sentence, SORT);
    }

    private static String arranged(Evidence evidence, List<String> header, ObjectNode data) {
        return JsonStyle.COMPACT.write(evidence.ordered(header, data));
    }

    private static String sortedOutside(Evidence evidence, ObjectNode data) {
        return arranged(evidence, List.of("data", "expiry_window", "timestamp", "type"), data);
    }

    private static ObjectNode sorted(ObjectNode data) {
        return (ObjectNode) JsonStyle.sorted(data);
    }

    /** All orders of a few words, that of the words themselves first. */
    private static List<List<String>> permutations(List<String> words) {
        if (words.isEmpty()) {
            return List.of(List.of());
        }
        List<List<String>> all = new ArrayList<>();
        for (String first : words) {
            List<String> rest = new ArrayList<>(words);
            rest.remove(first);
            for (List<String> tail : permutations(rest)) {
                List<String> one = new ArrayList<>(List.of(first));
                one.addAll(tail);
                all.add(List.copyOf(one));
            }
        }
        return List.copyOf(all);
    }

    private LayoutMistakes() {}
}
