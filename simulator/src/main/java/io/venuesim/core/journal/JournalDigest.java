package io.venuesim.core.journal;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Collection;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * One hash of what was said and what became of it. Left out is what belongs to the network and differs between two runs
 * that are the same otherwise: connections and their numbers, where the venue listens, and the WebSocket's handshake keys.
 */
final class JournalDigest {
    private static final Set<String> NETWORK = Set.of("host", "sec-websocket-key", "sec-websocket-accept");

    private final MessageDigest sha256 = sha256();
    private final Map<Long, Integer> exchanges = new HashMap<>(Map.of(0L, 0));

    /** 64 hex digits. */
    static String of(Collection<Entry> entries) {
        JournalDigest digest = new JournalDigest();
        entries.forEach(digest::add);
        return HexFormat.of().formatHex(digest.sha256.digest());
    }

    private void add(Entry entry) {
        switch (entry.kind()) {
            case CONNECTION -> {}
            case RECEIVED -> received((Entry.Received) entry);
            case VERIFIED -> verified((Entry.Verified) entry);
            case APPLIED -> applied((Entry.Applied) entry);
            case FAULT -> faulted((Entry.Faulted) entry);
            case SENT -> sent((Entry.Sent) entry);
        }
    }

    private void received(Entry.Received entry) {
        stamp(entry);
        text(entry.operation());
        headers(entry.headers());
        body(entry.body());
    }

    private void verified(Entry.Verified entry) {
        stamp(entry);
        text(entry.accepted());
        text(entry.scheme());
        text(entry.reason() == null ? "" : entry.reason());
        texts(entry.facts());
    }

    private void applied(Entry.Applied entry) {
        stamp(entry);
        text(entry.event());
        text(entry.from() == null ? "" : entry.from());
        text(entry.to());
        text(entry.executed().stripTrailingZeros().toPlainString());
        text(entry.remaining().stripTrailingZeros().toPlainString());
        texts(entry.terms());
    }

    private void faulted(Entry.Faulted entry) {
        stamp(entry);
        text(entry.fault());
        text(entry.moment());
    }

    private void sent(Entry.Sent entry) {
        stamp(entry);
        text(entry.operation());
        text(entry.status());
        headers(entry.headers());
        body(entry.body());
    }

    private void stamp(Entry entry) {
        Stamp stamp = entry.stamp();
        text(entry.kind());
        text(stamp.at());
        text(stamp.venue());
        // Numbers are given out by the whole server: here they only tell what belongs together.
        text(exchanges.computeIfAbsent(stamp.cause().exchange(), any -> exchanges.size()));
        text(stamp.account() == null ? "" : stamp.account());
        text(stamp.order() == null ? "" : stamp.order());
    }

    private void headers(Map<String, String> headers) {
        headers.forEach((name, value) -> {
            if (!NETWORK.contains(name.toLowerCase(Locale.ROOT))) {
                text(name);
                text(value);
            }
        });
    }

    private void texts(Map<String, String> texts) {
        texts.forEach((name, value) -> {
            text(name);
            text(value);
        });
    }

    private void body(Body body) {
        text(body.length());
        text(body.text());
    }

    /** With its length first, so that no two lists of texts look the same. */
    private void text(Object value) {
        byte[] bytes = value.toString().getBytes(StandardCharsets.UTF_8);
        sha256.update((bytes.length + ":").getBytes(StandardCharsets.US_ASCII));
        sha256.update(bytes);
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("Every Java platform has SHA-256", impossible);
        }
    }
}
