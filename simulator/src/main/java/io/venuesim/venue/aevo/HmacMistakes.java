package io.venuesim.venue.aevo;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.venuesim.core.diagnosis.Mistake;
import io.venuesim.core.diagnosis.Trial;
import io.venuesim.diagnosis.FirstDifference;
import io.venuesim.diagnosis.HmacForms;
import io.venuesim.venue.Json;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** What clients get wrong about the text that an HMAC covers. */
final class HmacMistakes {
    private static final String TEXT = "Sign the text key,timestamp,METHOD,path,body";
    private static final String FRAME = "Sign the text key,timestamp,ws,op,data";

    /** Of the REST API; a simulator goes by another name. */
    private static final List<String> HOSTS = List.of("api.aevo.xyz", "api-testnet.aevo.xyz");

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
                        sent.body().length == 0
                                ? TEXT + ", where body is empty: the text ends in a comma."
                                : (sent.isFrame() ? FRAME : TEXT)
                                        + ": serialise once, sign those bytes as the last part," + " and send them."),
                sent.withBody(signed.getBytes(UTF_8)));
    }

    /** The same JSON as common libraries write it. */
    private static Stream<String> rewritten(String body) {
        Optional<JsonNode> read = Json.read(body.getBytes(UTF_8));
        return read.stream().flatMap(json -> {
            String compact = Json.write(json);
            return Stream.of(compact, spaced(json), sorted(json));
        });
    }

    /** As Python writes it. */
    private static String spaced(JsonNode json) {
        return Json.write(json).replace("\":", "\": ").replace(",\"", ", \"");
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
        Stream<Trial> whole = any(pathMistake("whole-url-signed", "The whole URL was signed."), urls());
        return Stream.of(paths, whole, parents(), methods).flatMap(some -> some);
    }

    /** The path under the hosts that it may have been meant for. */
    private Stream<Covered> urls() {
        return Stream.concat(Stream.of(sent.host()), HOSTS.stream())
                .flatMap(host -> Stream.of("https://" + host, "http://" + host))
                .map(origin -> sent.withPath(origin + sent.path()));
    }

    /** A path without its last part, as if the id in it were a parameter. */
    private Stream<Trial> parents() {
        String path = sent.path();
        int slash = path.lastIndexOf('/');
        return slash <= 0
                ? Stream.empty()
                : Stream.of(path(
                        "other-path-signed",
                        path.substring(0, slash) + " was signed, and " + path + " was sent.",
                        sent.withPath(path.substring(0, slash))));
    }

    private Stream<Trial> frames() {
        Stream<Trial> asRequest = any(
                new Mistake(
                        "signed-as-request",
                        "The frame was signed as the request of the REST API that does the same.",
                        FRAME + ", where op is " + sent.path() + "."),
                asRequest());
        Stream<Trial> logins = sent.path().equals(Operation.AUTH.op())
                ? any(
                        new Mistake(
                                "login-data-signed",
                                "The data of the login was signed as its body.",
                                "Sign the text key,timestamp,ws,auth, for a login: it ends in the comma."),
                        loginData())
                : Stream.empty();
        return Stream.of(anyFrames(), asRequest, logins).flatMap(some -> some);
    }

    private Stream<Covered> loginData() {
        ObjectNode key = Json.object().put("key", this.key);
        ObjectNode both = key.deepCopy().put("timestamp", timestamp);
        ObjectNode turned = Json.object().put("timestamp", timestamp).put("key", this.key);
        ObjectNode unsigned =
                Json.object().put("timestamp", timestamp).put("signature", "").put("key", this.key);
        return Stream.of(key, both, turned, unsigned)
                .flatMap(data -> Stream.of(Json.write(data), spaced(data)))
                .map(data -> sent.withBody(data.getBytes(UTF_8)));
    }

    private Stream<Trial> anyFrames() {
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

    /** What the REST API would have signed in the place of the frame. */
    private Stream<Covered> asRequest() {
        String order = Json.read(sent.body())
                .map(data -> data.path("order_id").asText())
                .orElse("");
        return Stream.of("/orders/" + order, "/orders", "/orders-all")
                .flatMap(path -> Stream.of("DELETE", "POST", "GET")
                        .map(method -> sent.withMethod(method).withPath(path)))
                .flatMap(request -> Stream.of(request, request.withBody(new byte[0])));
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
        return trial(pathMistake(name, sentence), signed);
    }

    private Mistake pathMistake(String name, String sentence) {
        return new Mistake(name, sentence, TEXT + ", where path has neither host nor query: " + sent.path() + ".");
    }

    private Trial method(String name, String sentence, String signed) {
        return trial(
                new Mistake(name, sentence, TEXT + ", where METHOD is in upper case: " + sent.method() + "."),
                sent.withMethod(signed));
    }

    private Trial frame(String name, String sentence, Covered signed) {
        return trial(new Mistake(name, sentence, FRAME + ", where op is " + sent.path() + "."), signed);
    }

    private Trial text(String name, String sentence, String signed) {
        Mistake mistake = new Mistake(
                name, sentence, (sent.isFrame() ? FRAME : TEXT) + ", with four commas, even where the body is empty.");
        return new Trial(near(mistake, signed.getBytes(UTF_8)), () -> isOf(signed.getBytes(UTF_8)));
    }

    /** One mistake, whichever of these was signed; looked for when it is its turn. */
    private Stream<Trial> any(Mistake mistake, Stream<Covered> signed) {
        return signed.map(one -> trial(mistake, one))
                .filter(trial -> trial.explains().getAsBoolean())
                .limit(1);
    }

    private Trial trial(Mistake mistake, Covered signed) {
        return new Trial(near(mistake, signed.preimage(key, timestamp)), () -> isOf(signed.preimage(key, timestamp)));
    }

    /** Shows where the text that was signed parts from the one that was due. */
    private Mistake near(Mistake mistake, byte[] signed) {
        String due = new String(sent.preimage(key, timestamp), UTF_8);
        return new Mistake(
                mistake.name(),
                mistake.sentence() + " " + FirstDifference.between(due, new String(signed, UTF_8)),
                mistake.remedy());
    }

    private boolean isOf(byte[] text) {
        return HmacForms.isOf(secret, text, received);
    }
}
