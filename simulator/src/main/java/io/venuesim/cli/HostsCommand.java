package io.venuesim.cli;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.venuesim.script.Nearest;
import io.venuesim.venue.Json;
import io.venuesim.venue.Venue;
import java.io.PrintWriter;
import java.util.List;
import java.util.TreeSet;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

@Command(
        name = "hosts",
        description = {
            "Prints the host names that clients of the venues have compiled in, as lines for a hosts file.",
            "Nothing has to run for it."
        },
        mixinStandardHelpOptions = true,
        versionProvider = Version.class,
        exitCodeListHeading = ExitCodes.HEADING,
        exitCodeList = {ExitCodes.DONE, ExitCodes.MISUSED},
        footer = {"", "Example: venuesim hosts VENUE | sudo tee -a /etc/hosts"})
final class HostsCommand implements Callable<Integer> {
    @Spec
    private CommandLine.Model.@Nullable CommandSpec command;

    @Parameters(paramLabel = "VENUE", arity = "0..*", description = "Only these venues; all unless given.")
    private List<String> only = List.of();

    @Option(
            names = "--address",
            paramLabel = "ADDRESS",
            description = "Where the names are to lead; 127.0.0.1 unless given.")
    private String address = "127.0.0.1";

    @Option(names = "--names", description = "Prints the names alone, one in each line.")
    private boolean names;

    @Option(names = "--json", description = "Prints the names by venue as JSON.")
    private boolean json;

    @Override
    public Integer call() {
        CommandLine line = line();
        List<Venue> venues = venues(line);
        PrintWriter out = line.getOut();
        if (json) {
            ObjectNode hosts = Json.object();
            venues.forEach(venue -> {
                ArrayNode list = hosts.putArray(venue.id());
                new TreeSet<>(venue.hosts()).forEach(list::add);
            });
            out.println(Json.write(hosts));
            return 0;
        }
        for (Venue venue : venues) {
            TreeSet<String> hosts = new TreeSet<>(venue.hosts());
            if (names) {
                hosts.forEach(out::println);
            } else if (!hosts.isEmpty()) {
                out.println(address + " " + String.join(" ", hosts));
            }
        }
        return 0;
    }

    private List<Venue> venues(CommandLine line) {
        List<String> known = VenueNames.all();
        for (String id : only) {
            if (!known.contains(id)) {
                throw new CommandLine.ParameterException(
                        line, "There is no venue " + id + "; " + Nearest.hint(id, known));
            }
        }
        return VenueNames.venues()
                .filter(venue -> only.isEmpty() || only.contains(venue.id()))
                .toList();
    }

    private CommandLine line() {
        if (command == null) {
            throw new IllegalStateException("The command was not started by its command line");
        }
        return command.commandLine();
    }
}
