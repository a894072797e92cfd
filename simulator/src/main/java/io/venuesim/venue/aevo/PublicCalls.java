package io.venuesim.venue.aevo;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.venuesim.venue.Exchange;
import io.venuesim.venue.Json;
import io.venuesim.venue.Request;
import io.venuesim.venue.Switches;
import java.util.Optional;

/** What anybody may ask, as far as a bot needs it to start. [third-party client] */
final class PublicCalls {
    private final Switches switches;
    private final Errors errors;
    private final Instruments instruments;

    PublicCalls(Switches switches, Errors errors, Instruments instruments) {
        this.switches = switches;
        this.errors = errors;
        this.instruments = instruments;
    }

    /** {@code GET /time}. */
    Result time(Exchange exchange) {
        var now = Messages.nanoseconds(exchange.world().clock().now());
        long seconds = exchange.world().clock().now().getEpochSecond();
        ObjectNode time = Json.object();
        switch (switches.get(Quirks.TIME_NUMBERS)) {
            case STRINGS ->
                time.put("timestamp", now.toString())
                        .put("time", Long.toString(seconds))
                        .put("sequence", "0")
                        .put("block", "0");
            case NUMBERS ->
                time.put("timestamp", now)
                        .put("time", seconds)
                        .put("sequence", 0)
                        .put("block", 0);
        }
        return new Result.Done(time.put("name", switches.get(AuthQuirks.NETWORK).domain()));
    }

    /** {@code GET /markets?asset=&instrument_type=}. */
    Result markets(Exchange exchange) {
        Request request = exchange.request();
        Optional<String> asset = request.query("asset").filter(text -> !text.isEmpty());
        Optional<String> type = request.query("instrument_type").filter(text -> !text.isEmpty());
        if (type.isPresent() && type.flatMap(Instrument.Type::named).isEmpty()) {
            return Result.refused(errors.malformed());
        }
        ArrayNode markets = Json.object().putArray("markets");
        instruments.listed().stream()
                .filter(one -> asset.stream().allMatch(one.asset()::equals))
                .filter(one -> type.stream().allMatch(one.type().name()::equals))
                .map(this::market)
                .forEach(markets::add);
        return new Result.Done(markets);
    }

    /** {@code GET /instrument/{instrument_name}}. */
    Result instrument(Exchange exchange) {
        return instruments
                .named(exchange.request().pathParameter("instrument_name"))
                .<Result>map(one -> new Result.Done(market(one)))
                .orElseGet(() -> Result.refused(Code.INSTRUMENT_NOT_FOUND));
    }

    private ObjectNode market(Instrument one) {
        ObjectNode market = Json.object()
                .put("instrument_id", one.id())
                .put("instrument_name", one.name())
                .put("instrument_type", one.type().name())
                .put("underlying_asset", one.asset())
                .put("quote_asset", "USDC")
                .put("price_step", Messages.decimal(one.priceStep()))
                .put("amount_step", Messages.decimal(one.amountStep()))
                .put("min_order_value", Messages.decimal(one.minimum()))
                // There are no prices here. [third-party client] aevopy can't do without the index, nor the leverage.
                .put("mark_price", "0")
                .put("index_price", "0")
                .put("is_active", instruments.isActive(one))
                .put("max_leverage", "20");
        Instrument.Option option = one.option();
        return option == null
                ? market
                : market.put("option_type", option.kind())
                        .put("expiry", option.expiry())
                        .put("strike", option.strike());
    }
}
