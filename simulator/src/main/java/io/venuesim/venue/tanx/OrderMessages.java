package io.venuesim.venue.tanx;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.venuesim.venue.Request;
import io.venuesim.venue.Switches;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The two bodies that make an order: what is wanted, and the signature of the hash that the venue made of it. */
final class OrderMessages {
    static final List<String> TYPES = List.of("limit", "market", "stop_limit", "limit_maker");
    static final List<String> SIDES = List.of("buy", "sell");

    // [official SDK] Without zero padding, so of any length; go pads r and prefixes s with 0x0.
    private static final Pattern HEX = Pattern.compile("0[xX]([0-9a-fA-F]{1,128})");

    /**
     * An order that is wanted.
     *
     * @param price null for a market order
     * @param stopPrice null unless it is a stop order
     */
    record Wanted(
            String market,
            String type,
            @Nullable BigDecimal price,
            String side,
            BigDecimal volume,
            @Nullable BigDecimal stopPrice) {}

    /** Keys of an organisation, for those that have one. */
    record Organization(Optional<String> organizationKey, Optional<String> apiKey) {}

    /** Asks for a hash to sign. */
    record NonceRequest(Wanted wanted, Organization organization) {}

    /** A signature; its numbers are not checked. */
    record Signature(BigInteger r, BigInteger s) {}

    /**
     * Hands in the signature.
     *
     * @param hash empty if it is no hex number
     * @param signature empty if it is none
     */
    record Create(
            Optional<BigInteger> hash, Optional<Signature> signature, BigInteger nonce, Organization organization) {}

    private final Switches switches;
    private final Messages messages;
    private final Markets markets;

    OrderMessages(Switches switches, Messages messages, Markets markets) {
        this.switches = switches;
        this.messages = messages;
        this.markets = markets;
    }

    Body<NonceRequest> nonce(Request request) {
        return messages.members(request)
                .then(members -> wanted(members).map(wanted -> new NonceRequest(wanted, organization(members))));
    }

    Body<Create> create(Request request) {
        return messages.members(request).then(members -> {
            FirstFault fields = new FirstFault();
            Optional<String> hash = fields.read(Fields.text(members, "msg_hash"));
            Optional<Optional<Signature>> signature = fields.read(signature(members));
            Optional<BigInteger> nonce = fields.read(Fields.integer(members, "nonce"));
            return fields.then(() -> new Create(
                    hex(hash.orElseThrow()), signature.orElseThrow(), nonce.orElseThrow(), organization(members)));
        });
    }

    private Body<Wanted> wanted(ObjectNode members) {
        FirstFault fields = new FirstFault();
        Optional<Markets.Market> market =
                fields.read(Fields.text(members, "market").then(markets::known));
        Optional<String> type = fields.read(Fields.choice(members, "ord_type", TYPES));
        String name = market.map(Markets.Market::name).orElse("");
        // [official SDK] A market order may come with a price, go's with 0; it is ignored.
        Optional<BigDecimal> price = type.filter("market"::equals).isPresent()
                ? Optional.empty()
                : fields.read(price(members, "price", name));
        Optional<String> side = fields.read(Fields.choice(members, "side", SIDES));
        Optional<BigDecimal> volume =
                fields.read(Fields.amount(members, "volume", name, switches.get(Quirks.VOLUME_DECIMALS)));
        Optional<BigDecimal> stop = type.filter("stop_limit"::equals).isPresent()
                ? fields.read(price(members, "stop_price", name))
                : Optional.empty();
        return fields.then(() -> new Wanted(
                name,
                type.orElseThrow(),
                price.orElse(null),
                side.orElseThrow(),
                volume.orElseThrow(),
                stop.orElse(null)));
    }

    private Body<BigDecimal> price(ObjectNode members, String field, String market) {
        return Fields.amount(members, field, market, switches.get(Quirks.PRICE_DECIMALS));
    }

    /** Its absence is a fault of the body; anything else about it is a fault of the signature. [assumed] */
    private static Body<Optional<Signature>> signature(ObjectNode members) {
        JsonNode value = members.path("signature");
        if (value.isMissingNode() || value.isNull()) {
            return Body.bad(Errors.missing("signature"));
        }
        if (!(value instanceof ObjectNode pair)) {
            return Body.good(Optional.empty());
        }
        for (String name : List.of("r", "s")) {
            if (!pair.hasNonNull(name)) {
                return Body.bad(Errors.missing(name));
            }
        }
        return Body.good(hex(pair.path("r").asText())
                .flatMap(r -> hex(pair.path("s").asText()).map(s -> new Signature(r, s))));
    }

    private static Organization organization(ObjectNode members) {
        return new Organization(Fields.optional(members, "organization_key"), Fields.optional(members, "api_key"));
    }

    private static Optional<BigInteger> hex(String text) {
        Matcher matcher = HEX.matcher(text);
        return matcher.matches() ? Optional.of(new BigInteger(matcher.group(1), 16)) : Optional.empty();
    }
}
