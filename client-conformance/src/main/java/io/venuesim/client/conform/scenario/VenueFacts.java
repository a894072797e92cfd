package io.venuesim.client.conform.scenario;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Optional;
import java.util.Properties;
import java.util.stream.Stream;

/**
 * What scenarios have to know of a venue: which order it takes, which ids it gives, how it answers where venues differ.
 *
 * <p>Read from {@code <venue>.properties} beside this class; what a venue leaves out is as in {@code usual.properties}.
 */
public final class VenueFacts {
    private final String venue;
    private final Properties facts;

    private VenueFacts(String venue, Properties facts) {
        this.venue = venue;
        this.facts = facts;
    }

    public static VenueFacts of(String venue) {
        Properties facts = new Properties();
        read(facts, "usual");
        read(facts, venue);
        return new VenueFacts(venue, facts);
    }

    /** A fact that every venue has. */
    String get(String name) {
        return find(name).orElseThrow(() -> new IllegalStateException("There is no " + name + " known of " + venue));
    }

    /** A fact that not every venue has. */
    Optional<String> find(String name) {
        return Optional.ofNullable(facts.getProperty(name)).map(String::strip).filter(text -> !text.isEmpty());
    }

    boolean is(String name) {
        return Boolean.parseBoolean(get(name));
    }

    /** Words with blanks between them. */
    public List<String> words(String name) {
        return find(name).stream().flatMap(text -> Stream.of(text.split(" +"))).toList();
    }

    private static void read(Properties into, String name) {
        try (InputStream file = VenueFacts.class.getResourceAsStream(name + ".properties")) {
            if (file != null) {
                into.load(file);
            }
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }
}
