package io.venuesim.venue.tanx;

import io.venuesim.venue.Reply;
import java.util.function.Function;

/** What a request turned out to hold: a message, or the answer that says what is wrong with it. */
sealed interface Body<M> {

    /** It can be read. */
    record Good<M>(M message) implements Body<M> {}

    /** It can't; of several faults the first is answered. */
    record Bad<M>(Reply answer) implements Body<M> {}

    static <M> Body<M> good(M message) {
        return new Good<>(message);
    }

    static <M> Body<M> bad(Reply answer) {
        return new Bad<>(answer);
    }

    /** Reads on, unless something was wrong already. */
    default <N> Body<N> then(Function<M, Body<N>> step) {
        if (this instanceof Bad<M> bad) {
            return new Bad<>(bad.answer());
        }
        return step.apply(((Good<M>) this).message());
    }

    /** The last step of a reading that can't fail any more. */
    default <N> Body<N> map(Function<M, N> step) {
        return then(message -> new Good<>(step.apply(message)));
    }
}
