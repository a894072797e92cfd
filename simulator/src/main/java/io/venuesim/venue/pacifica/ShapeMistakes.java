package io.venuesim.venue.pacifica;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.venuesim.diagnosis.JsonStyle;
import io.venuesim.venue.Json;
import java.util.List;
import java.util.stream.Stream;

/** The right members were signed at another place than inside data. */
final class ShapeMistakes {
    private static final String NEST = "Sign {\"data\":{…},\"expiry_window\":…,\"timestamp\":…,\"type\":…}: the"
            + " operation's own members under data. Only the body that is sent is flat.";

    /** The same where the data is not nested; some forget the type. */
    private static final List<List<String>> FLAT = List.of(
            List.of("timestamp", "expiry_window", "type", "data"),
            List.of("timestamp", "expiry_window", "data"),
            List.of("type", "timestamp", "expiry_window", "data"),
            List.of("data", "timestamp", "expiry_window", "type"),
            List.of("data", "timestamp", "expiry_window"));

    /** Members at another place. */
    static Stream<Guess> of(Evidence evidence) {
        ObjectNode sent = evidence.dataAsSent();
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
                            whole,
                            "data-named-otherwise",
                            "The operation's members were signed under " + name + ".",
                            "Their name in the signed text is data.");
                });
        ObjectNode twice = Json.object();
        twice.set(type, data);
        Guess asText = new Guess(
                evidence.whole().put("data", JsonStyle.COMPACT.write(JsonStyle.sorted(data))),
                "data-as-text",
                "data was signed as a text that holds JSON.",
                "data is an object; serialise the whole message once.");
        Guess quoted = new Guess(
                JsonStyle.COMPACT.write(Json.object().textNode(evidence.text())),
                "text-quoted",
                "The text was serialised twice: it was signed in quotation marks, its own escaped.",
                "Serialise the message once, and sign the bytes of that text.");
        Guess nestedTwice = new Guess(
                evidence.with(twice),
                "data-nested-twice",
                "data was signed with the operation's name as one more object in it.",
                NEST);
        return Stream.concat(renamed, Stream.of(asText, quoted, nestedTwice));
    }

    private ShapeMistakes() {}
}
