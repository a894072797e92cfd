package io.venuesim.venue.pacifica;

import io.venuesim.core.account.Account;
import io.venuesim.core.namespace.Namespaces;
import io.venuesim.core.namespace.World;
import io.venuesim.core.order.Actor;
import io.venuesim.core.order.Cause;

/** Whose operation it is, and where. */
record Turn(World world, Account account, Cause cause, Namespaces namespaces) {

    String address() {
        return account.id();
    }

    Actor actor() {
        return Actor.account(account.id());
    }
}
