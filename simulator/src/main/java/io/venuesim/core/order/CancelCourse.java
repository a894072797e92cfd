package io.venuesim.core.order;

import java.util.function.Consumer;

/** What becomes of a cancel that is about to take effect. */
public sealed interface CancelCourse {
    /** It takes effect, if the order is still working. */
    CancelCourse USUAL = new Usual();

    /** It takes effect, if the order is still working. */
    record Usual() implements CancelCourse {}

    /**
     * It counts as done, and is not.
     *
     * @param effect is given the cancel's effect, to run it later, once, or never; called inside the book's lock
     */
    record Postponed(Consumer<Runnable> effect) implements CancelCourse {}

    /**
     * It counts as refused.
     *
     * @param isDone whether it takes effect nevertheless
     */
    record Refused(Reject reason, boolean isDone) implements CancelCourse {}
}
