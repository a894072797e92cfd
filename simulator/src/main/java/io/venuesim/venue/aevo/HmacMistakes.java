package io.venuesim.venue.aevo;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.venuesim.core.diagnosis.Mistake;
import io.venuesim.core.diagnosis.Trial;
import io.venuesim.diagnosis.HmacForms;
import io.venuesim.venue.Json;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** What clients get wrong about the text that an HMAC covers. */
final class HmacMistakes {
    private static final String TEXT = "The text is key,timestamp,METHOD,path,body";
    private static final String FRAME = "The text of a frame is key,timestamp,ws,op,data";

    private final String key;
    private final String secret;
    private final String timestamp;
    private final String received;
    private final Covered sent;

    private HmacMistakes(Holder holder, String timestamp, String received, Covered sent) {
        this.key = holder.key().id();
        this.secret = holder.secret().reveal();
        this.timestamp = timestamp;
        this.received = received;
        this.sent = sent;
    }

    static Stream<Trial> of(Holder holder, String timestamp, String received, Covered sent) {
        HmacMistakes mistakes = new HmacMistakes(holder, timestamp, received, sent);
        byte[] text = sent.preimage(mistakes.key, timestamp);
        return Stream.of(
                        HmacForms.of(mistakes.secret, text, received),
                        mistakes.bodies(),
                        sent.isFrame() ? mistakes.frames() : mistakes.requests(),
                        mistakes.times(),
                        mistakes.parts(),
                        SecretMistakes.others(holder, secret -> HmacForms.isOf(secret, text, received)))
                .flatMap(some -> some);
    }

    private Stream<Trial> bodies() {
        String body = new String(sent.body(), UTF_8);
        if (body.isEmpty()) {
            return Stream.of(
                    body("blank-for-no-body", "A blank was signed where there is no body.", " "),
                    body("braces-for-no-body", "{} was signed, and no body was sent.", "{}"),
                    body("braces-for-no-body", "null was signed, and no body was sent.", "null"));
        }
        String name = sent.isFrame() ? "data" : "body";
        Stream<Trial> again = rewritten(body)
                .map(other -> body(
                        name + "-serialised-again",
                        "The " + name
                                + " was signed as other JSON text than was sent: other blanks, or members in another"
                                + " order.",
                        other));
        return Stream.concat(again, Stream.of(body(name + "-not-signed", "The " + name + " was left out.", "")));
    }

    private Trial body(String name, String sentence, String signed) {
        return trial(
                new Mistake(
                        name,
                        sentence,
                        (sent.isFrame() ? FRAME : TEXT) + ", its last part being the bytes that go"
                                + " over the wire: sign the text that is sent, and send the text that was signed."),
                sent.withBody(signed.getBytes(UTF_8)));
    }

    /** The same JSON as common libraries write it. */
    private static Stream<String> rewritten(String body) {
        Optional<JsonNode> read = Json.read(body.getBytes(UTF_8));
        return read.stream().flatMap(json -> {
            String compact = Json.write(json);
            String spaced = compact.replace("\":", "\": ").replace(",\"", ", \"");
            return Stream.of(compact, spaced, sorted(json));
        });
    }

    private static String sorted(JsonNode json) {
        ObjectNode sorted = Json.object();
        json.properties().stream()
                .sorted(Map.Entry.comparingByKey())
                .forEach(member -> sorted.set(member.getKey(), member.getValue()));
        return Json.write(sorted);
    }

    private Stream<Trial> requests() {
        String method = sent.method();
        Stream<Trial> paths = Stream.of(
                path("query-signed", "The query was signed with the path.", sent.withQuery()),
                path(
                        "whole-url-signed",
                        "The whole URL was signed.",
                        sent.withPath("https://" + sent.host() + sent.path())),
                path(
                        "whole-url-signed",
                        "The whole URL was signed.",
                        sent.withPath("http://" + sent.host() + sent.path())),
                path(
                        "slash-missing-in-path",
                        "The path was signed without its slash.",
                        sent.withPath(sent.path().substring(1))),
                path(
                        "slash-at-the-end",
                        "The path was signed with a slash at its end.",
                        sent.withPath(sent.path() + "/")),
                method(
                        "method-in-lower-case",
                        "The method was signed in lower case.",
                        method.toLowerCase(Locale.ROOT)));
        Stream<Trial> methods = Stream.of("GET", "POST", "DELETE", "PUT")
                .filter(other -> !other.equals(method))
                .map(other ->
                        method("other-method-signed", other + " was signed, and " + method + " was sent.", other));
        return Stream.concat(paths, methods);
    }

    private Stream<Trial> frames() {
        return Stream.of(
                frame("method-in-upper-case", "WS was signed in the place of ws.", sent.withMethod("WS")),
                frame(
                        "signed-as-get-ws",
                        "The frame was signed as the request GET /ws.",
                        sent.withMethod("GET").withPath("/ws").withBody(new byte[0])),
                frame(
                        "signed-as-login",
                        "The frame was signed as a login, whose op is auth and whose body is empty.",
                        Covered.login()));
    }

    private Stream<Trial> times() {
        return timestamp.length() < 10
                ? Stream.empty()
                : Stream.of(10, 13, 16)
                        .filter(digits -> digits < timestamp.length())
                        .map(digits -> new Trial(
                                new Mistake(
                                        "other-unit-of-time-signed",
                                        "The timestamp was signed with " + digits + " digits, and sent with "
                                                + timestamp.length() + ".",
                                        "Sign the very text that is sent as the timestamp, in nanoseconds."),
                                () -> isOf(sent.preimage(key, timestamp.substring(0, digits)))));
    }

    private Stream<Trial> parts() {
        String body = new String(sent.body(), UTF_8);
        List<String> all = List.of(key, timestamp, sent.method(), sent.path());
        return Stream.of(
                text("comma-missing", "The last comma was left out.", String.join(",", all) + body),
                text("no-separators", "The parts were put together without commas.", String.join("", all) + body),
                text(
                        "key-not-signed",
                        "The key was left out.",
                        String.join(",", timestamp, sent.method(), sent.path(), body)));
    }

    private Trial path(String name, String sentence, Covered signed) {
        return trial(
                new Mistake(name, sentence, TEXT + ", its path without host and query: " + sent.path() + "."), signed);
    }

    private Trial method(String name, String sentence, String signed) {
        return trial(
                new Mistake(name, sentence, TEXT + ", its method in upper case: " + sent.method() + "."),
                sent.withMethod(signed));
    }

    private Trial frame(String name, String sentence, Covered signed) {
        return trial(new Mistake(name, sentence, FRAME + ", its op being " + sent.path() + "."), signed);
    }

    private Trial text(String name, String sentence, String signed) {
        return new Trial(
                new Mistake(name, sentence, TEXT + ", with four commas, even where the body is empty."),
                () -> isOf(signed.getBytes(UTF_8)));
    }

    private Trial trial(Mistake mistake, Covered signed) {
        return new Trial(mistake, () -> isOf(signed.preimage(key, timestamp)));
    }

    private boolean isOf(byte[] text) {
        return HmacForms.isOf(secret, text, received);
    }
}
