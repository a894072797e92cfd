package io.venuesim.core.fault;

import java.math.BigDecimal;
import java.time.Duration;
import java.util.Set;

/** What goes wrong. */
public sealed interface Fault {

    /** The moments at which this can happen. */
    Set<Moment> moments();

    /** Waits on the namespace's clock, then goes on. */
    record Delay(Duration duration) implements Fault {
        @Override
        public Set<Moment> moments() {
            return Set.of(Moment.ON_RECEIVE, Moment.ON_REPLY);
        }
    }

    /** No answer at all; the connection stays. */
    record Swallow() implements Fault {
        @Override
        public Set<Moment> moments() {
            return Set.of(Moment.ON_RECEIVE, Moment.ON_REPLY);
        }
    }

    /**
     * Another answer than the venue's own.
     *
     * @param status HTTP status; of no meaning on a WebSocket
     */
    record Answer(int status, String contentType, String body) implements Fault {
        @Override
        public Set<Moment> moments() {
            return Set.of(Moment.ON_RECEIVE, Moment.ON_REPLY);
        }
    }

    /** The connection is reset: the client sees a TCP RST. */
    record Reset() implements Fault {
        @Override
        public Set<Moment> moments() {
            return Set.of(Moment.ON_RECEIVE, Moment.ON_REPLY);
        }
    }

    /** The order trades first, at its own price, up to what is left of it: a fill that wins against the cancel. */
    record Fill(BigDecimal quantity) implements Fault {
        @Override
        public Set<Moment> moments() {
            return Set.of(Moment.BEFORE_EFFECT);
        }
    }
}
