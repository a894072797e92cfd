package io.venuesim.core.diagnosis;

/**
 * A way in which clients get a proof wrong.
 *
 * @param name short, for tests and tables: {@code hash-text-signed}
 * @param sentence what was done instead of what was due
 * @param remedy what to change
 */
public record Mistake(String name, String sentence, String remedy) {

    public Mistake {
        if (!name.matches("[a-z0-9]+(-[a-z0-9]+)*")) {
            throw new IllegalArgumentException("Not a name of a mistake: " + name);
        }
    }
}
