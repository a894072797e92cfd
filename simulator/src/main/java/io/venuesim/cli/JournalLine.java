package io.venuesim.cli;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Locale;
import java.util.Set;

/** A journal entry of the control API as one line: number, time, venue, exchange, kind, and what its kind tells. */
final class JournalLine {
    private static final int LONGEST = 200;
    /** What the beginning of the line has, and what no line has room for. */
    private static final Set<String> LEFT_OUT = Set.of(
            "number", "at", "kind", "venue", "connection", "exchange", "headers", "facts", "status", "operation");

    static String of(JsonNode entry) {
        String start = String.format(
                Locale.ROOT,
                "%6d %s %-10s %4s %-10s",
                entry.path("number").asLong(),
                entry.path("at").asText(),
                entry.path("venue").asText(),
                cause(entry),
                entry.path("kind").asText());
        StringBuilder line = new StringBuilder(start);
        append(line, entry.path("operation").asText());
        if (entry.path("status").asInt() != 0) {
            append(line, entry.path("status").asText());
        }
        entry.properties().forEach(member -> {
            if (!LEFT_OUT.contains(member.getKey())) {
                append(line, member.getKey(), member.getValue());
            }
        });
        String whole = line.toString().stripTrailing();
        return whole.length() <= LONGEST ? whole : whole.substring(0, LONGEST) + "…";
    }

    /** {@code #7}, or {@code c3} for what no exchange caused. */
    private static String cause(JsonNode entry) {
        long exchange = entry.path("exchange").asLong();
        long connection = entry.path("connection").asLong();
        return exchange > 0 ? "#" + exchange : connection > 0 ? "c" + connection : "";
    }

    private static void append(StringBuilder line, String name, JsonNode value) {
        if (name.equals("terms")) {
            value.properties().forEach(term -> append(line, term.getKey(), term.getValue()));
        } else if (name.equals("body") && value.isObject()) {
            append(line, value.path("text").asText());
        } else if (name.equals("mistake")) {
            append(line, value.path("sentence").asText());
        } else if (!value.isNull() && !value.asText().isEmpty()) {
            append(line, name + "=" + value.asText());
        }
    }

    private static void append(StringBuilder line, String text) {
        if (!text.isEmpty()) {
            line.append(' ').append(text.replace("\r", "").replace("\n", "\\n"));
        }
    }

    private JournalLine() {}
}
