package io.venuesim.core.fault;

import org.jspecify.annotations.Nullable;

/**
 * Which exchanges a fault strikes; a null part matches all.
 *
 * @param operation the venue's name of the operation, such as {@code cancel_order}
 * @param skip how many matching exchanges to let pass first
 * @param times how many to strike after that
 */
public record FaultRule(
        Fault fault,
        Moment moment,
        @Nullable String venue,
        @Nullable String operation,
        @Nullable String account,
        @Nullable String order,
        int skip,
        int times) {

    public FaultRule {
        if (!fault.moments().contains(moment)) {
            throw new IllegalArgumentException(
                    fault.getClass().getSimpleName() + " can't happen " + moment + "; it can " + fault.moments());
        }
        if (skip < 0 || times < 1) {
            throw new IllegalArgumentException("skip is 0 or more and times 1 or more, not " + skip + ", " + times);
        }
    }

    /** Strikes the next matching exchange, once. */
    public static FaultRule once(Fault fault, Moment moment) {
        return new FaultRule(fault, moment, null, null, null, null, 0, 1);
    }

    public FaultRule venue(String value) {
        return new FaultRule(fault, moment, value, operation, account, order, skip, times);
    }

    public FaultRule operation(String value) {
        return new FaultRule(fault, moment, venue, value, account, order, skip, times);
    }

    public FaultRule account(String value) {
        return new FaultRule(fault, moment, venue, operation, value, order, skip, times);
    }

    public FaultRule order(String value) {
        return new FaultRule(fault, moment, venue, operation, account, value, skip, times);
    }

    public FaultRule skip(int value) {
        return new FaultRule(fault, moment, venue, operation, account, order, value, times);
    }

    public FaultRule times(int value) {
        return new FaultRule(fault, moment, venue, operation, account, order, skip, value);
    }

    boolean matches(Moment now, Target target) {
        return moment == now
                && (venue == null || venue.equals(target.venue()))
                && (operation == null || operation.equals(target.operation()))
                && (account == null || account.equals(target.account()))
                && (order == null || order.equals(target.order()));
    }

    /** What a fault may strike: one exchange at one moment. */
    public record Target(
            String venue,
            @Nullable String operation,
            @Nullable String account,
            @Nullable String order) {}
}
