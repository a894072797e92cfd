package io.venuesim.core.diagnosis;

import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The mistakes that may explain a refusal, the likeliest first.
 *
 * <p>Nothing is tried until somebody asks: a flood of bad signatures costs no more than its refusals. Who asks pays for
 * {@value #MOST_TRIALS} trials at most, once.
 */
public final class Suspects {
    /** How many trials one refusal is worth. */
    public static final int MOST_TRIALS = 64;

    /** Nobody is suspected. */
    public static final Suspects NONE = new Suspects(null);

    private @Nullable Supplier<Stream<Trial>> trials;
    private @Nullable Mistake culprit;

    private Suspects(@Nullable Supplier<Stream<Trial>> trials) {
        this.trials = trials;
    }

    /** What to try, made when somebody asks, on any thread and perhaps long after: it may look at how things are then. */
    public static Suspects of(Supplier<Stream<Trial>> trials) {
        return new Suspects(trials);
    }

    /** True if nothing is left to be tried: asking costs nothing. */
    public synchronized boolean isSettled() {
        return trials == null;
    }

    /** The first mistake that explains the refusal, if one of them does. */
    public synchronized Optional<Mistake> culprit() {
        if (trials != null) {
            culprit = trials.get()
                    .limit(MOST_TRIALS)
                    .filter(trial -> trial.explains().getAsBoolean())
                    .map(Trial::mistake)
                    .findFirst()
                    .orElse(null);
            trials = null;
        }
        return Optional.ofNullable(culprit);
    }
}
