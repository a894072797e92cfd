package io.venuesim.venue;

import io.venuesim.core.diagnosis.Suspects;
import io.venuesim.core.diagnosis.Trial;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What a check of a credential or signature found: for the journal, never for the client, and never with a secret.
 *
 * @param scheme how it was checked: {@code EIP-191}, {@code HMAC-SHA256}, {@code API key}
 * @param reason why it was refused, in a short sentence; null if it was accepted
 * @param facts what it was checked over, by name, in the order to show: preimage, digest, recovered, expected
 * @param suspects the mistakes that may explain a refusal
 */
public record Verification(String scheme, @Nullable String reason, Map<String, String> facts, Suspects suspects) {

    public Verification {
        facts = Collections.unmodifiableMap(new LinkedHashMap<>(facts));
    }

    /** What a check found, with nobody to suspect. */
    public Verification(String scheme, @Nullable String reason, Map<String, String> facts) {
        this(scheme, reason, facts, Suspects.NONE);
    }

    public static Verification accepted(String scheme) {
        return new Verification(scheme, null, Map.of());
    }

    public static Verification refused(String scheme, String reason) {
        return new Verification(scheme, reason, Map.of());
    }

    public boolean isAccepted() {
        return reason == null;
    }

    /** The same with one more fact; null shows as {@code none}. */
    public Verification fact(String name, @Nullable String value) {
        Map<String, String> more = new LinkedHashMap<>(facts);
        more.put(name, value == null ? "none" : value);
        return new Verification(scheme, reason, more, suspects);
    }

    /** The same with the mistakes that may explain the refusal, the likeliest first; an accepted one has none. */
    public Verification suspecting(Supplier<Stream<Trial>> trials) {
        return isAccepted() ? this : new Verification(scheme, reason, facts, Suspects.of(trials));
    }
}
