package io.venuesim.client.conform;

import io.venuesim.client.conform.report.Report.Proof;
import io.venuesim.core.diagnosis.Mistake;
import io.venuesim.core.journal.Body;
import io.venuesim.core.journal.Entry;
import java.util.List;
import java.util.Locale;

/** What the venue's journal has, in lines for a person. */
final class Wire {
    private static final int LONGEST = 1500;

    static List<String> lines(List<Entry> entries) {
        return entries.stream().map(Wire::line).toList();
    }

    static List<Proof> proofs(List<Entry> entries) {
        return entries.stream()
                .filter(Entry.Verified.class::isInstance)
                .map(Entry.Verified.class::cast)
                .map(Wire::proof)
                .toList();
    }

    private static Proof proof(Entry.Verified verified) {
        String mistake = verified.accepted()
                ? ""
                : verified.mistake().map(Wire::sentence).orElse("");
        String reason = verified.reason() == null ? "" : verified.reason();
        return new Proof(verified.accepted(), verified.scheme(), reason, mistake, verified.facts());
    }

    private static String sentence(Mistake mistake) {
        return mistake.name() + ": " + mistake.sentence() + " " + mistake.remedy();
    }

    private static String line(Entry entry) {
        return switch (entry.kind()) {
            case CONNECTION -> {
                Entry.Connection connection = (Entry.Connection) entry;
                yield "· connection " + connection.event() + " " + connection.detail();
            }
            case RECEIVED -> {
                Entry.Received received = (Entry.Received) entry;
                yield "→ " + received.operation() + body(received.body());
            }
            case VERIFIED -> {
                Entry.Verified verified = (Entry.Verified) entry;
                yield "· " + verified.scheme()
                        + (verified.accepted() ? " is good" : " is refused: " + verified.reason());
            }
            case APPLIED -> {
                Entry.Applied applied = (Entry.Applied) entry;
                yield "· order " + entry.stamp().order() + " " + applied.event() + ": "
                        + (applied.from() == null ? "" : word(applied.from()) + " → ") + word(applied.to())
                        + ", " + applied.executed().toPlainString() + " executed";
            }
            case FAULT -> {
                Entry.Faulted fault = (Entry.Faulted) entry;
                yield "! fault " + fault.fault() + " " + word(fault.moment());
            }
            case SENT -> {
                Entry.Sent sent = (Entry.Sent) entry;
                yield "← " + sent.operation() + (sent.status() == 0 ? "" : " " + sent.status()) + body(sent.body());
            }
        };
    }

    private static String body(Body body) {
        String text = body.text();
        if (text.isEmpty()) {
            return "";
        }
        return " " + (text.length() <= LONGEST ? text : text.substring(0, LONGEST) + "… (" + body.length() + " bytes)");
    }

    private static String word(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }

    private Wire() {}
}
