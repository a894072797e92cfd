package io.venuesim.cli;

import org.jspecify.annotations.Nullable;

/** Ends the program with a sentence for the person who started it. */
final class Failure extends RuntimeException {
    private static final long serialVersionUID = 1L;

    Failure(String sentence, @Nullable Throwable cause) {
        super(sentence, cause);
    }
}
