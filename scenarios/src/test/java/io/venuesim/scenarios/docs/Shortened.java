package io.venuesim.scenarios.docs;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * JSON as a page shows it, to the byte; but for {@code …}, which stands for what is left out: the text, or a part of it, the
 * elements of a list before or after those shown, the members of an object from there on. Something has to be there each
 * time.
 */
final class Shortened {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String GAP = "…";

    /** Fails unless this was answered. */
    static void check(String shown, String answer) {
        if (!shown.contains(GAP)) {
            assertThat(answer).isEqualTo(shown);
            return;
        }
        String whole = shown.replaceAll("(?<=[\\[,])…(?=[],])", "\"…\"").replaceAll("(?<=[{,])…(?=})", "\"…\":\"…\"");
        List<String> differences = new ArrayList<>();
        compare("", read(whole), read(answer), differences);
        assertThat(differences)
                .as("%nshown:    %s%nanswered: %s%n", shown, answer)
                .isEmpty();
    }

    /** A pattern of a text in which {@code …} stands for anything. */
    static Pattern pattern(String shown) {
        return Pattern.compile(
                Stream.of(shown.split(GAP, -1)).map(Pattern::quote).collect(Collectors.joining(".+")), Pattern.DOTALL);
    }

    private static void compare(String place, JsonNode shown, JsonNode answered, List<String> differences) {
        if (shown.isObject() && answered.isObject()) {
            members(place, shown, answered, differences);
        } else if (shown.isArray() && answered.isArray()) {
            elements(place, shown, answered, differences);
        } else if (!shown.equals(answered) && !isShortenedTo(shown, answered)) {
            differences.add(place + " is " + answered + ", not " + shown);
        }
    }

    private static boolean isShortenedTo(JsonNode shown, JsonNode answered) {
        return shown.isTextual()
                && answered.isTextual()
                && pattern(shown.textValue()).matcher(answered.textValue()).matches();
    }

    private static void members(String place, JsonNode shown, JsonNode answered, List<String> differences) {
        List<String> names = names(shown);
        List<String> all = names(answered);
        boolean isOpen = names.remove(GAP);
        int known = isOpen ? Math.min(names.size(), all.size() - 1) : all.size();
        if (!names.equals(all.subList(0, known))) {
            differences.add(place + " has the members " + all + ", not " + names);
        }
        names.forEach(name -> compare(place + "/" + name, shown.get(name), answered.path(name), differences));
    }

    private static void elements(String place, JsonNode shown, JsonNode answered, List<String> differences) {
        List<JsonNode> known = new ArrayList<>();
        shown.forEach(known::add);
        boolean startsLater = known.size() > 1 && known.get(0).asText().equals(GAP);
        boolean endsEarlier =
                !known.isEmpty() && known.get(known.size() - 1).asText().equals(GAP);
        known.removeIf(element -> element.asText().equals(GAP));
        int from = startsLater ? first(known.get(0), answered) : 0;
        int left = answered.size() - from - known.size();
        if ((startsLater && from < 1) || (endsEarlier ? left < 1 : left != 0)) {
            differences.add(place + " has " + answered.size() + " elements, and not those that are shown");
            return;
        }
        for (int i = 0; i < known.size(); i++) {
            compare(place + "/" + (from + i), known.get(i), answered.get(from + i), differences);
        }
    }

    private static int first(JsonNode shown, JsonNode answered) {
        for (int i = 0; i < answered.size(); i++) {
            List<String> differences = new ArrayList<>();
            compare("", shown, answered.get(i), differences);
            if (differences.isEmpty()) {
                return i;
            }
        }
        return -1;
    }

    private static List<String> names(JsonNode object) {
        return object.properties().stream().map(Map.Entry::getKey).collect(Collectors.toCollection(ArrayList::new));
    }

    private static JsonNode read(String text) {
        try {
            return JSON.readTree(text);
        } catch (JsonProcessingException wrong) {
            throw new AssertionError("No JSON: " + text, wrong);
        }
    }

    private Shortened() {}
}
