package io.venuesim.tls;

import io.venuesim.corpus.GoldenFile;
import io.venuesim.venue.Venue;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ServiceLoader;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** The container has the host names of all venues: written anew in a local build, and only compared where CI is set. */
final class ComposeFileTest {
    private static final Path FILE = Path.of("../docker-compose.yml");
    private static final Pattern BLOCK = Pattern.compile("(?s) +# generated: hosts\n.*? +# end\n");

    @Test
    void the_container_has_the_names_of_all_venues() throws IOException {
        String hosts = ServiceLoader.load(Venue.class).stream()
                .map(ServiceLoader.Provider::get)
                .filter(venue -> !venue.id().equals("sixth"))
                .flatMap(venue -> venue.hosts().stream())
                .sorted()
                .map(host -> "          - " + host + "\n")
                .collect(Collectors.joining());

        String file = BLOCK.matcher(Files.readString(FILE))
                .replaceAll(Matcher.quoteReplacement("          # generated: hosts\n" + hosts + "          # end\n"));
        GoldenFile.keep(FILE, file);
    }
}
