package io.venuesim.server;

import io.venuesim.core.fault.Fault;
import io.venuesim.core.fault.FaultRule;
import io.venuesim.core.fault.Moment;
import io.venuesim.core.namespace.World;
import io.venuesim.core.order.Order;
import io.venuesim.core.order.OrderEvent;
import io.venuesim.core.order.Reject;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Duration;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Quantities that choose what becomes of their order, for clients that can call no control API: the last three digits,
 * the point and the zeros at the end left out. 901, 9.01 and 0.0901 are one. Off unless asked for.
 */
public enum MagicValues {
    FILL_WINS("901", Moment.BEFORE_EFFECT),
    PARTIAL_FILL("902", Moment.BEFORE_EFFECT),
    CANCEL_WINS("903", Moment.AFTER_EFFECT),
    FILL_AFTER_ANSWER("904", Moment.AFTER_REPLY),
    ANSWER_WITHOUT_EFFECT("905", Moment.BEFORE_EFFECT),
    EFFECT_LATE("906", Moment.BEFORE_EFFECT),
    REFUSED_AS_UNKNOWN("907", Moment.BEFORE_EFFECT),
    REFUSED_THOUGH_DONE("908", Moment.AFTER_EFFECT),
    ANSWER_LOST("911", Moment.ON_REPLY),
    REQUEST_LOST("912", Moment.ON_RECEIVE),
    RESET_IN_THE_ANSWER("913", Moment.ON_REPLY),
    ERROR_PAGE_THOUGH_DONE("914", Moment.ON_REPLY),
    ERROR_PAGE("915", Moment.ON_RECEIVE),
    ANSWER_TWICE("916", Moment.ON_REPLY),
    REQUEST_TWICE("917", Moment.ON_RECEIVE),
    ANSWER_LATE("918", Moment.ON_REPLY),
    EVENTS_FIRST("921", Moment.ON_REPLY),
    NEXT_EVENT_LOST("922", Moment.ON_PUSH),
    NEXT_EVENT_TWICE("923", Moment.ON_PUSH);

    private static final int DIGITS = 3;
    private static final Duration LATE = Duration.ofSeconds(5);

    private final String digits;
    private final Moment moment;

    MagicValues(String digits, Moment moment) {
        this.digits = digits;
        this.moment = moment;
    }

    /** The digits that choose it. */
    public String digits() {
        return digits;
    }

    /** The script that an order of this quantity chooses, if it chooses one. */
    public static Optional<MagicValues> of(BigDecimal quantity) {
        String all = quantity.stripTrailingZeros().unscaledValue().toString();
        String last = all.substring(Math.max(0, all.length() - DIGITS));
        return Stream.of(values()).filter(one -> one.digits.equals(last)).findFirst();
    }

    /** Lets the quantities of the orders that are placed in this world choose from now on. */
    public static void watch(World world) {
        world.book().listen(event -> {
            if (event instanceof OrderEvent.Placed placed) {
                of(placed.order().quantity()).ifPresent(chosen -> chosen.arm(placed.order(), world));
            }
        });
    }

    private void arm(Order order, World world) {
        FaultRule rule =
                FaultRule.once(fault(order), moment).venue(world.venue()).order(order.id());
        Runnable arm = () -> world.namespace().faults().add(rule);
        // Not the answer that acknowledges the order, nor its events, but what comes after.
        LiveExchange.current().ifPresentOrElse(exchange -> exchange.keepForAfterwards(arm), arm);
    }

    private Fault fault(Order order) {
        return switch (this) {
            case FILL_WINS, CANCEL_WINS, FILL_AFTER_ANSWER -> Fault.Fill.all();
            case PARTIAL_FILL -> new Fault.Fill(half(order));
            case ANSWER_WITHOUT_EFFECT, ANSWER_LOST, REQUEST_LOST, NEXT_EVENT_LOST -> new Fault.Swallow();
            case EFFECT_LATE, ANSWER_LATE -> new Fault.Delay(LATE);
            case REFUSED_AS_UNKNOWN, REFUSED_THOUGH_DONE -> new Fault.Refuse(Reject.UNKNOWN_ORDER);
            case RESET_IN_THE_ANSWER -> new Fault.Reset(20);
            case ERROR_PAGE_THOUGH_DONE, ERROR_PAGE ->
                new Fault.Answer(502, "text/html", "<html><h1>502 Bad Gateway</h1></html>");
            case ANSWER_TWICE, NEXT_EVENT_TWICE -> new Fault.Duplicate();
            case REQUEST_TWICE -> new Fault.Repeat();
            case EVENTS_FIRST -> new Fault.EventsFirst();
        };
    }

    private static BigDecimal half(Order order) {
        return order.quantity().divide(BigDecimal.valueOf(2), order.quantity().scale() + 1, RoundingMode.DOWN);
    }
}
