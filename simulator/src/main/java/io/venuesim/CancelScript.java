package io.venuesim;

import io.venuesim.core.fault.ArmedFault;
import io.venuesim.core.fault.Fault;
import io.venuesim.core.fault.FaultPlan;
import io.venuesim.core.fault.FaultRule;
import io.venuesim.core.fault.Moment;
import io.venuesim.core.order.Reject;
import java.math.BigDecimal;
import java.time.Duration;

/**
 * What the next cancel of one order meets: who wins the race, and what the client is told of it. Decided inside the
 * book's lock, so that it comes out the same however the test is scheduled.
 *
 * <pre>{@code
 * venue.onCancel(order.id()).fillWins();
 * // … the client cancels, and is refused: the order is filled …
 * }</pre>
 */
public final class CancelScript {
    private final FaultPlan faults;
    private final String venue;
    private final String order;

    CancelScript(FaultPlan faults, String venue, String order) {
        this.faults = faults;
        this.venue = venue;
        this.order = order;
    }

    /** All that is left trades first: the cancel comes too late. */
    public ArmedFault fillWins() {
        return script(Fault.Fill.all(), Moment.BEFORE_EFFECT);
    }

    /** A part trades first, and the rest is cancelled; quantity in base units. */
    public ArmedFault partialFill(String quantity) {
        return script(new Fault.Fill(new BigDecimal(quantity)), Moment.BEFORE_EFFECT);
    }

    /** A fill of all that is left comes right behind the cancel, and is too late. */
    public ArmedFault cancelWins() {
        return script(Fault.Fill.all(), Moment.AFTER_EFFECT);
    }

    /** The client is told that it is cancelled; then all that is left trades. */
    public ArmedFault fillAfterAnswer() {
        return script(Fault.Fill.all(), Moment.AFTER_REPLY);
    }

    /** The client is told that it is cancelled; then a part trades, and the rest is cancelled. */
    public ArmedFault partialFillAfterAnswer(String quantity) {
        return script(new Fault.Fill(new BigDecimal(quantity)), Moment.AFTER_REPLY);
    }

    /** The client is told that it is cancelled, and it never is. */
    public ArmedFault answerWithoutEffect() {
        return script(new Fault.Swallow(), Moment.BEFORE_EFFECT);
    }

    /** The client is told that it is cancelled, and it is only after this long on the namespace's clock. */
    public ArmedFault effectAfter(Duration delay) {
        return script(new Fault.Delay(delay), Moment.BEFORE_EFFECT);
    }

    /** The client is told that it is cancelled, and it is only when this is released. */
    public ArmedFault holdEffect() {
        return script(new Fault.Hold(), Moment.BEFORE_EFFECT);
    }

    /** The venue refuses, in its own words, and the order stays as it is. */
    public ArmedFault refuse(Reject reason) {
        return script(new Fault.Refuse(reason), Moment.BEFORE_EFFECT);
    }

    /** The venue refuses, in its own words, and the order is cancelled all the same. */
    public ArmedFault refuseThoughDone(Reject reason) {
        return script(new Fault.Refuse(reason), Moment.AFTER_EFFECT);
    }

    private ArmedFault script(Fault fault, Moment moment) {
        return faults.add(FaultRule.once(fault, moment).venue(venue).order(order));
    }
}
