package io.venuesim.venue;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/** The switches of one venue in one simulator, with their current values; changes take effect at once. */
public final class Switches {
    private final Map<String, Switch<?>> known = new LinkedHashMap<>();
    private final Map<String, Object> set = new ConcurrentHashMap<>();
    private volatile @Nullable String frozen;

    public Switches(List<Switch<?>> switches) {
        switches.forEach(one -> known.put(one.name(), one));
    }

    public static Switches of(Switch<?>... switches) {
        return new Switches(List.of(switches));
    }

    /** All switches, in the order of their declaration. */
    public List<Switch<?>> all() {
        return List.copyOf(known.values());
    }

    @SuppressWarnings("unchecked")
    public <T> T get(Switch<T> one) {
        Object value = set.get(one.name());
        return value == null ? one.standard() : (T) value;
    }

    /** Refuses every change from now on, with an {@link IllegalStateException} that says this. */
    public void freeze(String why) {
        frozen = why;
    }

    public <T> void set(Switch<T> one, T value) {
        thawed().put(known(one.name()).name(), value);
    }

    /**
     * Sets a switch by name.
     *
     * @throws IllegalArgumentException if there is no such switch, or it can't have this value
     */
    public void set(String name, String value) {
        thawed().put(name, known(name).parse(value));
    }

    /**
     * Sets several switches by name, or none of them.
     *
     * @throws IllegalArgumentException if one is unknown, or can't have its value; then nothing was changed
     */
    public void setAll(Map<String, String> values) {
        thawed().putAll(parsed(values));
    }

    /**
     * Says whether {@link #setAll} would take these.
     *
     * @throws IllegalArgumentException if one is unknown, or can't have its value
     */
    public void requireAll(Map<String, String> values) {
        parsed(values);
    }

    private Map<String, Object> parsed(Map<String, String> values) {
        Map<String, Object> parsed = new LinkedHashMap<>();
        values.forEach((name, value) -> parsed.put(name, known(name).parse(value)));
        return parsed;
    }

    /**
     * Takes up a profile: what it names gets its values, what only other profiles name gets its default, and all other
     * switches stay as they are.
     *
     * @throws IllegalArgumentException if there is no such profile; then nothing was changed
     */
    public void setProfile(Map<String, Map<String, String>> profiles, String name) {
        Map<String, String> chosen = profiles.get(name);
        if (chosen == null) {
            throw new IllegalArgumentException(
                    "profile can't be " + name + "; it is one of " + String.join(", ", profiles.keySet()));
        }
        Map<String, String> values = new LinkedHashMap<>();
        profiles.values()
                .forEach(profile -> profile.keySet()
                        .forEach(one -> values.put(one, known(one).standardText())));
        values.putAll(chosen);
        setAll(values);
    }

    /** The current value of a switch, as text. */
    public String value(String name) {
        return Switch.written(get(known(name)));
    }

    /** Every switch back to its default. */
    public void reset() {
        thawed().clear();
    }

    private Map<String, Object> thawed() {
        if (frozen != null) {
            throw new IllegalStateException(frozen);
        }
        return set;
    }

    private Switch<?> known(String name) {
        Switch<?> one = known.get(name);
        if (one == null) {
            throw new IllegalArgumentException("There is no switch " + name + "; known: " + known.keySet());
        }
        return one;
    }
}
