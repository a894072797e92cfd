package io.venuesim.venue.aevo;

import io.venuesim.venue.Switch;
import java.util.List;

/** What the sources leave open about orders and their cancels. */
final class OrderQuirks {

    enum FinishedOrderCode {
        ORDER_DOES_NOT_EXIST,
        SPECIFIC
    }

    enum ExistingOrderCode {
        ORDER_EXISTS,
        ORDER_EXISTS_MATCHED
    }

    enum NothingToCancel {
        EMPTY_LIST,
        NO_ORDERS_TO_CANCEL
    }

    enum CancelAllIds {
        BOTH,
        ORDER_IDS,
        ORDERS_IDS
    }

    enum CancelId {
        ORDER_ID,
        ID_TOO
    }

    enum AmountForm {
        DECIMAL,
        SIX_DECIMALS
    }

    enum OrderTimestamp {
        REQUIRED,
        OPTIONAL
    }

    static final Switch<FinishedOrderCode> FINISHED_ORDER_CODE = Switch.choice(
            "finishedOrderCode",
            FinishedOrderCode.ORDER_DOES_NOT_EXIST,
            "assumed: the order left the open set, as if unknown",
            "How the cancel of a cancelled, filled or expired order is refused: as unknown, or with a code of its own.");

    static final Switch<Long> CANCEL_DELAY_MILLIS = Switch.amount(
            "cancelDelayMillis",
            0,
            "assumed: clients take the answer for the cancel",
            "How long after its answer a cancel takes effect; 0 cancels before the answer.");

    static final Switch<NothingToCancel> NOTHING_TO_CANCEL = Switch.choice(
            "nothingToCancel",
            NothingToCancel.EMPTY_LIST,
            "assumed: no refusal is documented for a cancel of all",
            "What a cancel of all comes to where nothing is open: an empty list, or a code of its own.");

    static final Switch<CancelAllIds> CANCEL_ALL_IDS = Switch.choice(
            "cancelAllIds",
            CancelAllIds.BOTH,
            "official docs: one page names both; each known client reads one of them",
            "The member with the ids in the answer to cancel_all_orders.");

    static final Switch<CancelId> CANCEL_ID = Switch.choice(
            "cancelId",
            CancelId.ORDER_ID,
            "seed: order_id; an early commit of one SDK sent id",
            "Whether cancel_order takes the order from data.id where data.order_id is missing.");

    static final Switch<AmountForm> AMOUNT_FORM = Switch.choice(
            "amountForm",
            AmountForm.DECIMAL,
            "official docs: the WebSocket page has decimals, the REST page whole numbers of six decimals",
            "How the amount of an order is written in answers.");

    static final Switch<OrderTimestamp> ORDER_TIMESTAMP = Switch.choice(
            "orderTimestamp",
            OrderTimestamp.REQUIRED,
            "official docs: required since 2023-08-21; the WebSocket pages still say optional",
            "Whether an order may lack its timestamp; it is then signed without one.");

    static final Switch<Long> ORDER_WINDOW_SECONDS = Switch.amount(
            "orderWindowSeconds",
            3_600,
            "assumed: the window is unknown",
            "How far the timestamp of an order may be from now, either way; 0 lets any pass.");

    static final Switch<ExistingOrderCode> EXISTING_ORDER_CODE = Switch.choice(
            "filledOrderAgainCode",
            ExistingOrderCode.ORDER_EXISTS,
            "assumed: the description of the code fits",
            "The code for placing an order again that was filled.");

    static final Switch<String> STANDING_PRICES = Switch.text(
            "standingPrices",
            "",
            "assumed: nothing stands on the other side unless a test says so",
            "Bid and ask that orders trade against, in any amount: ETH-PERP:1199/1201, several with commas between.");

    static final Switch<String> INACTIVE_INSTRUMENTS = Switch.text(
            "inactiveInstruments",
            "",
            "assumed: all are active",
            "Names of instruments that are listed and not traded, with commas between.");

    static final Switch<Boolean> CANCEL_ON_DISCONNECT = Switch.flag(
            "cancelOnDisconnect",
            false,
            "assumed: it must be enabled",
            "What an account has that never set its cancel-on-disconnect.");

    static List<Switch<?>> all() {
        return List.of(
                FINISHED_ORDER_CODE,
                CANCEL_DELAY_MILLIS,
                NOTHING_TO_CANCEL,
                CANCEL_ALL_IDS,
                CANCEL_ID,
                AMOUNT_FORM,
                ORDER_TIMESTAMP,
                ORDER_WINDOW_SECONDS,
                EXISTING_ORDER_CODE,
                STANDING_PRICES,
                INACTIVE_INSTRUMENTS,
                CANCEL_ON_DISCONNECT);
    }

    private OrderQuirks() {}
}
