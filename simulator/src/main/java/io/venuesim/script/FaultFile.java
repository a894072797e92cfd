package io.venuesim.script;

import io.venuesim.core.fault.FaultRule;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** Rules in YAML: a member {@code faults} with a list of them, or the list alone. */
public final class FaultFile {
    private static final String FAULTS = "faults";

    /**
     * Reads a file.
     *
     * @param accounts who is meant by an account's label
     * @throws ScriptException if something in it can't be used; the message names the line and the column
     * @throws UncheckedIOException if it can't be read
     */
    public static List<FaultRule> read(Path file, AccountNames accounts) {
        try {
            return read(String.valueOf(file.getFileName()), Files.readString(file), accounts);
        } catch (IOException failed) {
            throw new UncheckedIOException("The file " + file + " can't be read", failed);
        }
    }

    /**
     * Reads a text.
     *
     * @param name what the text is called in errors
     * @throws ScriptException if something in it can't be used
     */
    public static List<FaultRule> read(String name, String yaml, AccountNames accounts) {
        Located read = Located.read(name, yaml);
        Located list = read instanceof Located.Mapping mapping ? faults(mapping) : read;
        if (list instanceof Located.Sequence sequence) {
            return sequence.values().stream().map(one -> rule(one, accounts)).toList();
        }
        throw list.where().wrong("There is no list of faults", "give one: - what: swallow");
    }

    private static Located faults(Located.Mapping mapping) {
        mapping.allow(List.of(FAULTS));
        Located faults = mapping.values().get(FAULTS);
        return faults == null ? new Located.Sequence(mapping.where(), List.of()) : faults;
    }

    /**
     * Reads one rule of a file.
     *
     * @throws ScriptException if something in it can't be used
     */
    public static FaultRule rule(Located value, AccountNames accounts) {
        if (value instanceof Located.Mapping mapping) {
            return FaultNotation.read(new FileFields(mapping), accounts);
        }
        throw value.where().wrong("This is no fault", "give what, when and for whom: what: swallow");
    }

    private FaultFile() {}
}
