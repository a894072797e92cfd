package io.venuesim.venue.tanx;

import io.venuesim.core.namespace.World;
import java.math.BigInteger;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** The hashes that wait for a signature: each handed out to one user, and good for one order. */
final class OrderNonces implements World.Copyable {

    /** Who asks may ask for more than he signs: beyond so many the oldest is forgotten. */
    static final int MOST = 100_000;

    /**
     * A nonce that was handed out.
     *
     * @param account the only one that may use it
     * @param hash what is to be signed
     */
    record Issued(BigInteger nonce, String account, BigInteger hash, OrderMessages.Wanted wanted) {}

    private final Map<BigInteger, Issued> outstanding = new LinkedHashMap<>();

    @Override
    public synchronized OrderNonces copy() {
        OrderNonces copy = new OrderNonces();
        copy.outstanding.putAll(outstanding);
        return copy;
    }

    synchronized void issue(Issued issued) {
        if (outstanding.size() == MOST) {
            outstanding.remove(outstanding.keySet().iterator().next());
        }
        outstanding.put(issued.nonce(), issued);
    }

    /** What this account was handed out under the nonce and has not used yet. */
    synchronized Optional<Issued> outstanding(BigInteger nonce, String account) {
        return Optional.ofNullable(outstanding.get(nonce))
                .filter(issued -> issued.account().equals(account));
    }

    /** Uses a nonce up; false if somebody else was faster. */
    synchronized boolean spend(Issued issued) {
        return outstanding.remove(issued.nonce(), issued);
    }
}
