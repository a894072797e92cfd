package io.venuesim.client.conform;

import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import picocli.CommandLine;

/** {@code ./venuesim conform}. */
public final class Main {

    /** Paths among the arguments are below {@code venuesim.caller}, where it is set. */
    public static void main(String[] arguments) {
        System.setProperty("logback.configurationFile", "venuesim-logback.xml");
        PrintWriter out = new PrintWriter(System.out, true, StandardCharsets.UTF_8);
        PrintWriter err = new PrintWriter(System.err, true, StandardCharsets.UTF_8);
        Path caller = Path.of(System.getProperty("venuesim.caller", ""));
        System.exit(execute(caller, Path.of("client-conformance"), out, err, arguments));
    }

    static int execute(Path caller, Path home, PrintWriter out, PrintWriter err, String... arguments) {
        return new CommandLine(new ConformCommand(caller, home))
                .setOut(out)
                .setErr(err)
                .setParameterExceptionHandler((wrong, given) -> {
                    err.println(wrong.getMessage());
                    err.println("Try ./venuesim conform --help");
                    return CommandLine.ExitCode.USAGE;
                })
                .execute(arguments);
    }

    private Main() {}
}
