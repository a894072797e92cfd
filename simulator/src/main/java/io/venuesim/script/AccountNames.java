package io.venuesim.script;

import org.jspecify.annotations.Nullable;

/** Makes ids of what people call accounts. */
@FunctionalInterface
public interface AccountNames {
    /** What stands there is the id. */
    AccountNames IDS = (venue, account) -> account;

    /**
     * The id of an account.
     *
     * @param venue null if none is given
     * @throws IllegalArgumentException if it can't be told which account is meant
     */
    String id(@Nullable String venue, String labelOrId);
}
