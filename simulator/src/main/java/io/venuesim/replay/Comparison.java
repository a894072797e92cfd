package io.venuesim.replay;

import io.venuesim.core.journal.Entry;
import io.venuesim.core.journal.EntryText;
import io.venuesim.core.journal.Stamp;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Two runs side by side: what each exchange led to, and what happened by itself to each order and on each connection. */
final class Comparison {
    private static final Pattern TIME = Pattern.compile(
            "\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\d(?:\\.\\d+)?Z|(?<!\\d)\\d{10}(?:\\d{3}){0,3}(?!\\d)");

    private final Recording recording;
    private final boolean timeWentBy;
    private final List<Difference> differences = new ArrayList<>();

    Comparison(Recording recording) {
        this.recording = recording;
        this.timeWentBy = recording.timeWentBy();
    }

    List<Difference> of(List<Entry> second, SecondRun pairs) {
        Map<String, List<Entry>> was = new LinkedHashMap<>();
        recording.entries().forEach(entry -> group(was, key(entry, number(pairs, entry)), entry));
        Map<String, List<Entry>> is = new LinkedHashMap<>();
        second.forEach(entry -> group(is, key(entry, entry.stamp().cause().exchange()), entry));
        was.forEach((key, entries) -> compare(entries, is.getOrDefault(key, List.of())));
        is.forEach((key, entries) -> {
            if (!was.containsKey(key)) {
                compare(List.of(), entries);
            }
        });
        return differences;
    }

    private void compare(List<Entry> was, List<Entry> is) {
        for (int i = 0; i < Math.max(was.size(), is.size()); i++) {
            String one = i < was.size() ? text(was.get(i)) : "";
            String other = i < is.size() ? text(is.get(i)) : "";
            if (!comparable(one).equals(comparable(other))) {
                Stamp where = i < was.size() ? was.get(i).stamp() : is.get(i).stamp();
                differences.add(new Difference(where, one, other));
            }
        }
    }

    /** The number that the exchange has in the second run; one that has not come in has a number that nobody has. */
    private static long number(SecondRun pairs, Entry recorded) {
        long exchange = recorded.stamp().cause().exchange();
        return pairs.exchange(exchange).orElse(-exchange);
    }

    private static String key(Entry entry, long exchange) {
        if (exchange != 0) {
            return "exchange " + exchange;
        }
        // Events that nothing but time or a test has caused go to many connections at once, in no certain order.
        return entry.stamp().venue() + " " + entry.kind() + " "
                + (entry instanceof Entry.Applied ? entry.stamp().order() : "");
    }

    private static void group(Map<String, List<Entry>> groups, String key, Entry entry) {
        // Which connections there are belongs to the network.
        if (entry.kind() != Entry.Kind.CONNECTION) {
            groups.computeIfAbsent(key, any -> new ArrayList<>()).add(entry);
        }
    }

    private String comparable(String text) {
        String blurred = Secrets.blur(text);
        return timeWentBy
                ? TIME.matcher(blurred)
                        .replaceAll(found -> Matcher.quoteReplacement(isNow(found.group()) ? "(time)" : found.group()))
                : blurred;
    }

    private boolean isNow(String time) {
        if (time.indexOf('T') > 0) {
            return recording.covers(Instant.parse(time));
        }
        long seconds = Long.parseLong(time.substring(0, 10));
        return recording.covers(Instant.ofEpochSecond(seconds));
    }

    /** What counts of an entry. */
    static String text(Entry entry) {
        return (entry instanceof Entry.Sent sent ? sent.operation() + " " : "") + EntryText.of(entry);
    }
}
