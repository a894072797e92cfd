package io.venuesim.control;

import io.venuesim.VenueSimulator;
import io.venuesim.venue.Exchange;
import io.venuesim.venue.Reply;
import io.venuesim.venue.Routes;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Supplier;

/** The table of all calls. */
final class ControlRoutes {
    private static final Set<String> METHODS =
            Set.of("GET", "HEAD", "POST", "PUT", "PATCH", "DELETE", "OPTIONS", "TRACE");
    private static final String DELEGATES = "/venues/{venue}/accounts/{account}/delegates";
    private static final String FAULT = "/faults/{fault}";
    private static final String ORDER = "/venues/{venue}/orders/{order}";
    private static final Set<String> NONE = Set.of();
    /** Tell nothing that a stranger may not know. */
    private static final Set<String> OPEN = Set.of("/health", "/ca.pem", "/openapi.json");

    private record Row(String method, String path, Set<String> queries, Call.Action action) {}

    private final VenueSimulator simulator;
    private final Guard guard;
    private final NamespacesResource namespaces = new NamespacesResource();

    ControlRoutes(VenueSimulator simulator, Guard guard) {
        this.simulator = simulator;
        this.guard = guard;
    }

    private List<Row> table() {
        return List.of(
                row("GET", "/health", HealthResource::get, NONE),
                row("GET", "/openapi.json", OpenApiResource::get, NONE),
                row("GET", "/metrics", MetricsResource::get, NONE),
                row("GET", "/ca.pem", TlsResource::certificate, NONE),
                row("GET", "/venues", VenuesResource::list),
                row("GET", "/namespaces", NamespacesResource::list, NONE),
                row("POST", "/namespaces", namespaces::create, NONE),
                row("DELETE", "/namespaces/{namespace}", NamespacesResource::delete, NONE),
                row("POST", "/reset", ResetResource::reset),
                row("GET", "/clock", ClockResource::get),
                row("PUT", "/clock", ClockResource::put),
                row("POST", "/clock/advance", ClockResource::advance),
                row("GET", "/venues/{venue}/accounts", AccountsResource::list),
                row("POST", "/venues/{venue}/accounts", AccountsResource::create),
                row("GET", DELEGATES, DelegatesResource::list),
                row("PUT", DELEGATES + "/{key}", DelegatesResource::authorise),
                row("DELETE", DELEGATES + "/{key}", DelegatesResource::revoke),
                row("GET", "/venues/{venue}/orders", OrdersResource::list),
                row("POST", "/venues/{venue}/orders", OrdersResource::create),
                row("GET", ORDER, OrdersResource::get),
                row("POST", ORDER + "/fill", OrderEngineResource::fill),
                row("POST", ORDER + "/expire", OrderEngineResource::expire),
                row("POST", ORDER + "/reject", OrderEngineResource::reject),
                row("POST", ORDER + "/cancel", OrderEngineResource::cancel),
                row("POST", ORDER + "/advance", OrderEngineResource::advance),
                row("POST", "/venues/{venue}/explain", ExplainResource::explain),
                row("POST", "/venues/{venue}/sign-preview", ExplainResource::preview),
                row("GET", "/venues/{venue}/quirks", QuirksResource::list),
                row("PATCH", "/venues/{venue}/quirks", QuirksResource::patch),
                row("GET", "/faults", FaultsResource::list),
                row("POST", "/faults", FaultsResource::create),
                row("DELETE", "/faults", FaultsResource::clear),
                row("GET", FAULT, FaultsResource::get),
                row("DELETE", FAULT, FaultsResource::delete),
                row("POST", FAULT + "/release", FaultsResource::release),
                row("GET", "/journal", JournalResource::list, JournalQuery.LIST),
                row("DELETE", "/journal", JournalResource::clear),
                row("GET", "/journal/diagram", JournalResource::diagram, JournalQuery.LIST),
                row("GET", "/journal/await", JournalResource::await, JournalQuery.AWAIT),
                row("GET", "/journal/digest", JournalResource::digest, JournalQuery.STREAM),
                row("GET", "/journal/stream", JournalResource::stream, JournalQuery.STREAM));
    }

    /** Every call: its method, a blank and its path. */
    List<String> calls() {
        return table().stream().map(row -> row.method() + " " + row.path()).toList();
    }

    void describe(Routes routes) {
        Map<String, Set<String>> methods = new LinkedHashMap<>();
        for (Row row : table()) {
            methods.computeIfAbsent(row.path(), path -> new TreeSet<>()).add(row.method());
            routes.rest(row.method(), row.path(), OPEN.contains(row.path()) ? answer(row) : guarded(answer(row)));
        }
        methods.forEach((path, known) -> METHODS.stream()
                .filter(method -> !known.contains(method))
                .forEach(method -> routes.rest(method, path, guarded(wrongMethod(known)))));
        routes.unknownMethod(guarded(exchange -> wrongMethod(exchange, "give one that HTTP knows")))
                .unknownPath(guarded(exchange -> Problem.unknown(
                                "path", "There is no " + exchange.request().path(), methods.keySet())
                        .reply()))
                .failure(exchange ->
                        new Problem(500, "The simulator failed", null, "its log on standard error says why").reply());
    }

    private static Row row(String method, String path, Call.Action action) {
        return row(method, path, action, Set.of("namespace"));
    }

    private static Row row(String method, String path, Call.Action action, Set<String> queries) {
        return new Row(method, path, queries, action);
    }

    private Routes.RestHandler answer(Row row) {
        return exchange -> {
            Call call = new Call(simulator, exchange.request());
            return orProblem(() -> {
                call.allow(row.queries());
                return row.action().answer(call);
            });
        };
    }

    private Routes.RestHandler guarded(Routes.RestHandler handler) {
        return exchange -> orProblem(() -> {
            guard.check(exchange.request());
            return handler.handle(exchange);
        });
    }

    private static Routes.RestHandler wrongMethod(Set<String> known) {
        String methods = String.join(", ", new TreeSet<>(known));
        return exchange -> wrongMethod(exchange, "known: " + methods).with("Allow", methods);
    }

    private static Reply.Http wrongMethod(Exchange exchange, String hint) {
        return new Problem(405, "This path has no " + exchange.request().method(), "method", hint).reply();
    }

    private static Reply orProblem(Supplier<Reply> answer) {
        try {
            return answer.get();
        } catch (Problem problem) {
            return problem.reply();
        }
    }
}
