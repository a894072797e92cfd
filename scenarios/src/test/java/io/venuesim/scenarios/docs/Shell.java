package io.venuesim.scenarios.docs;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;

/** Runs a block as a person pastes it, in a folder of its own that has {@code ./venuesim}. */
final class Shell implements AutoCloseable {
    private static final int PATIENCE_SECONDS = 120;
    private static final String PIDS = "pids";

    private final Path folder;
    private final Map<String, String> variables = new LinkedHashMap<>();

    Shell() throws IOException {
        folder = Files.createTempDirectory("snippet");
        Files.createDirectory(programs());
        variables.put("PATH", programs() + File.pathSeparator + System.getenv("PATH"));
        variables.put("no_proxy", "*");
        script(folder.resolve("venuesim"), venuesim());
    }

    Path folder() {
        return folder;
    }

    Shell with(String variable, String value) {
        variables.put(variable, value);
        return this;
    }

    Shell file(String name, String text) throws IOException {
        Files.writeString(folder.resolve(name), text);
        return this;
    }

    /** A program of this name that does something else here; {@code $real} is the one that it stands before. */
    Shell instead(String name, String does) throws IOException {
        script(programs().resolve(name), "real=" + onPath(name) + "\n" + does);
        return this;
    }

    /** A curl that fails where the answer is an error, since nobody is there who reads it. */
    Shell strictCurl(String... more) throws IOException {
        needs("curl");
        return instead("curl", "exec $real -sS --fail-with-body " + String.join(" ", more) + " \"$@\"");
    }

    /** What a block left behind, and how it ended. */
    record Run(int status, String output) {}

    /** Runs commands up to the first that fails. */
    Run run(String commands) throws IOException, InterruptedException {
        Path output = folder.resolve("output");
        ProcessBuilder shell = new ProcessBuilder("sh", "-euc", commands)
                .directory(folder.toFile())
                .redirectErrorStream(true)
                .redirectOutput(output.toFile());
        shell.environment().putAll(variables);
        Process process = shell.start();
        if (!process.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
            process.descendants().forEach(ProcessHandle::destroyForcibly);
            process.destroyForcibly();
            throw new AssertionError("not done after " + PATIENCE_SECONDS + " s:\n" + Files.readString(output));
        }
        return new Run(process.exitValue(), Files.readString(output));
    }

    /** The same; nothing may fail. */
    String succeed(String commands) throws IOException, InterruptedException {
        Run run = run(commands);
        if (run.status() != 0) {
            throw new AssertionError("exit code " + run.status() + " of\n" + commands + "\n" + run.output());
        }
        return run.output();
    }

    /** Goes on only where these programs are; else the test is reported as UNAVAILABLE, and passes nothing. */
    static void needs(String... programs) {
        for (String program : programs) {
            Assumptions.assumeFalse(onPath(program).isEmpty(), "UNAVAILABLE: there is no " + program + " here");
        }
    }

    /** Ends what a block left running in the background. */
    @Override
    public void close() throws IOException {
        Path pids = folder.resolve(PIDS);
        if (Files.exists(pids)) {
            for (String pid : Files.readAllLines(pids)) {
                ProcessHandle.of(Long.parseLong(pid)).filter(this::isOurs).ifPresent(left -> {
                    left.destroy();
                    left.onExit().join();
                });
            }
        }
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.sorted((one, other) -> other.compareTo(one)).toList()) {
                Files.delete(file);
            }
        }
    }

    /** The command lines' programs out of the class path; of conform one scenario, for DriverProtocolTest has all. */
    private static String venuesim() {
        return """
                main=io.venuesim.cli.Main
                if [ "${1-}" = conform ]; then
                    shift
                    main=io.venuesim.client.conform.Main
                    case "$*" in *--driver*) set -- "$@" --scenario cancel.open ;; esac
                fi
                echo $$ >>%s
                exec '%s' -XX:TieredStopAtLevel=1 -XX:+UseSerialGC -Dvenuesim.caller="$PWD" -cp '%s' "$main" "$@"
                """.formatted(PIDS, java(), System.getProperty("java.class.path"));
    }

    static Path java() {
        return Path.of(System.getProperty("java.home"), "bin", "java");
    }

    /** A number may have gone to somebody else's process. */
    private boolean isOurs(ProcessHandle process) {
        return process.info().commandLine().orElse("").contains(folder.toString());
    }

    private Path programs() {
        return folder.resolve("programs");
    }

    private static void script(Path file, String text) throws IOException {
        Files.writeString(file, "#!/bin/sh\nset -eu\n" + text);
        if (!file.toFile().setExecutable(true)) {
            throw new IOException(file + " can't be made a program");
        }
    }

    private static String onPath(String program) {
        return List.of(System.getenv().getOrDefault("PATH", "").split(File.pathSeparator, -1)).stream()
                .map(place -> Path.of(place, program))
                .filter(Files::isExecutable)
                .map(Path::toString)
                .findFirst()
                .orElse("");
    }
}
