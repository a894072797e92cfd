package io.venuesim.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import io.venuesim.venue.Venue;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.ServiceLoader;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.Test;

/** What holds of the source itself, where the classes no longer tell. */
final class SourceTest {
    private static final Path SOURCES = Path.of("src", "main", "java");
    private static final Path PACKAGES = SOURCES.resolve(Path.of("io", "venuesim"));
    private static final int SITTING = 400;

    @Test
    void a_file_is_read_in_one_sitting() throws IOException {
        for (Path file : files()) {
            assertThat(Files.readAllLines(file).size())
                    .as("lines of %s, because a protocol never grows into one session class", file)
                    .isLessThanOrEqualTo(SITTING);
        }
    }

    @Test
    void every_package_is_checked_for_nulls() throws Exception {
        List<Path> packages = files().stream().map(Path::getParent).distinct().toList();
        assertThat(packages).hasSizeGreaterThan(10);
        for (Path one : packages) {
            String name = SOURCES.relativize(one)
                    .toString()
                    .replace(one.getFileSystem().getSeparator(), ".");
            assertThat(Class.forName(name + ".package-info").isAnnotationPresent(NullMarked.class))
                    .as("%s is @NullMarked, because NullAway skips a package that is not", name)
                    .isTrue();
        }
    }

    @Test
    void no_venue_is_named_outside_its_own_package() throws IOException {
        List<String> venues = ServiceLoader.load(Venue.class).stream()
                .map(ServiceLoader.Provider::get)
                .map(Venue::id)
                .filter(id -> Files.isDirectory(PACKAGES.resolve(Path.of("venue", id))))
                .toList();
        assertThat(venues).hasSizeGreaterThan(1);
        List<String> named = new ArrayList<>();
        for (Path file : files()) {
            String code = Files.readAllLines(file).stream()
                    .filter(line -> !line.strip().matches("(/?\\*|//).*"))
                    .collect(Collectors.joining("\n"))
                    .toLowerCase(Locale.ROOT);
            venues.stream()
                    .filter(venue ->
                            code.contains(venue) && !file.startsWith(PACKAGES.resolve(Path.of("venue", venue))))
                    .forEach(venue -> named.add(venue + " in " + file));
        }
        assertThat(named)
                .as("Presence is registration: no list, enum or switch of venues exists")
                .isEmpty();
    }

    private static List<Path> files() throws IOException {
        try (Stream<Path> files = Files.walk(PACKAGES)) {
            return files.filter(file -> file.toString().endsWith(".java"))
                    .sorted()
                    .toList();
        }
    }
}
