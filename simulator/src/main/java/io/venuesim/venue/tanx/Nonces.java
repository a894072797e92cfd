package io.venuesim.venue.tanx;

import io.venuesim.core.namespace.World;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;

/** The login texts that wait for a signature: one for each address, good for one login. */
final class Nonces implements World.Copyable {

    /**
     * A text to sign.
     *
     * @param fresh false if it was handed out before
     */
    record Issued(String text, boolean fresh) {}

    private record Nonce(String text, Instant dies) {}

    /** Anybody may ask, for any address: beyond so many the oldest text is forgotten. */
    static final int MOST = 10_000;

    private static final int LONGEST_ADDRESS = 64;

    private final Map<String, Nonce> outstanding = new LinkedHashMap<>();

    @Override
    public synchronized Nonces copy() {
        Nonces copy = new Nonces();
        copy.outstanding.putAll(outstanding);
        return copy;
    }

    /** The text for an address: the one that is outstanding, or a new one that lives until {@code dies}. */
    synchronized Issued issue(String address, Instant now, Instant dies, Supplier<String> text) {
        outstanding.values().removeIf(nonce -> !nonce.dies().isAfter(now));
        Nonce known = outstanding.get(key(address));
        if (known != null) {
            return new Issued(known.text(), false);
        }
        Nonce fresh = new Nonce(text.get(), dies);
        if (outstanding.size() == MOST) {
            outstanding.remove(outstanding.keySet().iterator().next());
        }
        outstanding.put(key(address), fresh);
        return new Issued(fresh.text(), true);
    }

    synchronized Optional<String> outstanding(String address, Instant now) {
        return Optional.ofNullable(outstanding.get(key(address)))
                .filter(nonce -> nonce.dies().isAfter(now))
                .map(Nonce::text);
    }

    /** Uses a text up; false if somebody else was faster. */
    synchronized boolean spend(String address, String text) {
        Nonce nonce = outstanding.get(key(address));
        if (nonce == null || !nonce.text().equals(text)) {
            return false;
        }
        outstanding.remove(key(address));
        return true;
    }

    /** Nobody can sign for what is longer than an address: its beginning will do. */
    private static String key(String address) {
        return address.length() > LONGEST_ADDRESS ? address.substring(0, LONGEST_ADDRESS) : address;
    }
}
