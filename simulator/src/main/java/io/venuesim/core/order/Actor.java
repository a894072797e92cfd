package io.venuesim.core.order;

import org.jspecify.annotations.Nullable;

/**
 * On whose behalf something is asked of the book. A delegate acts as the account that it signs for.
 *
 * @param account the owner's account id, or null for the venue's own engine, which may touch every order
 */
public record Actor(@Nullable String account) {

    /** The venue itself. */
    public static final Actor ENGINE = new Actor(null);

    /** The account that owns the orders it may touch. */
    public static Actor account(String account) {
        return new Actor(account);
    }

    boolean owns(Order order) {
        return account == null || account.equals(order.account());
    }
}
