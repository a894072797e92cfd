package io.venuesim.venue.aevo;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What the venue remembers of a connection: the API key of its last good login. */
final class Session {
    private volatile @Nullable String key;

    Optional<String> key() {
        return Optional.ofNullable(key);
    }

    /** A login on a connection that had one takes its place. [assumed] */
    void login(String apiKey) {
        key = apiKey;
    }
}
