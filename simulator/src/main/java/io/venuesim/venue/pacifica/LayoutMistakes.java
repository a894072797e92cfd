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
    private static final String SORT = "Sort the members of every object at every depth: json.dumps(message,"
            + " sort_keys=True, separators=(\",\", \":\")); in JavaScript sort recursively before JSON.stringify.";

    private static final String COMPACT = "Write no blanks: json.dumps(message, sort_keys=True, separators=(\",\","
            + " \":\")), JSON.stringify(message).";

    private static final String NEST = "Sign {\"data\":{…},\"expiry_window\":…,\"timestamp\":…,\"type\":…}: the"
            + " operation's own members under data. Only the body that is sent is flat.";

    /** In which order clients make the outer object; that of the official SDK first. */
    private static final List<List<String>> HEADERS =
            permutations(List.of("timestamp", "expiry_window", "type", "data"));

    private static final int LIKELY = 8;

    /** The same where the data is not nested; some forget the type. */
    private static final List<List<String>> FLAT = List.of(
            List.of("timestamp", "expiry_window", "type", "data"),
            List.of("timestamp", "expiry_window", "data"),
            List.of("type", "timestamp", "expiry_window", "data"),
            List.of("data", "timestamp", "expiry_window", "type"),
            List.of("data", "timestamp", "expiry_window"));

    /** Members that were not sorted. */
    static Stream<Guess> orders(Evidence evidence) {
        ObjectNode sent = likeSent(evidence);
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
        ObjectNode sent = likeSent(evidence);
        Stream<Guess> kept = Stream.of(JsonStyle.PYTHON, JsonStyle.BLANK_AFTER_COLON, JsonStyle.BLANK_AFTER_COMMA)
                .map(style -> new Guess(
                        style.write(sorted),
                        "blanks-kept",
                        "The text was signed with blanks after its commas or colons.",
                        COMPACT));
        Stream<Guess> plain = HEADERS.stream()
                .limit(LIKELY)
                .flatMap(header -> Stream.of(sent, evidence.data()).map(data -> ordered(evidence, header, data)))
                .map(message -> new Guess(
                        JsonStyle.PYTHON.write(message),
                        "unsorted-with-blanks",
                        "The text was signed as json.dumps(message) writes it: neither sorted nor without blanks.",
                        SORT));
        Stream<Guess> indented = Stream.of(JsonStyle.INDENTED_BY_2, JsonStyle.INDENTED_BY_4)
                .flatMap(style -> Stream.of(sorted, ordered(evidence, HEADERS.get(0), sent))
                        .map(style::write))
                .map(text -> new Guess(
                        text, "indented", "The text was signed over several lines, with indentation.", COMPACT));
        return Stream.of(kept, plain, indented).flatMap(some -> some);
    }

    /** Members at another place. */
    static Stream<Guess> shapes(Evidence evidence) {
        ObjectNode sent = likeSent(evidence);
        Stream<Guess> flattened = FLAT.stream()
                .flatMap(header -> Stream.of(flat(evidence, header, sent), flat(evidence, header, evidence.data())))
                .flatMap(flat -> Stream.of(
                        JsonStyle.COMPACT.write(JsonStyle.sorted(flat)),
                        JsonStyle.PYTHON.write(JsonStyle.sorted(flat)),
                        JsonStyle.COMPACT.write(flat),
                        JsonStyle.PYTHON.write(flat)))
                .map(text -> new Guess(
                        text,
                        "flat-not-nested",
                        "The operation's members were signed beside timestamp and type, not inside data.",
                        NEST));
        return Stream.of(flattened, bodies(evidence), wrapped(evidence)).flatMap(some -> some);
    }

    private static ObjectNode flat(Evidence evidence, List<String> header, ObjectNode data) {
        ObjectNode whole = evidence.whole();
        ObjectNode flat = Json.object();
        for (String name : header) {
            if (name.equals("data")) {
                flat.setAll(data);
            } else if (whole.has(name)) {
                flat.set(name, whole.get(name));
            }
        }
        return flat;
    }

    /** The body that is sent was signed. */
    private static Stream<Guess> bodies(Evidence evidence) {
        ObjectNode body = evidence.signed().received().deepCopy();
        body.remove("signature");
        ObjectNode typed = body.deepCopy().put("type", evidence.signed().type());
        return Stream.of(
                        JsonStyle.COMPACT.write(JsonStyle.sorted(body)),
                        JsonStyle.COMPACT.write(body),
                        JsonStyle.PYTHON.write(body),
                        JsonStyle.PYTHON.write(JsonStyle.sorted(body)),
                        JsonStyle.COMPACT.write(JsonStyle.sorted(typed)),
                        JsonStyle.COMPACT.write(typed))
                .map(text -> new Guess(
                        text, "body-signed", "The body was signed as it is sent, flat and with its account.", NEST));
    }

    private static Stream<Guess> wrapped(Evidence evidence) {
        ObjectNode data = evidence.data();
        String type = evidence.signed().type();
        Stream<Guess> renamed = Stream.of("payload", "params", "body", "message", "order", type)
                .map(name -> {
                    ObjectNode whole = evidence.whole();
                    whole.set(name, whole.remove("data"));
                    return new Guess(
                            canonical(whole),
                            "data-named-otherwise",
                            "The operation's members were signed under " + name + ".",
                            "Their name in the signed text is data.");
                });
        ObjectNode twice = Json.object();
        twice.set(type, data);
        Guess asText = new Guess(
                canonical(evidence.whole().put("data", canonical(sorted(data)))),
                "data-as-text",
                "data was signed as a text that holds JSON.",
                "data is an object; serialise the whole message once.");
        Guess quoted = new Guess(
                JsonStyle.COMPACT.write(Json.object().textNode(evidence.text())),
                "text-quoted",
                "The text was serialised twice: it was signed in quotation marks, its own escaped.",
                "Serialise the message once, and sign the bytes of that text.");
        Guess nestedTwice = new Guess(
                canonical(evidence.with(twice)),
                "data-nested-twice",
                "data was signed with the operation's name as one more object in it.",
                NEST);
        return Stream.concat(renamed, Stream.of(asText, quoted, nestedTwice));
    }

    /** Characters that were escaped, or added. */
    static Stream<Guess> escapes(Evidence evidence) {
        JsonNode sorted = JsonStyle.sorted(evidence.whole());
        String text = evidence.text();
        return Stream.of(
                new Guess(
                        JsonStyle.PYTHON_COMPACT.write(sorted),
                        "non-ascii-escaped",
                        "Characters beyond ASCII were signed as \\u escapes.",
                        "Write them as UTF-8: json.dumps(…, ensure_ascii=False)."),
                new Guess(
                        JsonStyle.SLASHES_ESCAPED.write(sorted),
                        "slashes-escaped",
                        "Slashes were signed as \\/.",
                        "Write / as it is: JSON_UNESCAPED_SLASHES."),
                new Guess(
                        JsonStyle.HTML_ESCAPED.write(sorted),
                        "html-escaped",
                        "The characters <, > and & were signed as \\u escapes.",
                        "Write them as they are: SetEscapeHTML(false), disableHtmlEscaping()."),
                new Guess(
                        text + "\n",
                        "newline-signed",
                        "A newline was signed at the end of the text.",
                        "Sign the text alone: echo -n, printf %s, json.Marshal in the place of Encoder.Encode."),
                new Guess(
                        "\ufeff" + text,
                        "byte-order-mark-signed",
                        "A byte order mark was signed before the text.",
                        "Encode in UTF-8 without a byte order mark."),
                python(sorted),
                python(ordered(evidence, HEADERS.get(0), likeSent(evidence))),
                new Guess("[object Object]", "object-object-signed", "The words [object Object] were signed.", SORT),
                new Guess("", "nothing-signed", "The empty text was signed.", SORT));
    }

    private static Guess python(JsonNode message) {
        String text = JsonStyle.PYTHON
                .write(message)
                .replace('"', '\'')
                .replace(": true", ": True")
                .replace(": false", ": False")
                .replace(": null", ": None");
        return new Guess(
                text, "python-repr-signed", "The text was signed as Python prints a dict: str(message).", SORT);
    }

    private static Guess unsorted(String name, String sentence, String text) {
        return new Guess(text, name, sentence, SORT);
    }

    private static String arranged(Evidence evidence, List<String> header, ObjectNode data) {
        return JsonStyle.COMPACT.write(ordered(evidence, header, data));
    }

    private static ObjectNode ordered(Evidence evidence, List<String> header, ObjectNode data) {
        ObjectNode whole = evidence.with(data);
        ObjectNode arranged = Json.object();
        header.stream().filter(whole::has).forEach(name -> arranged.set(name, whole.get(name)));
        return arranged;
    }

    private static String sortedOutside(Evidence evidence, ObjectNode data) {
        return arranged(evidence, List.of("data", "expiry_window", "timestamp", "type"), data);
    }

    private static ObjectNode sorted(ObjectNode data) {
        return (ObjectNode) JsonStyle.sorted(data);
    }

    static String canonical(JsonNode whole) {
        return JsonStyle.COMPACT.write(JsonStyle.sorted(whole));
    }

    /** The data that is due, its members in the order in which they came. */
    private static ObjectNode likeSent(Evidence evidence) {
        return like(evidence.signed().received(), evidence.data());
    }

    private static ObjectNode like(JsonNode sent, ObjectNode due) {
        ObjectNode ordered = Json.object();
        sent.properties().stream()
                .filter(member -> due.has(member.getKey()))
                .forEach(member -> ordered.set(
                        member.getKey(),
                        due.get(member.getKey()) instanceof ObjectNode inside
                                ? like(member.getValue(), inside)
                                : due.get(member.getKey())));
        return ordered;
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
