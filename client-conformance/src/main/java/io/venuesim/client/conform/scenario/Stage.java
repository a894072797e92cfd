package io.venuesim.client.conform.scenario;

import io.venuesim.RunningVenue;
import io.venuesim.TestAccount;
import io.venuesim.client.Verb;
import io.venuesim.client.external.Driver;
import io.venuesim.client.external.ExternalClient.Result;
import io.venuesim.client.external.ExternalClient.Told;
import io.venuesim.core.namespace.Namespace;
import io.venuesim.core.order.NewOrder;
import io.venuesim.core.order.Order;
import io.venuesim.core.order.OrderState;
import io.venuesim.core.order.Side;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What a scenario is played on: a venue of its own on one side, a client of its first account on the other, and what was
 * looked at in between.
 */
public final class Stage implements AutoCloseable {

    /** How the client under test is started. */
    @FunctionalInterface
    public interface Start {
        Driver start(RunningVenue venue, TestAccount account);
    }

    private final RunningVenue venue;
    private final TestAccount owner;
    private final VenueFacts facts;
    private final Start start;
    private final Backstage backstage;
    private final Checks checks = new Checks();
    private @Nullable Client client;

    public Stage(RunningVenue venue, Namespace namespace, Start start) {
        this.venue = venue.in(namespace);
        this.owner = this.venue.accounts().get(0);
        this.facts = VenueFacts.of(venue.id());
        this.start = start;
        this.backstage = new Backstage(this.venue, namespace);
    }

    /** How a scenario ended. */
    public record End(Verdict verdict, String reason) {}

    /** Plays a scenario to its end. */
    public End play(Scenario scenario) {
        try {
            scenario.play().on(this);
        } catch (Ending.DeadEnd end) {
            return new End(checks.verdict(), checks.reason());
        } catch (Ending.Unsupported unsupported) {
            return checks.areGood()
                    ? new End(Verdict.UNSUPPORTED, String.valueOf(unsupported.getMessage()))
                    : new End(checks.verdict(), checks.reason());
        }
        return new End(checks.verdict(), checks.reason());
    }

    public Checks checks() {
        return checks;
    }

    public Backstage backstage() {
        return backstage;
    }

    public TestAccount owner() {
        return owner;
    }

    /** What the driver was asked, and what it answered. */
    public List<String> asked() {
        return client == null ? List.of() : client.lines();
    }

    VenueFacts facts() {
        return facts;
    }

    RunningVenue venue() {
        return venue;
    }

    /** Somebody else at this venue. */
    TestAccount stranger() {
        return venue.accounts().get(1);
    }

    /** An order of the client's account, on the book. */
    Order place() {
        return place(terms());
    }

    Order place(NewOrder order) {
        return venue.place(order);
    }

    /** What an order of this venue usually is. */
    NewOrder terms() {
        return NewOrder.limit(Side.BUY, facts.get("quantity"), facts.get("price"))
                .market(facts.get("market"))
                .account(owner.id());
    }

    /** The same, as a client is asked to place it. */
    Map<String, String> wanted() {
        Map<String, String> wanted = new LinkedHashMap<>();
        wanted.put("market", facts.get("market"));
        wanted.put("side", "buy");
        wanted.put("type", "limit");
        wanted.put("quantity", facts.get("quantity"));
        wanted.put("price", facts.get("price"));
        return wanted;
    }

    /** Lets a part of an order trade, or all of it, at its own price. */
    void trade(Order order, String much) {
        BigDecimal quantity = much.equals("all") ? order.remaining() : half(order);
        venue.fill(order.id(), quantity.toPlainString(), facts.get("price"));
    }

    static BigDecimal half(Order order) {
        return order.quantity().divide(BigDecimal.valueOf(2), order.quantity().scale(), RoundingMode.DOWN);
    }

    static String known(@Nullable String text) {
        if (text == null) {
            throw new IllegalStateException("A scenario forgot something");
        }
        return text;
    }

    Order now(Order order) {
        return venue.order(order.id());
    }

    /** The account's orders, but for these. */
    List<Order> ordersBut(Order... known) {
        List<String> ids = List.of(known).stream().map(Order::id).toList();
        return venue.orders().stream()
                .filter(order -> order.account().equals(owner.id()) && !ids.contains(order.id()))
                .toList();
    }

    /** Starts the client with these keys; what it tells of its login. */
    Told start(TestAccount keys) {
        Client started = new Client(start.start(venue, keys));
        client = started;
        return started.ask("login", Map.of());
    }

    /** Starts the client, if it was not yet, and lets it log in, where it has to. */
    Client ready() {
        Client started = client;
        if (started != null) {
            return started;
        }
        Told login = start(owner);
        checks.must(
                "the client logs in, or needs not to",
                login.result() == Result.OK || login.result() == Result.UNSUPPORTED,
                login.told());
        onlyIfGood();
        return ready();
    }

    /** Asks the client, which has logged in by then. */
    Told ask(Verb verb, Map<String, ?> arguments) {
        Told told = ready().ask(verb.word(), arguments);
        if (told.result() == Result.UNSUPPORTED) {
            throw new Ending.Unsupported(told.told());
        }
        return told;
    }

    Told cancel(Order order) {
        return cancel(order.id());
    }

    Told cancel(String orderId) {
        return ask(Verb.CANCEL, Map.of("orderId", orderId, "market", facts.get("market")));
    }

    /** The order comes to this state, or is in it. */
    Order mustBe(Order order, OrderState state) {
        Order now = backstage.await(order.id(), state);
        checks.must("the order is " + Client.word(state), now.state() == state, Client.word(now.state()));
        return now;
    }

    /** The order is open as before; nothing is waited for. */
    void mustStay(String whose, Order order) {
        Order now = now(order);
        checks.must(whose + " stays as it was", now.state() == order.state(), Client.word(now.state()));
    }

    void mustBeAskedOnce(Order order) {
        long requests = backstage.requests(order.id());
        checks.must("the venue is asked once", requests == 1, requests + " times");
    }

    /** Goes on only if all is good so far. */
    void onlyIfGood() {
        if (!checks.areGood()) {
            throw new Ending.DeadEnd();
        }
    }

    /** Goes on only if the venue has this. */
    String onlyWith(String fact, String otherwise) {
        return facts.find(fact).orElseThrow(() -> new Ending.Unsupported(otherwise));
    }

    @Override
    public void close() {
        if (client != null) {
            client.close();
        }
    }
}
