package io.venuesim.core.account;

import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * An account to be made at a venue: a label, and whatever the test wants to choose itself; the venue makes the rest.
 *
 * @param label what a person calls it
 * @param given the venue's own names ({@code privateKey}, {@code apiKey}, …) with the values to use
 * @param traits which of the given are no keys but say what kind of account it is, such as a read-only one
 */
public record NewAccount(String label, Map<String, String> given, Set<String> traits) {

    public NewAccount {
        given = Map.copyOf(given);
        traits = Set.copyOf(traits);
    }

    public static NewAccount named(String label) {
        return new NewAccount(label, Map.of(), Set.of());
    }

    /** The same with one more credential chosen. */
    public NewAccount with(String name, String value) {
        Map<String, String> more = new LinkedHashMap<>(given);
        more.put(name, value);
        return new NewAccount(label, more, traits);
    }

    /** The same with one more trait. */
    public NewAccount trait(String name, String value) {
        Set<String> more = new HashSet<>(traits);
        more.add(name);
        return new NewAccount(label, given, more).with(name, value);
    }

    /** The same kind of account, with every credential left to the venue. */
    public NewAccount withFreshKeys() {
        Map<String, String> kept = new LinkedHashMap<>(given);
        kept.keySet().retainAll(traits);
        return new NewAccount(label, kept, traits);
    }

    public Optional<String> given(String name) {
        return Optional.ofNullable(given.get(name));
    }
}
