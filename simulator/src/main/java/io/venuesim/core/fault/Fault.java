package io.venuesim.core.fault;

import static io.venuesim.core.fault.Moment.AFTER_EFFECT;
import static io.venuesim.core.fault.Moment.AFTER_REPLY;
import static io.venuesim.core.fault.Moment.BEFORE_EFFECT;
import static io.venuesim.core.fault.Moment.ON_CONNECT;
import static io.venuesim.core.fault.Moment.ON_PUSH;
import static io.venuesim.core.fault.Moment.ON_RECEIVE;
import static io.venuesim.core.fault.Moment.ON_REPLY;

import io.venuesim.core.order.Reject;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.EnumSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What goes wrong.
 *
 * <p>Most can happen at several moments, and mean there what they mean everywhere: a delay of what is received, of the
 * cancel's effect, of the answer, of an event. Whatever keeps a cancel from its effect does not keep the venue from
 * answering that it is done.
 */
public sealed interface Fault {

    /** The moments at which this can happen. */
    Set<Moment> moments();

    /** Waits on the namespace's clock, then goes on. */
    record Delay(Duration duration) implements Fault {
        public Delay {
            if (duration.isNegative()) {
                throw new IllegalArgumentException("duration is negative: " + duration);
            }
        }

        @Override
        public Set<Moment> moments() {
            return EnumSet.of(ON_RECEIVE, BEFORE_EFFECT, ON_REPLY, ON_PUSH);
        }
    }

    /** Waits until the rule is released, then goes on; no thread waits. */
    record Hold() implements Fault {
        @Override
        public Set<Moment> moments() {
            return EnumSet.of(ON_RECEIVE, BEFORE_EFFECT, ON_REPLY, ON_PUSH);
        }
    }

    /** It is lost: the request, the cancel's effect, the answer, or the event. The connection stays. */
    record Swallow() implements Fault {
        @Override
        public Set<Moment> moments() {
            return EnumSet.of(ON_RECEIVE, BEFORE_EFFECT, ON_REPLY, ON_PUSH);
        }
    }

    /** The request comes in twice, as by a proxy that tries again; over REST only the second answer comes back. */
    record Repeat() implements Fault {
        @Override
        public Set<Moment> moments() {
            return EnumSet.of(ON_RECEIVE);
        }
    }

    /** The answer or the event is sent twice. */
    record Duplicate() implements Fault {
        @Override
        public Set<Moment> moments() {
            return EnumSet.of(ON_REPLY, ON_PUSH);
        }
    }

    /**
     * Another answer than the venue's own. When a WebSocket is about to open, or over REST, an HTTP answer; else a frame.
     *
     * @param status HTTP status; of no meaning for a frame
     */
    record Answer(int status, String contentType, String body) implements Fault {
        public Answer {
            if (status < 200 || status > 599) {
                throw new IllegalArgumentException("status is 200 to 599, not " + status);
            }
        }

        @Override
        public Set<Moment> moments() {
            return EnumSet.of(ON_CONNECT, ON_RECEIVE, ON_REPLY);
        }
    }

    /** The venue's own refusal of a cancel that nothing speaks against; at AFTER_EFFECT of one that is done. */
    record Refuse(Reject reason) implements Fault {
        @Override
        public Set<Moment> moments() {
            return EnumSet.of(BEFORE_EFFECT, AFTER_EFFECT);
        }
    }

    /**
     * The connection is reset: the client sees a TCP RST.
     *
     * @param afterBytes how many bytes of the answer go out first, the head of HTTP or WebSocket included
     */
    record Reset(int afterBytes) implements Fault {
        public Reset {
            requireBytes(afterBytes);
        }

        /** Without a byte of the answer. */
        public Reset() {
            this(0);
        }

        @Override
        public Set<Moment> moments() {
            return afterBytes > 0 ? EnumSet.of(ON_REPLY) : EnumSet.of(ON_CONNECT, ON_RECEIVE, ON_REPLY);
        }
    }

    /**
     * The answer ends early, and the connection with it, in order: the client sees a FIN.
     *
     * @param afterBytes how many bytes of the answer go out, the head of HTTP or WebSocket included
     */
    record Truncate(int afterBytes) implements Fault {
        public Truncate {
            requireBytes(afterBytes);
        }

        @Override
        public Set<Moment> moments() {
            return EnumSet.of(ON_REPLY);
        }
    }

    /**
     * The connection is closed without an answer: a WebSocket with this code and reason, REST by a FIN.
     *
     * @param code 1000 to 4999
     */
    record Close(int code, String reason) implements Fault {
        public Close {
            if (code < 1000 || code > 4999) {
                throw new IllegalArgumentException("code is 1000 to 4999, not " + code);
            }
            if (reason.length() > 40) {
                throw new IllegalArgumentException("reason has 40 characters at most, not " + reason.length());
            }
        }

        @Override
        public Set<Moment> moments() {
            return EnumSet.of(ON_RECEIVE, ON_CONNECT, ON_REPLY, ON_PUSH);
        }
    }

    /**
     * The order trades at its own price: before the cancel, and so wins against it; after it, and so comes too late; or
     * once the client was told that it is cancelled.
     *
     * @param quantity how much, up to what is left; null for all that is left
     */
    record Fill(@Nullable BigDecimal quantity) implements Fault {
        public Fill {
            if (quantity != null && quantity.signum() <= 0) {
                throw new IllegalArgumentException("quantity is greater than zero, not " + quantity);
            }
        }

        /** All that is left. */
        public static Fill all() {
            return new Fill(null);
        }

        @Override
        public Set<Moment> moments() {
            return EnumSet.of(BEFORE_EFFECT, AFTER_EFFECT, AFTER_REPLY);
        }
    }

    /** The events that an exchange causes go out before its answer, even if that is delayed, held or lost. */
    record EventsFirst() implements Fault {
        @Override
        public Set<Moment> moments() {
            return EnumSet.of(ON_REPLY);
        }
    }

    /** The answer goes out before the events that its exchange causes, also where the venue does it otherwise. */
    record AnswerFirst() implements Fault {
        @Override
        public Set<Moment> moments() {
            return EnumSet.of(ON_REPLY);
        }
    }

    /** The event goes out after the next one on the same WebSocket. */
    record Swap() implements Fault {
        @Override
        public Set<Moment> moments() {
            return EnumSet.of(ON_PUSH);
        }
    }

    /** A query is answered from the books as they were when this rule was made. */
    record Lag() implements Fault {
        @Override
        public Set<Moment> moments() {
            return EnumSet.of(ON_RECEIVE);
        }
    }

    private static void requireBytes(int afterBytes) {
        if (afterBytes < 0) {
            throw new IllegalArgumentException("afterBytes is 0 or more, not " + afterBytes);
        }
    }
}
