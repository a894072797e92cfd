package io.venuesim.control;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.venuesim.core.journal.Entry;
import io.venuesim.venue.Json;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A journal that was kept: the answer to {@code GET /journal}, or entries, one in each line.
 *
 * @param namespace whose it is, empty in lines
 * @param seed where the ids and keys of that namespace came from, empty in lines
 * @param venues all that ran, empty in lines
 * @param dropped how many entries were lost to the bound
 */
public record JournalFile(
        Optional<String> namespace, Optional<Long> seed, List<String> venues, long dropped, List<Entry> entries) {

    /**
     * Reads a file.
     *
     * @throws IllegalArgumentException if it is no journal; the message says where
     * @throws UncheckedIOException if it can't be read
     */
    public static JournalFile read(Path file) {
        try {
            return read(Files.readString(file));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    static JournalFile read(String text) {
        Optional<ObjectNode> whole = Json.readObject(text.getBytes(StandardCharsets.UTF_8));
        if (whole.isEmpty() || !whole.get().has("entries")) {
            return new JournalFile(Optional.empty(), Optional.empty(), List.of(), 0, lines(text));
        }
        ObjectNode journal = whole.get();
        List<Entry> entries = new ArrayList<>();
        journal.path("entries").forEach(entry -> entries.add(entry(entry, "entry " + (entries.size() + 1))));
        List<String> venues = new ArrayList<>();
        journal.path("venues").forEach(venue -> venues.add(venue.asText()));
        return new JournalFile(
                Optional.ofNullable(journal.path("namespace").textValue()),
                Optional.ofNullable(journal.path("seed").textValue()).map(Long::valueOf),
                venues,
                journal.path("dropped").asLong(),
                entries);
    }

    private static List<Entry> lines(String text) {
        List<Entry> entries = new ArrayList<>();
        for (String line : text.lines().filter(one -> !one.isBlank()).toList()) {
            String where = "line " + (entries.size() + 1);
            entries.add(entry(
                    Json.read(line.getBytes(StandardCharsets.UTF_8))
                            .orElseThrow(() -> new IllegalArgumentException(where + " is no JSON")),
                    where));
        }
        return entries;
    }

    private static Entry entry(JsonNode entry, String where) {
        try {
            return EntryReader.read(entry);
        } catch (Problem wrong) {
            throw new IllegalArgumentException(where + ": " + wrong.getMessage(), wrong);
        }
    }
}
