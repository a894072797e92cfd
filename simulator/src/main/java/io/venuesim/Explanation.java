package io.venuesim;

import io.venuesim.core.diagnosis.Mistake;
import io.venuesim.core.journal.Entry;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * What a venue would do with a request, and why.
 *
 * @param entries what the journal would have of it, in order
 */
public record Explanation(List<Entry> entries) {
    private static final String INDENT = "    ";
    /** So that the facts of most schemes stand below each other, and below the rest. */
    private static final int LEAST_WIDTH = 9;

    public Explanation {
        entries = List.copyOf(entries);
    }

    /** What was verified, in order. */
    public List<Entry.Verified> verifications() {
        return entries.stream()
                .filter(Entry.Verified.class::isInstance)
                .map(Entry.Verified.class::cast)
                .toList();
    }

    /** The first refusal's mistake, if there is a refusal and a mistake explains it. */
    public Optional<Mistake> mistake() {
        return verifications().stream()
                .filter(verified -> !verified.accepted())
                .findFirst()
                .flatMap(Entry.Verified::mistake);
    }

    /** The whole of it, for a person. */
    public String text() {
        StringBuilder text = new StringBuilder();
        entries.forEach(entry -> tell(entry, text));
        return text.toString();
    }

    private static void tell(Entry entry, StringBuilder text) {
        if (entry instanceof Entry.Received received) {
            received(received, text);
        } else if (entry instanceof Entry.Verified verified) {
            verified(verified, text);
        } else if (entry instanceof Entry.Applied applied) {
            line(
                    text,
                    "  then      the order is " + applied.event() + ", and "
                            + applied.to().name().toLowerCase(Locale.ROOT));
        } else if (entry instanceof Entry.Sent sent) {
            sent(sent, text);
        }
    }

    private static void received(Entry.Received received, StringBuilder text) {
        String account = received.stamp().account();
        String order = received.stamp().order();
        line(text, received.operation().equals("frame") ? received.body().text() : received.operation());
        line(text, "  account   " + (account == null ? "not told" : account));
        line(text, "  order     " + (order == null ? "none" : order));
    }

    private static void verified(Entry.Verified verified, StringBuilder text) {
        line(
                text,
                "  " + (verified.accepted() ? "accepted" : "refused ") + "  " + verified.scheme()
                        + (verified.reason() == null ? "" : ": " + verified.reason()));
        int width = verified.facts().keySet().stream()
                .mapToInt(String::length)
                .max()
                .orElse(0);
        verified.facts()
                .forEach((name, value) -> line(
                        text, INDENT + name + " ".repeat(Math.max(width, LEAST_WIDTH) + 1 - name.length()) + value));
        if (!verified.accepted()) {
            verified.mistake()
                    .ifPresentOrElse(
                            mistake -> {
                                line(text, "  why       " + mistake.sentence());
                                line(text, "  change    " + mistake.remedy());
                            },
                            () -> line(
                                    text,
                                    "  why       No common mistake explains it: compare the preimage above with"
                                            + " the bytes that the client signs, and the signer with its key."));
        }
    }

    private static void sent(Entry.Sent sent, StringBuilder text) {
        String status = sent.status() == 0 ? "" : sent.status() + " ";
        line(
                text,
                (sent.operation().equals("push") ? "  event     " : "  answer    ")
                        + status
                        + sent.body().text());
    }

    private static void line(StringBuilder text, String line) {
        text.append(line).append('\n');
    }
}
