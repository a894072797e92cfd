package io.venuesim.cli;

import io.venuesim.script.ScriptException;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import picocli.CommandLine;
import picocli.CommandLine.Command;

/** {@code venuesim run}, which is also what happens without a command, and what asks a running simulator. */
@Command(
        name = "venuesim",
        description = "Stands in for crypto trading venues while order-cancel code is tested.",
        subcommands = {
            RunCommand.class,
            JournalCommand.class,
            ReplayCommand.class,
            ExplainCommand.class,
            HealthCommand.class,
            HostsCommand.class,
            CompletionCommand.class
        },
        mixinStandardHelpOptions = true,
        versionProvider = Version.class,
        synopsisSubcommandLabel = "[COMMAND]",
        exitCodeListHeading = ExitCodes.HEADING,
        exitCodeList = {ExitCodes.DONE, ExitCodes.FAILED, ExitCodes.MISUSED, ExitCodes.REFUSED, ExitCodes.DIFFERS},
        footer = {
            "",
            "Without a command it runs; venuesim run --help lists the options.",
            "In a checkout, ./venuesim has these besides: demo (cancels an order at every venue with a real client),"
                    + " conform (real clients through scenarios), clients (installs them), image (builds the"
                    + " container image)."
        })
public final class Main {
    private static final String LOGGING = "logback.configurationFile";

    public static void main(String[] arguments) {
        // Before the first logger. A program that embeds the simulator never comes by here and keeps its own logging.
        if (System.getProperty(LOGGING) == null) {
            System.setProperty(LOGGING, "venuesim-logback.xml");
        }
        PrintWriter out = new PrintWriter(System.out, true, StandardCharsets.UTF_8);
        PrintWriter err = new PrintWriter(System.err, true, StandardCharsets.UTF_8);
        System.exit(execute(System.getenv(), out, err, arguments));
    }

    static int execute(Map<String, String> environment, PrintWriter out, PrintWriter err, String... arguments) {
        CommandLine line = new CommandLine(new Main())
                .setOut(out)
                .setErr(err)
                .registerConverter(Path.class, new CallersPath())
                .setDefaultValueProvider(new Environment(environment))
                .setParameterExceptionHandler((wrong, given) -> explain(wrong))
                .setExecutionExceptionHandler((failed, command, parsed) -> fail(failed, command));
        return line.execute(withCommand(arguments));
    }

    private static String[] withCommand(String... arguments) {
        List<String> own = List.of("--help", "-h", "--version", "-V");
        List<String> given = new ArrayList<>(List.of(arguments));
        if (given.isEmpty() || (given.get(0).startsWith("-") && !own.contains(given.get(0)))) {
            given.add(0, "run");
        }
        return given.toArray(String[]::new);
    }

    private static int explain(CommandLine.ParameterException wrong) {
        CommandLine command = wrong.getCommandLine();
        command.getErr().println(wrong.getMessage());
        CommandLine.UnmatchedArgumentException.printSuggestions(wrong, command.getErr());
        command.getErr().println("Try " + command.getCommandSpec().qualifiedName() + " --help");
        return command.getCommandSpec().exitCodeOnInvalidInput();
    }

    /** A failure that was foreseen has a sentence to print; any other is a fault of the program, and shown whole. */
    private static int fail(Exception failed, CommandLine command) {
        if (failed instanceof Failure || failed instanceof ScriptException) {
            command.getErr().println(failed.getMessage());
        } else {
            failed.printStackTrace(command.getErr());
        }
        return command.getCommandSpec().exitCodeOnExecutionException();
    }
}
