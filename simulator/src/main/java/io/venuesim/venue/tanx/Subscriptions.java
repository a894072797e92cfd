package io.venuesim.venue.tanx;

import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What one connection listens to, and on whose behalf. */
final class Subscriptions {
    private static final int MOST = 1_000;
    private static final int LONGEST_NAME = 100;

    private final Set<String> streams = new LinkedHashSet<>();
    private volatile @Nullable String account;

    /** The account that the connection's token belongs to. */
    void belongTo(String owner) {
        account = owner;
    }

    Optional<String> owner() {
        return Optional.ofNullable(account);
    }

    boolean isOf(String owner) {
        return owner.equals(account);
    }

    /** Adds streams, in order; what nobody may listen to here is left out in silence. [assumed: Rango lineage] */
    synchronized void add(Collection<String> names) {
        for (String name : names) {
            if (streams.size() < MOST && name.length() <= LONGEST_NAME && isOpen(name)) {
                streams.add(name);
            }
        }
    }

    synchronized void remove(Collection<String> names) {
        names.forEach(streams::remove);
    }

    synchronized boolean has(String stream) {
        return streams.contains(stream);
    }

    /** All of them, in the order of subscription. */
    synchronized List<String> all() {
        return List.copyOf(streams);
    }

    /** A name without a dot is private, one with a dot public. */
    private boolean isOpen(String name) {
        int dot = name.indexOf('.');
        return dot < 0 ? account != null && !name.isEmpty() : name.indexOf('.', dot + 1) < 0;
    }
}
