package io.venuesim.venue.sixth;

import com.google.auto.service.AutoService;
import io.venuesim.core.account.Account;
import io.venuesim.core.account.Credential;
import io.venuesim.core.account.NewAccount;
import io.venuesim.core.account.Secret;
import io.venuesim.core.clock.Ids;
import io.venuesim.core.namespace.World;
import io.venuesim.core.order.Actor;
import io.venuesim.core.order.CancelReason;
import io.venuesim.core.order.CancelRequest;
import io.venuesim.core.order.CancelResult;
import io.venuesim.core.order.NewOrder;
import io.venuesim.venue.Channel;
import io.venuesim.venue.Exchange;
import io.venuesim.venue.Hidden;
import io.venuesim.venue.Reply;
import io.venuesim.venue.Routes;
import io.venuesim.venue.SocketHandler;
import io.venuesim.venue.Switch;
import io.venuesim.venue.Switches;
import io.venuesim.venue.Venue;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * A venue that nobody runs, to prove that one more is served without an edit anywhere. Its requests carry an API key
 * in the clear, and nothing is signed.
 */
@AutoService(Venue.class)
public final class SixthVenue implements Venue {
    private static final Switch<Boolean> CURT =
            Switch.flag("curt", false, "made up", "a stranger gets an answer without a body");
    private static final Switch<Long> STRANGER =
            Switch.amount("stranger-status", 401, "made up", "the status that a stranger gets");

    private final Switches switches = Switches.of(CURT, STRANGER);

    @Override
    public String id() {
        return "sixth";
    }

    @Override
    public String title() {
        return "The sixth";
    }

    @Override
    public int defaultPort() {
        return 8699;
    }

    @Override
    public Set<String> hosts() {
        return Set.of("api.sixth.test", "ws.sixth.test");
    }

    @Override
    public String webSocketPath() {
        return "/talk";
    }

    @Override
    public void describe(Routes routes) {
        routes.rest("DELETE", "/orders/{id}", this::cancel)
                .rest("GET", "/orders/{id}/state", SixthVenue::state)
                .rest("GET", "/orders/all", exchange -> Reply.http(200, "text/plain", "literal"))
                .rest(
                        "GET",
                        "/orders/{id}",
                        exchange -> Reply.http(
                                200, "text/plain", "id " + exchange.request().pathParameter("id")))
                .rest(
                        "POST",
                        "/echo",
                        exchange -> Reply.http(
                                200, "application/json", exchange.request().text()))
                .rest("GET", "/boom", exchange -> {
                    throw new IllegalStateException("a failure on purpose");
                })
                .rest("GET", "/talk", exchange -> Reply.http(200, "text/plain", "no upgrade"))
                .unknownPath(exchange -> Reply.http(404, "text/plain", "nothing here"))
                .unknownMethod(exchange -> Reply.empty(405))
                .failure(exchange -> Reply.http(500, "text/plain", "failed"))
                .webSocket("/talk", new Talk())
                .webSocket("/life", new Life())
                .hide(new Hidden(Set.of("Api-Key"), Set.of("key"), Set.of("secret")));
    }

    @Override
    public Switches switches() {
        return switches;
    }

    @Override
    public Map<String, Map<String, String>> profiles() {
        Map<String, Map<String, String>> profiles = new LinkedHashMap<>();
        profiles.put("plain", Map.of());
        profiles.put("rude", Map.of("curt", "true"));
        return profiles;
    }

    @Override
    public List<NewAccount> demoAccounts() {
        return List.of(NewAccount.named("alice").with("apiKey", "key-of-alice"), NewAccount.named("bob"));
    }

    @Override
    public Account provision(NewAccount wanted, Ids ids) {
        for (String name : wanted.given().keySet()) {
            if (!name.equals("apiKey")) {
                throw new IllegalArgumentException(name + " is no credential here; there is apiKey");
            }
        }
        String id = "account-" + ids.hex(8);
        String key = wanted.given("apiKey").orElseGet(() -> ids.hex(32));
        return new Account(id, wanted.label(), List.of(Credential.apiKey(key)), Map.of("apiKey", Secret.of(key)));
    }

    @Override
    public NewOrder complete(NewOrder wanted, World world) {
        if (wanted.id() == null) {
            wanted.id(Long.toString(world.ids().next("order", 1)));
        }
        return wanted.market() == null ? wanted.market("ABC") : wanted;
    }

    private Reply cancel(Exchange exchange) {
        String key = exchange.request().header("Api-Key").orElse("");
        Optional<World> home = exchange.namespaces().byCredential("sixth", Credential.Kind.API_KEY, key);
        if (home.isEmpty()) {
            int status = Math.toIntExact(switches.get(STRANGER));
            return switches.get(CURT) ? Reply.empty(status) : Reply.http(status, "text/plain", "who are you");
        }
        String account = home.get()
                .accounts()
                .byCredential(Credential.Kind.API_KEY, key)
                .orElseThrow()
                .id();
        String order = exchange.request().pathParameter("id");
        World world = exchange.enter(home.get(), "cancel_order", account, order);
        CancelResult result = world.book()
                .cancel(CancelRequest.byId(order), Actor.account(account), CancelReason.USER, exchange.cause());
        return result instanceof CancelResult.Refused refused
                ? Reply.http(400, "text/plain", refused.reason().name())
                : Reply.http(200, "text/plain", "cancelled");
    }

    private static Reply state(Exchange exchange) {
        String key = exchange.request().header("Api-Key").orElse("");
        World home = exchange.namespaces()
                .byCredential("sixth", Credential.Kind.API_KEY, key)
                .orElseThrow();
        String order = exchange.request().pathParameter("id");
        World world = exchange.enter(home, "state", null, order);
        return Reply.http(
                200,
                "text/plain",
                world.book().find(order).map(found -> found.state().name()).orElse("UNKNOWN"));
    }

    private static final class Talk implements SocketHandler {
        @Override
        public Optional<Reply> onUpgrade(Exchange exchange) {
            if (exchange.request().query("boom").isPresent()) {
                throw new IllegalStateException("a failure on purpose");
            }
            exchange.request()
                    .query("in")
                    .flatMap(exchange.namespaces()::get)
                    .ifPresent(namespace -> exchange.enter(namespace.world("sixth"), "talk", null, null));
            Optional<Reply> bare = exchange.request().query("bare").map(any -> Reply.empty(403));
            return bare.or(() -> exchange.request().query("refuse").map(why -> Reply.http(403, "text/plain", why)));
        }

        @Override
        public void onOpen(Channel channel) {
            if (channel.upgrade().query("break").isPresent()) {
                throw new IllegalStateException("a failure on purpose");
            }
            if (channel.upgrade().query("greet").isPresent()) {
                boolean isKnown = !channel.world()
                        .namespace()
                        .journal()
                        .entries(entry -> entry.stamp().cause().connection() == channel.number())
                        .isEmpty();
                channel.push(isKnown ? "hello again" : "hello");
            }
        }

        @Override
        public Reply onMessage(Exchange exchange) {
            String text = exchange.request().text();
            if (text.equals("boom")) {
                throw new IllegalStateException("a failure on purpose");
            }
            if (text.startsWith("cancel ")) {
                return Reply.frame(cancel(exchange, text.split(" ", -1)[1], text.split(" ", -1)[2]));
            }
            exchange.channel().push("event of " + text);
            if (text.startsWith("events first")) {
                exchange.eventsFirst();
            }
            return Reply.frame("answer to " + text);
        }

        private static String cancel(Exchange exchange, String key, String order) {
            World world = exchange.namespaces()
                    .byCredential("sixth", Credential.Kind.API_KEY, key)
                    .orElseThrow();
            Account account =
                    world.accounts().byCredential(Credential.Kind.API_KEY, key).orElseThrow();
            exchange.enter(world, "cancel_order", account.id(), order);
            exchange.channel().push("event of " + order);
            CancelResult result = world.book()
                    .cancel(
                            CancelRequest.byId(order),
                            Actor.account(account.id()),
                            CancelReason.USER,
                            exchange.cause());
            return result instanceof CancelResult.Refused refused
                    ? refused.reason().name()
                    : "cancelled";
        }
    }
}
