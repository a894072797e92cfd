package io.venuesim.core.namespace;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What is still to be said to those who are in a world when it ends. */
final class Farewells {
    private final Map<Object, Runnable> byGuest = new LinkedHashMap<>();
    private boolean said;

    void add(Object guest, Runnable farewell) {
        synchronized (this) {
            if (!said) {
                byGuest.put(guest, farewell);
                return;
            }
        }
        farewell.run();
    }

    synchronized void remove(Object guest) {
        byGuest.remove(guest);
    }

    void say() {
        List<Runnable> all;
        synchronized (this) {
            said = true;
            all = List.copyOf(byGuest.values());
            byGuest.clear();
        }
        all.forEach(Runnable::run);
    }
}
