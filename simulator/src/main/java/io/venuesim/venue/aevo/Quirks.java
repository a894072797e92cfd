package io.venuesim.venue.aevo;

import io.venuesim.venue.Switch;
import io.venuesim.venue.Switches;
import java.util.List;
import java.util.stream.Stream;

/** What the sources leave open, each with the reading that is followed unless told otherwise. */
final class Quirks {

    enum MalformedCode {
        BAD_REQUEST,
        ERR_MALFORMED_REQUEST
    }

    enum Service {
        NORMAL,
        TRADING_PAUSED,
        MAINTENANCE
    }

    enum EventOrder {
        ANSWER_FIRST,
        EVENT_FIRST
    }

    enum CancelAllEvents {
        ONE_MESSAGE,
        ONE_EACH
    }

    enum OrdersChannel {
        TABLE,
        EXAMPLE
    }

    enum TimeNumbers {
        STRINGS,
        NUMBERS
    }

    static final Switch<MalformedCode> ERROR_ON_MALFORMED = Switch.choice(
            "errorOnMalformed",
            MalformedCode.BAD_REQUEST,
            "assumed: the errors page has it, the OpenAPI example has the other",
            "The code for data of the wrong shape.");

    static final Switch<Service> SERVICE = Switch.choice(
            "service",
            Service.NORMAL,
            "assumed: cancels stay allowed while trading is paused, nothing changes during maintenance",
            "Whether the venue trades, only cancels, or is closed for maintenance.");

    static final Switch<EventOrder> EVENT_ORDER = Switch.choice(
            "eventOrder",
            EventOrder.ANSWER_FIRST,
            "assumed: unspecified, and clients must bear both",
            "Whether an answer goes before the events that it causes, or after them.");

    static final Switch<CancelAllEvents> CANCEL_ALL_EVENTS = Switch.choice(
            "cancelAllEvents",
            CancelAllEvents.ONE_MESSAGE,
            "assumed: a message of the channel has a list of orders",
            "Whether the orders of one cancel of many come in one message, or in one each.");

    static final Switch<OrdersChannel> ORDERS_CHANNEL = Switch.choice(
            "ordersChannel",
            OrdersChannel.TABLE,
            "official docs: the field table has text and system_type; the example a number, and none",
            "Whose form the events of the orders channel have: the documentation's table, or its example.");

    static final Switch<Boolean> REST_ONLY_STATES = Switch.flag(
            "restOnlyStates",
            false,
            "official docs: expired, rejected and stop_order are documented for REST only",
            "Whether the orders channel tells of those states too.");

    static final Switch<Boolean> WRITE_TIMESTAMPS = Switch.flag(
            "writeTimestamps",
            false,
            "third-party client: one has seen write_ts",
            "Whether messages of channels carry the time of writing, write_ts.");

    static final Switch<TimeNumbers> TIME_NUMBERS = Switch.choice(
            "timeNumbers",
            TimeNumbers.STRINGS,
            "official docs: strings in the schema; one client has numbers",
            "How GET /time writes its numbers.");

    static final Switch<Long> IDLE_MINUTES = Switch.amount(
            "idleMinutes", 15, "official docs", "After how long without an operation a WebSocket is closed.");

    static final Switch<Long> IDLE_CLOSE_CODE = Switch.amount(
            "idleCloseCode", 1001, "assumed: 1000 is as likely", "The code that an idle WebSocket is closed with.");

    static final Switch<Long> MAX_FRAME_BYTES = Switch.amount(
            "maxFrameBytes", 0, "assumed: the limit is not published", "The longest frame; 0 for no limit.");

    static final Switch<Long> MAX_CHANNELS = Switch.amount(
            "maxChannels",
            0,
            "official docs: no limit on the number of subscriptions, yet a code for it",
            "How many channels one connection may subscribe to; 0 for no limit.");

    static final Switch<Long> MAX_PINGS = Switch.amount(
            "maxPingsPerMinute",
            0,
            "assumed: the limit is not published",
            "How many pings one connection may send in a minute; 0 for no limit.");

    static final Switch<Long> RATE_LIMIT = Switch.amount(
            "rateLimitPerSecond",
            0,
            "assumed: the budget is not published; clients throttle themselves to 10 to 30",
            "How many requests a second an account, or else an address, may go on making; 0 for no limit, try 20.");

    static final Switch<Long> RATE_BURST = Switch.amount(
            "rateLimitBurst", 40, "assumed: the budget is not published", "How many requests may come at once.");

    static Switches switches() {
        List<Switch<?>> own = List.of(
                ERROR_ON_MALFORMED,
                SERVICE,
                EVENT_ORDER,
                CANCEL_ALL_EVENTS,
                ORDERS_CHANNEL,
                REST_ONLY_STATES,
                WRITE_TIMESTAMPS,
                TIME_NUMBERS,
                IDLE_MINUTES,
                IDLE_CLOSE_CODE,
                MAX_FRAME_BYTES,
                MAX_CHANNELS,
                MAX_PINGS,
                RATE_LIMIT,
                RATE_BURST);
        return new Switches(Stream.of(AuthQuirks.all(), OrderQuirks.all(), own)
                .flatMap(List::stream)
                .toList());
    }

    private Quirks() {}
}
