package io.venuesim.core.fault;

import org.jspecify.annotations.Nullable;

/**
 * What goes wrong, when, and for whom; a null part matches all.
 *
 * @param operation the venue's name of the operation, such as {@code cancel_order}
 * @param nth the first that is struck of those that match, 1 for the next one
 * @param times how many are struck from there on
 */
public record FaultRule(
        Fault fault,
        Moment moment,
        @Nullable String venue,
        @Nullable String operation,
        @Nullable String account,
        @Nullable String order,
        int nth,
        int times) {
    /** Strikes until it is removed. */
    public static final int ALWAYS = Integer.MAX_VALUE;

    public FaultRule {
        if (!fault.moments().contains(moment)) {
            throw new IllegalArgumentException(
                    fault.getClass().getSimpleName() + " can't happen " + moment + "; it can " + fault.moments());
        }
        if (nth < 1 || times < 1) {
            throw new IllegalArgumentException("nth and times are 1 or more, not " + nth + ", " + times);
        }
    }

    /** Strikes the next matching exchange, once. */
    public static FaultRule once(Fault fault, Moment moment) {
        return new FaultRule(fault, moment, null, null, null, null, 1, 1);
    }

    public FaultRule venue(@Nullable String value) {
        return new FaultRule(fault, moment, value, operation, account, order, nth, times);
    }

    public FaultRule operation(@Nullable String value) {
        return new FaultRule(fault, moment, venue, value, account, order, nth, times);
    }

    public FaultRule account(@Nullable String value) {
        return new FaultRule(fault, moment, venue, operation, value, order, nth, times);
    }

    public FaultRule order(@Nullable String value) {
        return new FaultRule(fault, moment, venue, operation, account, value, nth, times);
    }

    public FaultRule nth(int value) {
        return new FaultRule(fault, moment, venue, operation, account, order, value, times);
    }

    public FaultRule times(int value) {
        return new FaultRule(fault, moment, venue, operation, account, order, nth, value);
    }

    boolean matches(Moment now, Target target) {
        return moment == now
                && (venue == null || venue.equals(target.venue()))
                && (operation == null || operation.equals(target.operation()))
                && (account == null || account.equals(target.account()))
                && (order == null || order.equals(target.order()));
    }

    /** What a fault may strike: one exchange or event at one moment. */
    public record Target(
            String venue,
            @Nullable String operation,
            @Nullable String account,
            @Nullable String order) {}
}
