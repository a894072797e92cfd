package io.venuesim.corpus;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.venuesim.RunningVenue;
import io.venuesim.VenueSimulator;
import io.venuesim.control.ControlServer;
import io.venuesim.server.RawHttp;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;

/** A venue in the world of its corpus, and its control API as a client sees it. */
final class Playground implements AutoCloseable {
    private static final ObjectMapper JSON = new ObjectMapper();

    private final HttpClient http = HttpClient.newHttpClient();
    private final Corpus corpus;
    private final VenueSimulator simulator;
    private final ControlServer control;

    Playground(Corpus corpus) {
        this.corpus = corpus;
        // With all venues, as they run by default: what one draws from the seed hangs on the others.
        this.simulator = VenueSimulator.builder().seed(corpus.seed()).start();
        this.control = ControlServer.start(simulator, "127.0.0.1", 0);
        corpus.switches().forEach(venue()::setSwitch);
    }

    VenueSimulator simulator() {
        return simulator;
    }

    RunningVenue venue() {
        return simulator.venue(corpus.venue());
    }

    /** Back to the start, and everything there that the row relies on. */
    void prepare(Corpus.Row row) {
        control("POST", "/reset", "");
        control("PUT", "/clock", "{\"mode\":\"manual\",\"now\":\"" + corpus.clock() + "\"}");
        for (JsonNode call : corpus.setup()) {
            control(
                    call.path("method").asText(),
                    call.path("path").asText(),
                    call.path("body").toString());
        }
        for (Map.Entry<String, String> before : row.before()) {
            String answer = send(before.getKey());
            if (!answer.contains(before.getValue())) {
                throw new AssertionError(row + " relies on \"" + before.getValue() + "\", and got " + answer);
            }
        }
    }

    JsonNode explain(Corpus.Row row) {
        return control("POST", "/venues/" + corpus.venue() + "/explain", row.request());
    }

    /**
     * Sends a row's request, over HTTP or a WebSocket, and tells what comes back, without the date.
     *
     * @param beforeEach runs before each request or message
     */
    String play(String request, Runnable beforeEach) throws Exception {
        if (request.startsWith("{")) {
            return talk(venue().webSocketUrl(), request, beforeEach);
        }
        int end = request.replace("\r\n", "\n").indexOf("\n\n");
        String head = request.replace("\r\n", "\n").substring(0, end);
        if (!head.toLowerCase(Locale.ROOT).contains("upgrade: websocket")) {
            beforeEach.run();
            return send(request).replaceFirst("Date: [^\r]*", "Date: now");
        }
        String target = head.split(" ", 3)[1];
        String messages = request.replace("\r\n", "\n").substring(end + 2);
        return talk(URI.create("ws://127.0.0.1:" + venue().port() + target), messages, beforeEach);
    }

    private static String talk(URI url, String messages, Runnable beforeEach) throws Exception {
        StringBuilder answers = new StringBuilder();
        try (Talk talk = new Talk(url)) {
            for (String message : messages.strip().split("\n", -1)) {
                beforeEach.run();
                answers.append(talk.ask(message)).append('\n');
            }
        }
        return answers.toString();
    }

    /** Sends a raw HTTP request to the venue, and tells what comes back. */
    String send(String request) {
        return RawHttp.send(venue().restUrl(), complete(request));
    }

    /** Adds what makes it whole: the body's length, and that the connection is to end. */
    private static String complete(String request) {
        int end = request.indexOf("\r\n\r\n");
        String head = request.substring(0, end);
        String body = request.substring(end + 4);
        String length = head.toLowerCase(Locale.ROOT).contains("\r\ncontent-length:") || body.isEmpty()
                ? ""
                : "\r\nContent-Length: " + body.getBytes(StandardCharsets.UTF_8).length;
        return head + length + "\r\nConnection: close\r\n\r\n" + body;
    }

    private JsonNode control(String method, String path, String body) {
        URI url = URI.create("http://127.0.0.1:" + control.port() + path);
        HttpRequest request = HttpRequest.newBuilder(url)
                .method(method, HttpRequest.BodyPublishers.ofString(body))
                .build();
        try {
            HttpResponse<String> answer = http.send(request, HttpResponse.BodyHandlers.ofString());
            if (answer.statusCode() >= 300) {
                throw new AssertionError(method + " " + path + " " + body + ": " + answer.body());
            }
            return JSON.readTree(answer.body());
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        } catch (InterruptedException interrupted) {
            throw new IllegalStateException(interrupted);
        }
    }

    @Override
    public void close() {
        control.close();
        simulator.close();
    }
}
