package io.venuesim.client.conform.scenario;

/** Ends a scenario early. */
abstract sealed class Ending extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private Ending(String message) {
        super(message, null, false, false);
    }

    /** What was expected did not happen, and the rest would make no sense. */
    static final class DeadEnd extends Ending {
        private static final long serialVersionUID = 1L;

        DeadEnd() {
            super("The rest makes no sense");
        }
    }

    /** The client, or its venue, has no such thing. */
    static final class Unsupported extends Ending {
        private static final long serialVersionUID = 1L;

        Unsupported(String reason) {
            super(reason);
        }
    }
}
