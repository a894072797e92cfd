package io.venuesim.cli;

import com.fasterxml.jackson.databind.JsonNode;
import io.venuesim.venue.Json;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.PipedReader;
import java.io.PipedWriter;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** {@code venuesim run --json} on free ports, on a thread of its own, and other commands that ask it. */
final class Running implements AutoCloseable {
    private final StringWriter errors = new StringWriter();
    private final Thread thread;
    private final JsonNode overview;

    private Running(Thread thread, JsonNode overview) {
        this.thread = thread;
        this.overview = overview;
    }

    static Running start(String... more) throws IOException {
        List<String> arguments = new ArrayList<>(List.of("run", "--json", "--free-ports"));
        arguments.addAll(List.of(more));
        PipedReader printed = new PipedReader();
        PrintWriter out = new PrintWriter(new PipedWriter(printed), true);
        StringWriter err = new StringWriter();
        Thread thread = new Thread(
                () -> {
                    Main.execute(Map.of(), out, new PrintWriter(err, true), arguments.toArray(String[]::new));
                    out.close();
                },
                "running");
        thread.start();
        String line = new BufferedReader(printed).readLine();
        if (line == null) {
            throw new AssertionError("It did not start: " + err);
        }
        return new Running(
                thread, Json.read(line.getBytes(StandardCharsets.UTF_8)).orElseThrow());
    }

    JsonNode overview() {
        return overview;
    }

    String control() {
        return overview.path("controlUrl").asText();
    }

    /** What a command prints that asks this one; it has to succeed. */
    String ask(String... arguments) {
        StringWriter out = new StringWriter();
        int code = Main.execute(
                Map.of("VENUESIM_CONTROL_PORT", control().replaceFirst(".*:", "")),
                new PrintWriter(out, true),
                new PrintWriter(errors, true),
                arguments);
        if (code != 0) {
            throw new AssertionError(code + ": " + errors);
        }
        return out.toString();
    }

    @Override
    public void close() {
        thread.interrupt();
        try {
            thread.join();
        } catch (InterruptedException stopped) {
            throw new IllegalStateException(stopped);
        }
    }
}
