package io.venuesim.client.external;

import java.io.File;
import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Properties;
import java.util.Set;
import java.util.stream.Stream;

/**
 * A folder with a driver around somebody's client, installed or not.
 *
 * <p>It has {@code client.properties} ({@code venue}, {@code language}, {@code package}, {@code version}, {@code needs}:
 * programs, with blanks between them; and, if it is to tell, {@code verbs}, likewise), {@code install} and {@code run}.
 */
public final class Installation {
    /** Written into the folder when its install script has succeeded; holds the version that it installed. */
    private static final String STAMP = ".installed";

    private final Path folder;
    private final Properties properties = new Properties();

    private Installation(Path folder) {
        this.folder = folder;
        try (Reader file = Files.newBufferedReader(folder.resolve("client.properties"))) {
            properties.load(file);
        } catch (IOException failed) {
            throw new UncheckedIOException("No client in " + folder, failed);
        }
    }

    public static Installation in(Path folder) {
        return new Installation(folder);
    }

    /** All clients below this folder, by name. */
    public static List<Installation> all(Path clients) {
        try (Stream<Path> folders = Files.list(clients)) {
            return folders.filter(folder -> Files.exists(folder.resolve("client.properties")))
                    .sorted()
                    .map(Installation::new)
                    .toList();
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    public Path folder() {
        return folder;
    }

    /** The folder's name: {@code pacifica-ccxt}. */
    public String name() {
        return folder.getFileName().toString();
    }

    public String venue() {
        return property("venue");
    }

    /** The package, as its registry calls it. */
    public String packageName() {
        return property("package");
    }

    public String version() {
        return property("version");
    }

    public String language() {
        return property("language");
    }

    /** What it can be asked, in the protocol's words; empty if the manifest does not tell. */
    public Set<String> verbs() {
        String verbs = properties.getProperty("verbs", "").strip();
        return verbs.isEmpty() ? Set.of() : Set.of(verbs.split(" +"));
    }

    /** Language, package and version, for a person. */
    public String title() {
        return packageName() + " " + version() + " (" + language() + ")";
    }

    /** Programs that it needs and that are not on the path. */
    public List<String> missing() {
        return Stream.of(property("needs").split(" "))
                .filter(program -> !isOnPath(program))
                .toList();
    }

    /** Why it can't be started here; empty if it can. */
    public Optional<String> unavailable() {
        List<String> missing = missing();
        if (!missing.isEmpty()) {
            return Optional.of("there is no " + String.join(", no ", missing) + " here");
        }
        try {
            Path stamp = folder.resolve(STAMP);
            return Files.exists(stamp) && Files.readString(stamp).strip().equals(property("version"))
                    ? Optional.empty()
                    : Optional.of("it is not installed; ./venuesim clients installs it");
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    private String property(String name) {
        String value = properties.getProperty(name);
        if (value == null || value.isBlank()) {
            throw new IllegalStateException(folder + "/client.properties has no " + name);
        }
        return value.strip();
    }

    private static boolean isOnPath(String program) {
        return Stream.of(System.getenv().getOrDefault("PATH", "").split(File.pathSeparator))
                .anyMatch(place -> Files.isExecutable(Path.of(place, program)));
    }
}
