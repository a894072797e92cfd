package io.venuesim.venue;

import io.venuesim.core.account.Account;
import io.venuesim.core.account.Credential;
import io.venuesim.core.account.NewAccount;
import io.venuesim.core.clock.Ids;
import io.venuesim.core.namespace.World;
import io.venuesim.core.order.NewOrder;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * A venue that can be simulated. A class on the class path with {@code @AutoService(Venue.class)} is served: no list of
 * venues exists anywhere.
 *
 * <p>Each simulator makes an instance of its own, so an instance may hold what belongs to one simulator, such as its
 * switches. What belongs to one namespace goes into its {@link World}.
 */
public interface Venue {

    /** Short lower-case name: {@code aevo}. Names the package, the features and the documentation page too. */
    String id();

    /** The name that people use. */
    String title();

    /** Port that it listens on outside of tests. */
    int defaultPort();

    /** Host names that its clients have compiled in. */
    Set<String> hosts();

    /** Path of the WebSocket that clients connect to first. */
    String webSocketPath();

    /** Lists what it serves: paths, channels, and what must not show in a journal. */
    void describe(Routes routes);

    /** The switches for what is assumed or contradictory, with their current values. */
    Switches switches();

    /**
     * Named sets of switches, such as what a source or a year has in common: the values that a profile gives to
     * switches, by name. A switch that another profile sets and this one does not has its default in this one. The
     * first is what holds unless something is set.
     */
    default Map<String, Map<String, String>> profiles() {
        return Map.of();
    }

    /** The accounts that the default namespace starts with, their published test keys given. */
    List<NewAccount> demoAccounts();

    /**
     * Makes an account with this venue's kinds of credentials: those given, the others drawn from the ids.
     *
     * @throws IllegalArgumentException if something given can't be used; the message names it
     */
    Account provision(NewAccount wanted, Ids ids);

    /**
     * The credential of a key that an account authorises to sign for it, in the venue's canonical text.
     *
     * @throws IllegalArgumentException if this can be no such key
     */
    default Credential delegate(String key) {
        return Credential.delegate(key);
    }

    /**
     * Fills in what an order on this venue's book must have and a test left out: its id, its market, attributes.
     *
     * @throws IllegalArgumentException if something given can't be an order of this venue; the message names it
     */
    NewOrder complete(NewOrder wanted, World world);

    /** Called once for each new world, before anything happens in it: the place to listen to its book. */
    default void open(World world) {}
}
