package io.venuesim;

import io.venuesim.core.account.Account;
import io.venuesim.core.account.Credential;
import io.venuesim.core.account.NewAccount;
import io.venuesim.core.journal.Entry;
import io.venuesim.core.namespace.Namespace;
import io.venuesim.core.namespace.Namespaces;
import io.venuesim.core.namespace.World;
import io.venuesim.core.order.Actor;
import io.venuesim.core.order.CancelReason;
import io.venuesim.core.order.CancelRequest;
import io.venuesim.core.order.CancelResult;
import io.venuesim.core.order.Cause;
import io.venuesim.core.order.Execution;
import io.venuesim.core.order.NewOrder;
import io.venuesim.core.order.Order;
import io.venuesim.core.order.OrderResult;
import io.venuesim.core.order.OrderState;
import io.venuesim.server.HandWritten;
import io.venuesim.server.Rehearsal;
import io.venuesim.server.UrlHost;
import io.venuesim.server.VenueListener;
import io.venuesim.venue.Switches;
import io.venuesim.venue.Venue;
import java.math.BigDecimal;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** A venue that listens, seen from one namespace: its URLs, its accounts, and what its engine can be told to do. */
public final class RunningVenue {
    private final Venue venue;
    private final VenueListener listener;
    private final UrlHost host;
    private final Namespaces namespaces;
    private final Namespace namespace;

    RunningVenue(Venue venue, VenueListener listener, UrlHost host, Namespaces namespaces, Namespace namespace) {
        this.venue = venue;
        this.listener = listener;
        this.host = host;
        this.namespaces = namespaces;
        this.namespace = namespace;
    }

    /** Short name: {@code aevo}. */
    public String id() {
        return venue.id();
    }

    public String title() {
        return venue.title();
    }

    /** Host names that the venue's clients have compiled in. */
    public Set<String> hosts() {
        return venue.hosts();
    }

    public int port() {
        return listener.port();
    }

    /** How many WebSockets of clients are open, in all namespaces together. */
    public int openWebSockets() {
        return listener.openWebSockets();
    }

    /** Base of all REST paths, without a trailing slash. */
    public URI restUrl() {
        return URI.create("http://" + host.text() + ":" + port());
    }

    /** The WebSocket that clients connect to first. */
    public URI webSocketUrl() {
        return URI.create("ws://" + host.text() + ":" + port() + venue.webSocketPath());
    }

    /** This venue as another namespace sees it. */
    public RunningVenue in(Namespace other) {
        return new RunningVenue(venue, listener, host, namespaces, other);
    }

    /**
     * This venue with the URLs that a client can use which reached this machine under another name: a container's, say.
     * They are the same as before unless the venue listens on all addresses.
     *
     * @param name a host name or address; an IPv6 address in brackets
     */
    public RunningVenue reachedAs(String name) {
        return host.anyAddress()
                ? new RunningVenue(venue, listener, new UrlHost(name, true), namespaces, namespace)
                : this;
    }

    public List<TestAccount> accounts() {
        return world().accounts().all().stream().map(TestAccount::of).toList();
    }

    /** The account with this label. */
    public TestAccount account(String label) {
        return world().accounts().all().stream()
                .filter(account -> account.label().equals(label))
                .findFirst()
                .map(TestAccount::of)
                .orElseThrow(() -> new IllegalArgumentException("No account " + label + " at " + id() + "; there are "
                        + accounts().stream().map(TestAccount::label).toList()));
    }

    /**
     * Makes an account, with the credentials that are given and the others drawn.
     *
     * @throws IllegalArgumentException if something given can't be used; the message names it
     */
    public TestAccount addAccount(NewAccount wanted) {
        Account account = venue.provision(wanted, namespace.ids());
        namespaces.addAccount(world(), account);
        return TestAccount.of(account);
    }

    /** The keys that may sign for an account besides its own, as the venue writes them. */
    public List<String> delegates(String accountId) {
        return existing(accountId).credentials().stream()
                .filter(credential -> credential.kind() == Credential.Kind.DELEGATE)
                .map(Credential::id)
                .toList();
    }

    /**
     * Lets one more key sign for an account, from its next request on.
     *
     * @throws IllegalArgumentException if this can be no such key, or there is no such account
     */
    public void authorise(String accountId, String key) {
        Credential delegate = venue.delegate(key);
        if (!delegates(accountId).contains(delegate.id())) {
            namespaces.grant(world(), accountId, delegate);
        }
    }

    /**
     * Takes that right away again, from the next request on.
     *
     * @throws IllegalArgumentException if this can be no such key, or there is no such account
     */
    public void revoke(String accountId, String key) {
        world().accounts()
                .revoke(accountId, Credential.Kind.DELEGATE, venue.delegate(key).id());
    }

    /**
     * Tells what the venue would do with a request, step by step, and why; nothing is changed by it.
     *
     * @param request as a person writes it: an HTTP request as it goes over the wire, a curl command line, or WebSocket
     *     messages, one in each line
     * @throws IllegalArgumentException if it is none of these; the message says what is wrong
     */
    public Explanation explain(String request) {
        HandWritten written = HandWritten.read(request, venue.webSocketPath());
        Rehearsal rehearsal = listener.rehearsal();
        return new Explanation(
                written instanceof HandWritten.Rest rest
                        ? rehearsal.rest(rest.request())
                        : messages((HandWritten.Messages) written, rehearsal));
    }

    private static List<Entry> messages(HandWritten.Messages written, Rehearsal rehearsal) {
        return rehearsal.messages(written.upgrade(), written.messages());
    }

    /**
     * Puts an order on the book without signing anything.
     *
     * @throws IllegalArgumentException if it can't be an order of this venue, or its id is taken
     */
    public Order place(NewOrder wanted) {
        NewOrder order = venue.complete(withAccount(wanted), world());
        return done(world().book().place(order, Cause.NONE));
    }

    /** The order as it is now. */
    public Order order(String id) {
        return world().book()
                .find(id)
                .orElseThrow(() -> new IllegalArgumentException("No order " + id + " at " + id()));
    }

    /** All orders of this namespace, oldest first. */
    public List<Order> orders() {
        return world().book().orders(any -> true);
    }

    /** Lets an order trade; quantity in base and price in quote units. */
    public Order fill(String id, String quantity, String price) {
        Execution execution = new Execution(new BigDecimal(quantity), new BigDecimal(price));
        return done(world().book().fill(id, execution, Cause.NONE));
    }

    /** Lets the venue itself cancel an order. */
    public Order cancel(String id) {
        return cancel(id, CancelReason.SYSTEM);
    }

    /** Lets the venue itself cancel an order, for a reason that clients see where the venue shows one. */
    public Order cancel(String id, CancelReason reason) {
        CancelResult result = world().book().cancel(CancelRequest.byId(id), Actor.ENGINE, reason, Cause.NONE);
        if (result instanceof CancelResult.Refused refused) {
            throw new IllegalArgumentException("The order can't be cancelled: " + refused.reason());
        }
        return order(id);
    }

    public Order expire(String id) {
        return done(world().book().expire(id, Cause.NONE));
    }

    public Order reject(String id) {
        return done(world().book().reject(id, Cause.NONE));
    }

    /** Moves an order on: submits a draft, opens a pending order, triggers a stop. */
    public Order advance(String id, OrderState to) {
        return done(world().book().advance(id, to, Cause.NONE));
    }

    /** What the next cancel of this order meets. */
    public CancelScript onCancel(String orderId) {
        return new CancelScript(namespace.faults(), id(), orderId);
    }

    /** The venue's switches, shared by all namespaces. */
    public Switches switches() {
        return venue.switches();
    }

    /** Sets a switch by name. */
    public void setSwitch(String name, String value) {
        venue.switches().set(name, value);
    }

    /** Named sets of switches: the values that each gives to switches, by name. */
    public Map<String, Map<String, String>> profiles() {
        return venue.profiles();
    }

    /**
     * Takes up a profile; switches that no profile names stay as they are.
     *
     * @throws IllegalArgumentException if there is none of this name; the message lists those there are
     */
    public void setProfile(String name) {
        venue.switches().setProfile(venue.profiles(), name);
    }

    World world() {
        return namespace.world(id());
    }

    private Account existing(String accountId) {
        return world().accounts()
                .get(accountId)
                .orElseThrow(() -> new IllegalArgumentException("account " + accountId + " is unknown; there are "
                        + accounts().stream().map(TestAccount::id).toList()));
    }

    private NewOrder withAccount(NewOrder wanted) {
        String account = wanted.account();
        if (account == null) {
            return wanted.account(accounts().get(0).id());
        }
        existing(account);
        return wanted;
    }

    private static Order done(OrderResult result) {
        if (result instanceof OrderResult.Done done) {
            return done.order();
        }
        OrderResult.Refused refused = (OrderResult.Refused) result;
        throw new IllegalArgumentException("The book refused: " + refused.reason());
    }
}
