package io.venuesim.core.account;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * An account to be made at a venue: a label, and whatever the test wants to choose itself; the venue makes the rest.
 *
 * @param label what a person calls it
 * @param given the venue's own credential names ({@code privateKey}, {@code apiKey}, …) with the values to use
 */
public record NewAccount(String label, Map<String, String> given) {

    public NewAccount {
        given = Map.copyOf(given);
    }

    public static NewAccount named(String label) {
        return new NewAccount(label, Map.of());
    }

    /** The same with one more credential chosen. */
    public NewAccount with(String name, String value) {
        Map<String, String> more = new LinkedHashMap<>(given);
        more.put(name, value);
        return new NewAccount(label, more);
    }

    public Optional<String> given(String name) {
        return Optional.ofNullable(given.get(name));
    }
}
