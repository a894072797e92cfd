package io.venuesim.venue.dmex;

import java.math.BigInteger;
import java.util.HashMap;
import java.util.Map;
import java.util.TreeSet;

/** The nonces of the cancels of one world that came as far as their nonce. */
final class LegacyNonces {
    private final Map<String, TreeSet<BigInteger>> used = new HashMap<>();

    /** Notes a nonce; false if this user can't use it any more. */
    synchronized boolean use(String user, BigInteger nonce, Quirks.Nonces rule) {
        TreeSet<BigInteger> before = used.computeIfAbsent(user, any -> new TreeSet<>());
        boolean stale = rule == Quirks.Nonces.INCREASING && !before.isEmpty() && nonce.compareTo(before.last()) <= 0;
        return !stale && before.add(nonce);
    }
}
