package io.venuesim.core.journal;

import io.venuesim.core.diagnosis.Mistake;
import io.venuesim.core.diagnosis.Suspects;
import io.venuesim.core.fault.Fault;
import io.venuesim.core.fault.Moment;
import io.venuesim.core.order.OrderState;
import java.math.BigDecimal;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** One thing that happened. Every entry names the exchange that caused it. */
public sealed interface Entry {

    /** When and where it happened. */
    Stamp stamp();

    /** What kind of entry this is. */
    Kind kind();

    /** The kinds of entry, one for each record. */
    enum Kind {
        CONNECTION,
        RECEIVED,
        VERIFIED,
        APPLIED,
        FAULT,
        SENT
    }

    /**
     * A WebSocket connection was opened or closed.
     *
     * @param event {@code opened} or {@code closed}
     * @param detail the path it was opened on, or the close code and reason
     */
    record Connection(Stamp stamp, String event, String detail) implements Entry {
        @Override
        public Kind kind() {
            return Kind.CONNECTION;
        }
    }

    /**
     * A request or a message came in; recorded even if nobody could parse it.
     *
     * @param operation method and request target of a request, {@code frame} for a message
     * @param headers as received, secrets removed
     */
    record Received(Stamp stamp, String operation, Map<String, String> headers, Body body) implements Entry {
        public Received {
            headers = Collections.unmodifiableMap(new LinkedHashMap<>(headers));
        }

        @Override
        public Kind kind() {
            return Kind.RECEIVED;
        }
    }

    /**
     * A credential or signature was checked.
     *
     * @param accepted what came out
     * @param scheme how it was checked: {@code EIP-191}, {@code HMAC-SHA256}, …
     * @param reason why it was refused, null if it was accepted
     * @param facts what it was checked over: preimage, digest, recovered and expected signer; never a secret
     * @param suspects what may explain a refusal; looked into when somebody asks
     */
    record Verified(
            Stamp stamp,
            boolean accepted,
            String scheme,
            @Nullable String reason,
            Map<String, String> facts,
            Suspects suspects)
            implements Entry {
        public Verified {
            facts = Collections.unmodifiableMap(new LinkedHashMap<>(facts));
        }

        /** The mistake that explains the refusal, if one is known that does. */
        public Optional<Mistake> mistake() {
            return suspects.culprit();
        }

        @Override
        public Kind kind() {
            return Kind.VERIFIED;
        }
    }

    /**
     * An order changed.
     *
     * @param event what happened: {@code placed}, {@code advanced}, {@code amended}, {@code traded}, {@code cancel-queued},
     *     {@code ended}
     * @param from the state before, null for a new order
     * @param terms by name, in base and quote units: what was placed or amended; the {@code quantity} and {@code price} of
     *     a trade; the {@code reason} of a cancel; empty for other events
     */
    record Applied(
            Stamp stamp,
            String event,
            @Nullable OrderState from,
            OrderState to,
            BigDecimal executed,
            BigDecimal remaining,
            Map<String, String> terms)
            implements Entry {
        public Applied {
            terms = Collections.unmodifiableMap(new LinkedHashMap<>(terms));
        }

        @Override
        public Kind kind() {
            return Kind.APPLIED;
        }
    }

    /** A fault was let loose. */
    record Faulted(Stamp stamp, Fault fault, Moment moment) implements Entry {
        @Override
        public Kind kind() {
            return Kind.FAULT;
        }
    }

    /**
     * An answer or a push went out.
     *
     * @param operation {@code reply}, {@code frame} or {@code push}
     * @param status HTTP status, 0 for a frame
     */
    record Sent(Stamp stamp, String operation, int status, Map<String, String> headers, Body body) implements Entry {
        public Sent {
            headers = Collections.unmodifiableMap(new LinkedHashMap<>(headers));
        }

        @Override
        public Kind kind() {
            return Kind.SENT;
        }
    }
}
