package io.venuesim.venue.deltadefi;

import io.venuesim.core.namespace.World;
import io.venuesim.core.order.NewOrder;
import io.venuesim.venue.Routes;
import io.venuesim.venue.Routes.RestHandler;
import io.venuesim.venue.Switches;
import io.venuesim.venue.deltadefi.MarketStream.Kind;
import java.util.List;

/** The paths of the venue, and who answers on each. */
final class Api {
    private final Errors errors;
    private final Gateway gateway;
    private final Placing placing;
    private final Submitting submitting;
    private final Cancels cancels;
    private final SignedCancels signedCancels;
    private final AccountQueries queries;
    private final MarketQueries markets;
    private final Keys keys;
    private final SignIn signIn;
    private final AccountStream accountStream;
    private final MarketStream depth;
    private final MarketStream price;
    private final MarketStream trades;

    Api(Switches switches) {
        errors = new Errors(switches);
        gateway = new Gateway(switches);
        OrderJson json = new OrderJson(switches);
        Trading trading = new Trading(switches, errors);
        placing = new Placing(switches, errors, trading);
        submitting = new Submitting(switches, errors, trading, json);
        cancels = new Cancels(switches, errors, trading);
        signedCancels = new SignedCancels(switches, errors, trading);
        queries = new AccountQueries(switches, errors, json);
        markets = new MarketQueries(switches, errors);
        keys = new Keys(switches, errors);
        signIn = new SignIn(switches, errors);
        accountStream = new AccountStream(switches, errors, json, gateway);
        depth = new MarketStream(Kind.DEPTH, errors, markets, gateway);
        price = new MarketStream(Kind.PRICE, errors, markets, gateway);
        trades = new MarketStream(Kind.TRADES, errors, markets, gateway);
    }

    void describe(Routes routes) {
        trading(routes);
        accounts(routes);
        market(routes);
        routes.unknownPath(gateway.before(exchange -> Errors.PAGE_NOT_FOUND))
                .unknownMethod(gateway.before(exchange -> Errors.PAGE_NOT_FOUND))
                .failure(exchange -> errors.internal())
                // [official SDK] Rust's base URL ends in a slash, so it calls //order
                .collapseSlashes();
    }

    private void trading(Routes routes) {
        // The first spelling is that of clients that work; the second that of the OpenAPI text.
        for (String order : List.of("/order", "/orders")) {
            rest(routes, "POST", order + "/build", placing::build);
            rest(routes, "POST", order + "/submit", submitting::submit);
            rest(routes, "DELETE", order + "/{orderId}/build", signedCancels::build);
            rest(routes, "DELETE", order + "/submit", signedCancels::submit);
            rest(routes, "DELETE", order + "/cancel-all/build", signedCancels::buildAll);
            rest(routes, "DELETE", order + "/cancel-all/submit", signedCancels::submitAll);
        }
        rest(routes, "POST", "/order/{orderId}/cancel", cancels::cancel);
        rest(routes, "POST", "/order/cancel-all", cancels::cancelAll);
    }

    private void accounts(Routes routes) {
        rest(routes, "POST", "/accounts/signin", signIn::signIn);
        rest(routes, "GET", "/accounts/api-key", keys::apiKey);
        rest(routes, "GET", "/accounts/new-api-key", keys::newApiKey);
        rest(routes, "GET", "/accounts/operation-key", keys::operationKey);
        rest(routes, "GET", "/accounts/spot-account", keys::spotAccount);
        rest(routes, "POST", "/accounts/spot-account", keys::createSpotAccount);
        rest(routes, "PUT", "/accounts/spot-account", keys::updateSpotAccount);
        rest(routes, "PATCH", "/accounts/spot-account", keys::updateSpotAccount);
        rest(routes, "GET", "/accounts/open-orders", queries::openOrders);
        rest(routes, "GET", "/accounts/trade-orders", queries::tradeOrders);
        rest(routes, "GET", "/accounts/trades", queries::trades);
        rest(routes, "GET", "/accounts/order-records", queries::orderRecords);
        rest(routes, "GET", "/accounts/balance", queries::balance);
        rest(
                routes,
                "GET",
                "/accounts/order/{id}",
                exchange -> queries.order(exchange, exchange.request().pathParameter("id")));
        rest(
                routes,
                "GET",
                "/account/order",
                exchange ->
                        queries.order(exchange, exchange.request().query("id").orElse("")));
        routes.webSocket("/accounts/stream", accountStream);
        routes.webSocket("/accounts/ws/stream", accountStream);
    }

    private void market(Routes routes) {
        rest(routes, "GET", "/app/market-config", markets::config);
        rest(
                routes,
                "GET",
                "/market/market-price",
                exchange -> markets.price(
                        exchange, exchange.request().query("symbol").orElse("")));
        rest(
                routes,
                "GET",
                "/market/market-price/{symbol}",
                exchange -> markets.price(exchange, exchange.request().pathParameter("symbol")));
        rest(routes, "GET", "/market/graph/{symbol}", markets::graph);
        routes.webSocket("/market/depth/{symbol}", depth)
                .webSocket("/market/ws/depth/{symbol}", depth)
                .webSocket("/market/market-price/{symbol}", price)
                .webSocket("/market/ws/market-price/{symbol}", price)
                .webSocket("/market/recent-trades/{symbol}", trades)
                .webSocket("/market/recent-trade/{symbol}", trades)
                .webSocket("/market/ws/recent-trade/{symbol}", trades);
    }

    private void rest(Routes routes, String method, String path, RestHandler handler) {
        routes.rest(method, path, gateway.before(handler));
    }

    NewOrder complete(NewOrder wanted, World world) {
        return placing.complete(wanted, world);
    }

    /** The ledger is written first, so that what is told agrees with it. */
    void open(World world) {
        SpotAccounts.of(world);
        world.book().listen(event -> {
            Ledger.of(world).record(world, event);
            accountStream.tell(world, event);
            depth.tell(world, event);
            price.tell(world, event);
            trades.tell(world, event);
        });
    }
}
