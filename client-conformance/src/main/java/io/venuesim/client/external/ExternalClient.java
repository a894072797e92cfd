package io.venuesim.client.external;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * A running driver around somebody's client: one line of JSON in, one line out.
 *
 * <pre>{@code
 * {"op":"cancel","orderId":"42"}
 * {"outcome":"rejected","told":"OrderNotFound: …"}
 * }</pre>
 *
 * <p>A driver that dies, is silent or talks nonsense is no result of the client's: it ends in a {@link
 * BrokenDriverException}.
 */
public final class ExternalClient implements Driver {
    private static final ObjectMapper JSON = new ObjectMapper();

    /** What a client made of what it was asked for. */
    public enum Result {
        /** The client reported a success. */
        OK,
        /** The client reported that the venue refused. */
        REJECTED,
        /** The client failed in another way: it could not parse, connect or build the request. */
        ERROR,
        /** The client has no such thing. */
        UNSUPPORTED
    }

    /**
     * An answer of the driver.
     *
     * @param told what the client told its caller, in its own words
     * @param line the whole answer, for what else the driver tells
     */
    public record Told(Result result, String told, JsonNode line) {

        /** The order that came of it, as the client knows it; empty if it tells of none. */
        public String orderId() {
            return line.path("orderId").asText();
        }
    }

    /** The driver broke, not the client. */
    public static final class BrokenDriverException extends RuntimeException {
        private static final long serialVersionUID = 1L;

        public BrokenDriverException(String message, Throwable cause) {
            super(message, cause);
        }

        public BrokenDriverException(String message) {
            super(message);
        }
    }

    private final String name;
    private final Process process;
    private final Limits limits;
    private final BufferedWriter in;
    private final Lines out;
    private final Tail errors;

    private ExternalClient(String name, Process process, Limits limits) {
        this.name = name;
        this.process = process;
        this.limits = limits;
        this.in = process.outputWriter(StandardCharsets.UTF_8);
        this.out = new Lines(process.inputReader(StandardCharsets.UTF_8), limits.longestLine(), name);
        this.errors = new Tail(process.errorReader(StandardCharsets.UTF_8), name);
    }

    /**
     * Starts the driver.
     *
     * @param environment what it has to know: {@code VENUESIM_REST_URL}, {@code VENUESIM_WS_URL}, and each credential of
     *     its account as {@code VENUESIM_…}
     */
    public static ExternalClient start(Installation installation, Map<String, String> environment) {
        ProcessBuilder command =
                new ProcessBuilder("./run").directory(installation.folder().toFile());
        return start(installation.name(), command, environment, Limits.USUAL);
    }

    /** Starts a driver that is anything that can be started. */
    public static ExternalClient start(
            String name, ProcessBuilder command, Map<String, String> environment, Limits limits) {
        command.environment().putAll(environment);
        try {
            return new ExternalClient(name, command.start(), limits);
        } catch (IOException failed) {
            throw new BrokenDriverException(name + " does not start: " + failed.getMessage(), failed);
        }
    }

    /** Its environment's name of a credential: {@code VENUESIM_API_KEY} of {@code apiKey}. */
    public static String variable(String credential) {
        return "VENUESIM_" + credential.replaceAll("([a-z0-9])([A-Z])", "$1_$2").toUpperCase(Locale.ROOT);
    }

    @Override
    public Told ask(String op, Map<String, ?> arguments) {
        return call(op, arguments);
    }

    /** Asks for something; the arguments are those of the driver's protocol. */
    public Told call(String op, Map<String, ?> arguments) {
        out.unasked().ifPresent(line -> {
            throw new BrokenDriverException(name + " printed, without being asked, " + shortened(line) + story());
        });
        ObjectNode line = JSON.createObjectNode().put("op", op);
        arguments.forEach((argument, value) -> line.set(argument, JSON.valueToTree(value)));
        try {
            in.write(JSON.writeValueAsString(line));
            in.newLine();
            in.flush();
        } catch (IOException gone) {
            throw new BrokenDriverException(name + " broke on " + op + story(), gone);
        }
        return read(op);
    }

    public Told call(String op) {
        return call(op, Map.of());
    }

    private Told read(String op) {
        String line = await(op);
        try {
            JsonNode answer = JSON.readTree(line);
            for (Result result : Result.values()) {
                if (result.name().equalsIgnoreCase(answer.path("outcome").asText())) {
                    return new Told(result, answer.path("told").asText(), answer);
                }
            }
        } catch (JsonProcessingException garbage) {
            throw new BrokenDriverException(name + " answered " + op + " with no JSON: " + shortened(line), garbage);
        }
        throw new BrokenDriverException(name + " answered " + op + " without an outcome of "
                + List.of(Result.values()).toString().toLowerCase(Locale.ROOT) + ": " + shortened(line) + story());
    }

    private String await(String op) {
        try {
            Lines.Line line = out.next(limits.silence());
            if (line == null) {
                throw new BrokenDriverException(name + " is silent on " + op + " for "
                        + limits.silence().toMillis() + " ms" + story());
            }
            if (line.text() == null) {
                throw new BrokenDriverException(name + " " + line.ending() + " on " + op + story());
            }
            return line.text();
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new BrokenDriverException("Interrupted while waiting for " + name, stopped);
        }
    }

    /** The end of what the driver wrote to its error stream. */
    private String story() {
        String text = errors.text(!process.isAlive());
        return text.isBlank() ? "" : "; it wrote:\n" + text;
    }

    private static String shortened(String line) {
        return line.length() <= 200 ? line : line.substring(0, 200) + "…";
    }

    @Override
    public void close() {
        process.descendants().forEach(ProcessHandle::destroyForcibly);
        process.destroyForcibly();
        try {
            process.waitFor();
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
        out.abandon();
    }
}
