package io.venuesim.venue.aevo;

import io.venuesim.core.diagnosis.Trial;
import io.venuesim.venue.Exchange;
import io.venuesim.venue.Verification;
import java.util.function.Supplier;
import java.util.stream.Stream;

/** What came of a check: for the flow of the request, and for the journal. */
sealed interface Finding {
    Verification verification();

    /** Tells the journal. */
    default Finding toldTo(Exchange exchange) {
        exchange.verified(verification());
        return this;
    }

    record Accepted(Holder holder, Verification verification) implements Finding {}

    record Refused(Code code, Verification verification) implements Finding {

        Refused suspecting(Supplier<Stream<Trial>> trials) {
            return new Refused(code, verification.suspecting(trials));
        }
    }

    static Finding accepted(Holder holder, Verification verification) {
        return new Accepted(
                holder,
                verification
                        .fact("key", holder.key().id())
                        .fact("account", holder.account().id()));
    }

    static Refused refused(Code code, String scheme, String reason) {
        return new Refused(code, Verification.refused(scheme, reason));
    }

    static Refused refused(Code code, String scheme, String reason, String fact, String value) {
        return new Refused(code, Verification.refused(scheme, reason).fact(fact, value));
    }
}
