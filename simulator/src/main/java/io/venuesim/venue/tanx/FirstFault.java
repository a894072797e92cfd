package io.venuesim.venue.tanx;

import io.venuesim.venue.Reply;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Reads field after field; of all that is wrong the first is answered. */
final class FirstFault {
    private @Nullable Reply answer;

    /** The field, or empty if it is wrong. */
    <T> Optional<T> read(Body<T> field) {
        if (field instanceof Body.Good<T> good) {
            return Optional.of(good.message());
        }
        if (answer == null) {
            answer = ((Body.Bad<T>) field).answer();
        }
        return Optional.empty();
    }

    /** The whole, if nothing was wrong. */
    <M> Body<M> then(Supplier<M> whole) {
        return answer == null ? Body.good(whole.get()) : Body.bad(answer);
    }
}
