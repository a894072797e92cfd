package io.venuesim.core.order;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Those who hear of every event of a book, inside its lock; what one of them causes is told before the rest goes on. */
final class Listeners {
    private final List<Consumer<OrderEvent>> all = new CopyOnWriteArrayList<>();
    private @Nullable OrderEvent told;

    void add(Consumer<OrderEvent> listener) {
        all.add(listener);
    }

    void tell(OrderEvent event) {
        OrderEvent outer = told;
        told = event;
        try {
            all.forEach(listener -> listener.accept(event));
        } finally {
            told = outer;
        }
    }

    /** What is being told, to be asked inside the lock. */
    Optional<OrderEvent> telling() {
        return Optional.ofNullable(told);
    }
}
