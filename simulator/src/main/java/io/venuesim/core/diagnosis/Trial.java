package io.venuesim.core.diagnosis;

import java.util.function.BooleanSupplier;

/**
 * A mistake, and whether it explains what came in.
 *
 * @param explains true if the proof is good once this one mistake is granted; asked at most once, on any thread
 */
public record Trial(Mistake mistake, BooleanSupplier explains) {

    /** A mistake that is plain to see. */
    public static Trial certain(Mistake mistake) {
        return new Trial(mistake, () -> true);
    }
}
