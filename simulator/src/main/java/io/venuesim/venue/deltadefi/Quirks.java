package io.venuesim.venue.deltadefi;

import io.venuesim.venue.Switch;
import io.venuesim.venue.Switches;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** What the sources contradict or leave open, and the profiles: what one source, or one year, has in common. */
final class Quirks {

    /** What a path is told whose id is no UUID. */
    enum MalformedId {
        /** 400, code 4000. */
        INVALID,
        /** The same as any unknown id: code 4200. */
        UNKNOWN
    }

    /** What an order is told that is not on the book yet. */
    enum NotYetOpen {
        /** Code 4201, as after its end. */
        NOT_OPEN,
        /** Code 4202. */
        INVALID_STATE
    }

    /** Which status the answer to a submit tells. */
    enum SubmittedStatus {
        PROCESSING,
        OPEN
    }

    /** How the operation key of a provisioned account is encrypted. */
    enum KeyForm {
        /** Without a salt: every version of every SDK reads it. */
        LEGACY,
        /** With a salt: the SDKs since the end of 2025. */
        SALTED
    }

    /** Which Cardano network addresses and units belong to. */
    enum Network {
        PREPROD,
        MAINNET
    }

    static final Switch<Boolean> CANCEL_UNKNOWN_404 = Switch.flag(
            "cancelUnknown404",
            true,
            "seed; 400 by analogy with what staging answered elsewhere",
            "A cancel of an unknown order (4200): 404, or 400");

    static final Switch<Boolean> EMPTY_CANCEL_ALL_404 = Switch.flag(
            "emptyCancelAll404",
            false,
            "observed in issue; 404 by the official docs",
            "Cancel-all with nothing to cancel (4200): 400, or 404");

    static final Switch<Boolean> FAILURE_500 = Switch.flag(
            "failure500",
            true,
            "seed; 400 observed in issue",
            "A failure, shortage or lock of the venue (5000, 5001, 5002): 500, or 400");

    static final Switch<Boolean> SUBMIT_FAILURE_500 = Switch.flag(
            "submitFailure500",
            false,
            "observed in issue; 500 by the official docs",
            "A failure of the venue at a submit (5000): 400, or whatever failure500 says");

    static final Switch<Boolean> LOCKED_BUILD_406 = Switch.flag(
            "lockedBuild406",
            false,
            "assumed; the official docs list 406 for a build and do not say what for",
            "A build while trading is locked (5002): as any other failure, or 406");

    static final Switch<Boolean> INSUFFICIENT_BALANCE_500 = Switch.flag(
            "insufficientBalance500",
            false,
            "assumed; a comment in the TypeScript SDK's tests expects 500",
            "A build without the balance for it (4050): 400, or 500");

    static final Switch<Boolean> ERROR_CODE = Switch.flag(
            "errorCode",
            true,
            "seed; before October 2025 errors had none by the official docs",
            "An error has a code beside its text");

    static final Switch<MalformedId> MALFORMED_ID = Switch.choice(
            "malformedId",
            MalformedId.INVALID,
            "assumed",
            "An order id in a path that is no UUID: 400 with 4000, or answered as unknown with 4200");

    static final Switch<NotYetOpen> NOT_YET_OPEN = Switch.choice(
            "notYetOpen",
            NotYetOpen.NOT_OPEN,
            "assumed",
            "A cancel of an order that is still building or processing: 4201, or 4202");

    static final Switch<Boolean> DIRECT_CANCEL = Switch.flag(
            "directCancel",
            true,
            "seed; that there was none before January 2026 is assumed",
            "POST /order/{id}/cancel and POST /order/cancel-all are there");

    static final Switch<Boolean> SIGNED_CANCEL = Switch.flag(
            "signedCancel",
            false,
            "official docs: no longer there since January 2026",
            "The signed cancel of 2025 is there: DELETE /order/{id}/build and the three paths beside it");

    static final Switch<Boolean> TXHASH_TOO = Switch.flag(
            "txhashToo",
            false,
            "official docs; the Go SDK reads txhash",
            "The answer to a signed cancel tells its hash as txhash too");

    static final Switch<Boolean> OLD_SHAPES = Switch.flag(
            "oldShapes",
            false,
            "official docs of 2025; Go SDK, TypeScript SDK to 1.0.2",
            "A build takes quantity and price as numbers, and orders are told in the shape of 2025");

    static final Switch<Boolean> NUMBER_BALANCES = Switch.flag(
            "numberBalances",
            false,
            "official SDKs since January 2026; numbers in the samples of the official docs",
            "Balances are numbers, not text");

    static final Switch<Boolean> ORDER_MEMBER_TOO = Switch.flag(
            "orderMemberToo",
            false,
            "assumed",
            "The answer to a submit has a member order in the shape of 2025 too, which satisfies every SDK at once");

    static final Switch<SubmittedStatus> SUBMITTED_STATUS = Switch.choice(
            "submittedStatus",
            SubmittedStatus.PROCESSING,
            "assumed; open in the official docs of 2025",
            "The status of an order in the answer to its submit");

    static final Switch<Boolean> STREAM_SNAPSHOT = Switch.flag(
            "streamSnapshot",
            false,
            "assumed: clients look over REST after they connect",
            "The account stream begins with the open orders and the balances");

    static final Switch<Boolean> EVENTS_FIRST = Switch.flag(
            "eventsFirst",
            false,
            "assumed: no order is promised",
            "The stream tells of a change before the answer that caused it is sent");

    static final Switch<KeyForm> KEY_FORM = Switch.choice(
            "keyForm",
            KeyForm.LEGACY,
            "official SDKs: the form that every version reads",
            "How the operation keys that the simulator makes are encrypted");

    static final Switch<Network> NETWORK = Switch.choice(
            "network",
            Network.PREPROD,
            "official docs",
            "The Cardano network that addresses and asset units belong to");

    private static final List<Switch<?>> ALL = List.of(
            CANCEL_UNKNOWN_404,
            EMPTY_CANCEL_ALL_404,
            FAILURE_500,
            SUBMIT_FAILURE_500,
            LOCKED_BUILD_406,
            INSUFFICIENT_BALANCE_500,
            ERROR_CODE,
            MALFORMED_ID,
            NOT_YET_OPEN,
            DIRECT_CANCEL,
            SIGNED_CANCEL,
            TXHASH_TOO,
            OLD_SHAPES,
            NUMBER_BALANCES,
            ORDER_MEMBER_TOO,
            SUBMITTED_STATUS,
            STREAM_SNAPSHOT,
            EVENTS_FIRST,
            KEY_FORM,
            NETWORK);

    static Switches switches() {
        return new Switches(Stream.concat(ALL.stream(), Conditions.ALL.stream()).toList());
    }

    /** The documentation; the staging server of March 2026; the API before January 2026. */
    static Map<String, Map<String, String>> profiles() {
        Map<String, Map<String, String>> profiles = new LinkedHashMap<>();
        profiles.put("documented", Map.of());
        profiles.put(
                "observed",
                Map.of(
                        CANCEL_UNKNOWN_404.name(), "false",
                        EMPTY_CANCEL_ALL_404.name(), "false",
                        FAILURE_500.name(), "false"));
        Map<String, String> legacy = new LinkedHashMap<>();
        legacy.put(ERROR_CODE.name(), "false");
        legacy.put(DIRECT_CANCEL.name(), "false");
        legacy.put(SIGNED_CANCEL.name(), "true");
        legacy.put(OLD_SHAPES.name(), "true");
        legacy.put(NUMBER_BALANCES.name(), "true");
        legacy.put(SUBMITTED_STATUS.name(), "open");
        profiles.put("legacy-2025", legacy);
        return profiles;
    }

    private Quirks() {}
}
