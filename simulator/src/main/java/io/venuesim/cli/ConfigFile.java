package io.venuesim.cli;

import io.venuesim.control.Scene;
import io.venuesim.script.Fields;
import io.venuesim.script.Located;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What {@code run} reads from a file instead of options, and the scene that it sets. */
record ConfigFile(Located.Mapping members, Fields fields, Path folder) {
    private static final List<String> OPTIONS =
            List.of("venues", "bind", "controlPort", "freePorts", "tls", "tlsPort", "tlsCa", "seed", "magicValues");

    static final ConfigFile NONE =
            of(new Located.Mapping(new Located.Where("no file", 1, 1), Map.of(), Map.of()), Path.of(""));

    /**
     * Reads a file.
     *
     * @throws io.venuesim.script.ScriptException if something in it can't be used; the message names line and column
     * @throws java.io.UncheckedIOException if it can't be read
     */
    static ConfigFile read(Path file) {
        Located.Mapping members = Located.read(file);
        List<String> known = new ArrayList<>(OPTIONS);
        known.addAll(Scene.MEMBERS);
        members.allow(known);
        Path parent = file.toAbsolutePath().getParent();
        return of(members, parent == null ? Path.of("") : parent);
    }

    private static ConfigFile of(Located.Mapping members, Path folder) {
        return new ConfigFile(members, members.fields(), folder);
    }

    List<String> venues() {
        return members.list("venues").stream().map(one -> one.asText("A venue")).toList();
    }

    Optional<String> text(String name) {
        return fields.text(name);
    }

    Optional<Integer> port(String name) {
        return fields.number(name, 0, 65_535).map(Long::intValue);
    }

    Optional<Long> seed() {
        return fields.text("seed").map(text -> {
            try {
                return Long.parseLong(text);
            } catch (NumberFormatException notWhole) {
                throw fields.bad("seed", "seed can't be " + text, "give a whole number of 64 bits");
            }
        });
    }

    boolean flag(String name) {
        String text = fields.text(name).orElse("false");
        if (!text.equals("true") && !text.equals("false")) {
            throw fields.bad(name, name + " can't be " + text, "give true or false");
        }
        return text.equals("true");
    }

    /** A path, from the file's own folder if it is a relative one. */
    Optional<Path> path(String name) {
        return fields.text(name).map(folder::resolve);
    }
}
