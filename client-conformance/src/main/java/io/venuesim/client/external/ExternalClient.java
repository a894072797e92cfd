package io.venuesim.client.external;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.BufferedReader;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

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
public final class ExternalClient implements AutoCloseable {
    private static final Duration PATIENCE = Duration.ofSeconds(60);
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
    public record Told(Result result, String told, JsonNode line) {}

    /** The driver broke, not the client. */
    public static final class BrokenDriverException extends RuntimeException {
        private static final long serialVersionUID = 1L;

        BrokenDriverException(String message, Throwable cause) {
            super(message, cause);
        }

        BrokenDriverException(String message) {
            super(message);
        }
    }

    private final String name;
    private final Process process;
    private final Path errors;
    private final BufferedWriter in;
    private final BufferedReader out;

    private ExternalClient(String name, Process process, Path errors) {
        this.name = name;
        this.process = process;
        this.errors = errors;
        this.in = process.outputWriter(StandardCharsets.UTF_8);
        this.out = process.inputReader(StandardCharsets.UTF_8);
    }

    /**
     * Starts the driver.
     *
     * @param environment what it has to know: {@code VENUESIM_REST_URL}, {@code VENUESIM_WS_URL}, and each credential of
     *     its account as {@code VENUESIM_…}
     */
    public static ExternalClient start(Installation installation, Map<String, String> environment) {
        try {
            Path errors = Files.createTempFile("venuesim-" + installation.name(), ".log");
            ProcessBuilder builder = new ProcessBuilder("./run")
                    .directory(installation.folder().toFile())
                    .redirectError(errors.toFile());
            builder.environment().putAll(environment);
            return new ExternalClient(installation.name(), builder.start(), errors);
        } catch (IOException failed) {
            throw new BrokenDriverException(installation.name() + " does not start", failed);
        }
    }

    /** Asks for something; the arguments are those of the driver's protocol. */
    public Told call(String op, Map<String, ?> arguments) {
        ObjectNode line = JSON.createObjectNode().put("op", op);
        arguments.forEach((name, value) -> line.set(name, JSON.valueToTree(value)));
        try {
            in.write(JSON.writeValueAsString(line));
            in.newLine();
            in.flush();
            return read();
        } catch (IOException gone) {
            throw new BrokenDriverException(name + " broke on " + op + story(), gone);
        }
    }

    public Told call(String op) {
        return call(op, Map.of());
    }

    private Told read() throws JsonProcessingException {
        String line = await(CompletableFuture.supplyAsync(this::readLine));
        JsonNode answer = JSON.readTree(line);
        for (Result result : Result.values()) {
            if (result.name().equalsIgnoreCase(answer.path("outcome").asText())) {
                return new Told(result, answer.path("told").asText(), answer);
            }
        }
        throw new BrokenDriverException(name + " answered " + line + story());
    }

    private String await(CompletableFuture<String> line) {
        try {
            return line.get(PATIENCE.toSeconds(), TimeUnit.SECONDS);
        } catch (TimeoutException silent) {
            throw new BrokenDriverException(name + " is silent" + story(), silent);
        } catch (ExecutionException gone) {
            throw new BrokenDriverException(name + " broke" + story(), gone);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new BrokenDriverException("Interrupted while waiting for " + name, stopped);
        }
    }

    private String readLine() {
        try {
            String line = out.readLine();
            if (line == null) {
                throw new BrokenDriverException(name + " has ended");
            }
            return line;
        } catch (IOException gone) {
            throw new UncheckedIOException(gone);
        }
    }

    /** The end of what the driver wrote to its error stream. */
    private String story() {
        try {
            String all = Files.readString(errors);
            return "; it wrote:\n" + all.substring(Math.max(0, all.length() - 4000));
        } catch (IOException unreadable) {
            return "";
        }
    }

    @Override
    public void close() {
        process.descendants().forEach(ProcessHandle::destroyForcibly);
        process.destroyForcibly();
        try {
            process.waitFor();
            Files.deleteIfExists(errors);
        } catch (IOException kept) {
            throw new UncheckedIOException(kept);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }
}
