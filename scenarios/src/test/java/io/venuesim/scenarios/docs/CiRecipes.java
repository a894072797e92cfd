package io.venuesim.scenarios.docs;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import io.venuesim.VenueSimulator;
import io.venuesim.cli.Main;
import io.venuesim.control.ControlServer;
import io.venuesim.venue.Venue;
import java.util.List;
import java.util.Locale;
import java.util.ServiceLoader;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import picocli.CommandLine;

/** The recipes for CI: the simulator knows the variables and the ports, and their commands work with the token. */
final class CiRecipes implements Runner {
    private static final String TOKEN = "ci";
    /** What the examples of the languages read; the simulator does not. */
    private static final String CONTROL_URL = "VENUESIM_CONTROL_URL";

    private static final Pattern PORTS = Pattern.compile("(\\d+)-(\\d+):\\1-\\2");

    @Override
    public boolean takes(Snippet snippet) {
        return snippet.isIn("docs/ci.md", "yaml", "sh");
    }

    @Override
    public void run(Snippet snippet) throws Exception {
        if (snippet.language().equals("sh")) {
            assertThat(play(snippet.text())).contains("\"apiKey\"");
            return;
        }
        JsonNode recipe = read(snippet.text());
        assertThat(variables(recipe)).isSubsetOf(knownVariables()).contains("VENUESIM_CONTROL_TOKEN");
        ports(recipe);
        List<String> commands = texts(recipe, "run", "script", "after_script").stream()
                .filter(command -> command.matches("(?s)(curl|wget) .*"))
                .toList();
        assertThat(commands).as("commands that ask the simulator").isNotEmpty();
        for (String command : commands) {
            assertThat(read(play(command + "\ncat journal.json"))
                            .path("entries")
                            .isArray())
                    .as(command)
                    .isTrue();
        }
    }

    /** Everything with a VENUESIM_ name in it. */
    private static Set<String> variables(JsonNode recipe) {
        return Pattern.compile("VENUESIM_[A-Z_]+")
                .matcher(recipe.toString())
                .results()
                .map(found -> found.group())
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static Set<String> knownVariables() {
        CommandLine run =
                requireNonNull(new CommandLine(new Main()).getSubcommands().get("run"));
        Set<String> known = run.getCommandSpec().options().stream()
                .map(option -> option.longestName().replaceFirst("^-+", ""))
                .map(name -> "VENUESIM_" + name.replace('-', '_').toUpperCase(Locale.ROOT))
                .collect(Collectors.toCollection(TreeSet::new));
        assertThat(Manual.snippet("docs/getting-started.md", "python", CONTROL_URL))
                .isNotNull();
        known.add(CONTROL_URL);
        return known;
    }

    /** Where ports are opened, it is that of the control API and those of the venues. */
    private static void ports(JsonNode recipe) {
        for (String ports : texts(recipe, "ports")) {
            Matcher range = PORTS.matcher(ports);
            assertThat(range.matches()).as(ports).isTrue();
            assertThat(Integer.parseInt(range.group(1))).isEqualTo(ControlServer.DEFAULT_PORT);
            assertThat(Integer.parseInt(range.group(2)))
                    .isEqualTo(ServiceLoader.load(Venue.class).stream()
                            .mapToInt(venue -> venue.get().defaultPort())
                            .max()
                            .orElseThrow());
        }
    }

    private static List<String> texts(JsonNode recipe, String... names) {
        return List.of(names).stream()
                .flatMap(name -> recipe.findValues(name).stream())
                .flatMap(value ->
                        value.isArray() ? value.valueStream().map(JsonNode::asText) : List.of(value.asText()).stream())
                .toList();
    }

    private static String play(String commands) throws Exception {
        if (commands.startsWith("wget")) {
            Shell.needs("wget");
        }
        try (Sandbox sandbox = Sandbox.of(VenueSimulator.start(), TOKEN);
                Shell shell = new Shell()) {
            return shell.strictCurl()
                    .with(CONTROL_URL, "http://127.0.0.1:" + sandbox.controlPort())
                    .succeed(sandbox.here(commands));
        }
    }

    private static JsonNode read(String text) throws JsonProcessingException {
        ObjectMapper yaml = new YAMLMapper();
        return yaml.readTree(text);
    }
}
