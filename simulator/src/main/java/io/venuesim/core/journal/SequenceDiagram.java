package io.venuesim.core.journal;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Locale;

/** Entries as a picture for a person: what came in, what happened inside, what went out, time downwards. */
public final class SequenceDiagram {
    private static final int LEFT = 16;
    private static final int LONGEST = 160;

    /** Draws entries, oldest first. */
    public static String of(List<Entry> entries) {
        if (entries.isEmpty()) {
            return "Nothing happened.\n";
        }
        StringBuilder picture = new StringBuilder();
        Instant start = entries.get(0).stamp().at();
        long exchange = -1;
        for (Entry entry : entries) {
            Stamp stamp = entry.stamp();
            if (stamp.cause().exchange() != exchange) {
                exchange = stamp.cause().exchange();
                picture.append(stamp.venue());
                if (exchange > 0) {
                    picture.append(", exchange ").append(exchange);
                }
                picture.append(" (+")
                        .append(stamp.at().toEpochMilli() - start.toEpochMilli())
                        .append(" ms)\n");
            }
            picture.append(line(entry)).append('\n');
        }
        return picture.toString();
    }

    /**
     * The same for the console of this machine. One whose encoding has no such arrows would show each as question marks,
     * and so not tell who spoke.
     */
    public static String forConsole(List<Entry> entries) {
        String encoding = System.getProperty("native.encoding", "UTF-8");
        return within(
                Charset.isSupported(encoding) ? Charset.forName(encoding) : StandardCharsets.US_ASCII, of(entries));
    }

    static String within(Charset encoding, String picture) {
        return encoding.canEncode() && encoding.newEncoder().canEncode("──▶◀·…")
                ? picture
                : picture.replace("──▶", "-->")
                        .replace("◀──", "<--")
                        .replace('·', '.')
                        .replace("…", "...");
    }

    private static String line(Entry entry) {
        String number = String.format(Locale.ROOT, "%6d  ", entry.stamp().number());
        String client = client(entry.stamp());
        String text = EntryText.of(entry);
        if (entry instanceof Entry.Received) {
            return number + pad(client, LEFT) + "──▶ " + cut(text);
        }
        if (entry instanceof Entry.Sent sent) {
            String kind = sent.operation().equals("push") ? "event " : "";
            return number + pad(client, LEFT) + "◀── " + kind + cut(text);
        }
        String why = entry instanceof Entry.Verified verified
                ? verified.mistake()
                        .map(mistake -> " (" + mistake.sentence() + ")")
                        .orElse("")
                : "";
        return number + " ".repeat(LEFT) + "  · " + cut(text + why);
    }

    private static String client(Stamp stamp) {
        return stamp.cause().connection() == 0
                ? ""
                : "connection " + stamp.cause().connection();
    }

    private static String pad(String text, int width) {
        return text + " ".repeat(Math.max(1, width - text.length()));
    }

    private static String cut(String text) {
        String line = text.replace("\n", "\\n").replace("\r", "");
        return line.length() <= LONGEST ? line : line.substring(0, LONGEST) + "… (" + line.length() + " characters)";
    }

    private SequenceDiagram() {}
}
