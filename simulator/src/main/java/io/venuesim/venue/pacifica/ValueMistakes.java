package io.venuesim.venue.pacifica;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import io.venuesim.diagnosis.JsonStyle;
import io.venuesim.venue.Json;
import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/** The right members were signed, with another value than was sent or in another form. */
final class ValueMistakes {
    private static final Set<String> DECIMALS =
            Set.of("price", "amount", "stop_price", "limit_price", "slippage_percent", "max_fee_rate");

    /** As libraries and formats write a decimal. */
    private static final List<UnaryOperator<BigDecimal>> SPELLINGS = List.of(
            BigDecimal::stripTrailingZeros,
            decimal -> new BigDecimal(JsonStyle.pythonFloat(decimal)),
            decimal -> decimal.setScale(decimal.scale() + 1),
            decimal -> decimal.setScale(Math.max(2, decimal.scale())),
            decimal -> decimal.setScale(Math.max(8, decimal.scale())));

    static final String SAME = "Make the message once, and sign and send the same values.";

    /** Numbers for texts, and texts for numbers. */
    static Stream<Guess> numbers(Evidence evidence) {
        ObjectNode data = evidence.data();
        Stream<Guess> decimals = Stream.concat(
                        Stream.of(DECIMALS),
                        DECIMALS.stream().sorted().filter(data::has).map(Set::of))
                .flatMap(names -> Stream.of(
                        number(evidence, names, BigDecimal::toPlainString),
                        number(evidence, names, decimal -> plain(decimal.stripTrailingZeros())),
                        number(evidence, names, JsonStyle::pythonFloat)));
        return Stream.of(decimals, texts(evidence), spelled(evidence)).flatMap(some -> some);
    }

    /** The same number with other digits: of all decimals, or of one of them. */
    private static Stream<Guess> spelled(Evidence evidence) {
        ObjectNode data = evidence.data();
        Stream<Set<String>> one = DECIMALS.stream().sorted().filter(data::has).map(Set::of);
        return Stream.concat(Stream.of(DECIMALS), one)
                .flatMap(names -> SPELLINGS.stream().map(spelling -> respelled(data, names, spelling)))
                .map(other -> new Guess(
                        evidence.with(other),
                        "decimal-signed-otherwise",
                        "A price or amount was signed with other digits than were sent; zeros at the end count.",
                        "Sign and send one and the same text of each price and amount."));
    }

    private static ObjectNode respelled(ObjectNode data, Set<String> names, UnaryOperator<BigDecimal> spelling) {
        return changed(
                data,
                (name, value) -> names.contains(name) && isDecimal(name, value)
                        ? TextNode.valueOf(plain(spelling.apply(new BigDecimal(value.textValue()))))
                        : value);
    }

    private static Guess number(Evidence evidence, Set<String> names, Function<BigDecimal, String> spelling) {
        ObjectNode quoted = evidence.with(changed(
                evidence.data(),
                (name, value) -> names.contains(name) && isDecimal(name, value)
                        ? TextNode.valueOf("\u0000" + spelling.apply(new BigDecimal(value.textValue())) + "\u0000")
                        : value));
        return new Guess(
                JsonStyle.COMPACT
                        .write(JsonStyle.sorted(quoted))
                        .replace("\"\\u0000", "")
                        .replace("\\u0000\"", ""),
                "number-signed-for-text",
                "A price or amount was signed as a JSON number.",
                "Prices and amounts are texts, in the body and in what is signed: \"100000\", not 100000.");
    }

    /** Numbers and booleans as texts. */
    private static Stream<Guess> texts(Evidence evidence) {
        ObjectNode whole = evidence.whole();
        ObjectNode ids = evidence.with(changed(evidence.data(), (name, value) -> asText(value)));
        ObjectNode all = ids.deepCopy();
        Stream.of("timestamp", "expiry_window").filter(all::has).forEach(name -> all.set(name, asText(all.get(name))));
        Stream<Guess> times = Stream.of(
                        List.of("timestamp"), List.of("expiry_window"), List.of("timestamp", "expiry_window"))
                .map(names -> {
                    ObjectNode other = whole.deepCopy();
                    names.stream().filter(other::has).forEach(name -> other.set(name, asText(other.get(name))));
                    return textSigned(String.join(" and ", names), other);
                });
        Stream<Guess> flags = Stream.<UnaryOperator<String>>of(
                        UnaryOperator.identity(), flag -> flag.equals("true") ? "True" : "False")
                .map(word -> textSigned(
                        "A boolean",
                        evidence.with(changed(
                                evidence.data(),
                                (name, value) ->
                                        value.isBoolean() ? TextNode.valueOf(word.apply(value.asText())) : value))));
        return Stream.of(Stream.of(textSigned("An id", ids)), times, flags, Stream.of(textSigned("Every number", all)))
                .flatMap(some -> some);
    }

    private static Guess textSigned(String what, ObjectNode whole) {
        return new Guess(
                whole,
                "text-signed-for-number",
                what + " was signed as a text.",
                "timestamp, expiry_window, order_id and leverage are JSON numbers, and flags are true or false, in the"
                        + " body and in what is signed.");
    }

    /** Words in another case, or of other venues. */
    static Stream<Guess> words(Evidence evidence) {
        String symbol = evidence.data().path("symbol").asText();
        String id = evidence.data().path("client_order_id").asText();
        Stream<Guess> symbols = symbol.isEmpty()
                ? Stream.empty()
                : Stream.of(
                                symbol.toLowerCase(Locale.ROOT),
                                symbol.toUpperCase(Locale.ROOT),
                                symbol + "-USD",
                                symbol + "-PERP",
                                symbol + "/USDC:USDC",
                                symbol + "USDC")
                        .map(other -> word(evidence, "symbol", other));
        Stream<Guess> ids = id.isEmpty()
                ? Stream.empty()
                : Stream.of(id.toUpperCase(Locale.ROOT), id.replace("-", ""))
                        .map(other -> new Guess(
                                evidence.with(evidence.data().put("client_order_id", other)),
                                "client-id-signed-otherwise",
                                "The client's id was signed in upper case or without hyphens.",
                                "A UUID is signed with its hyphens and in lower case, whatever is sent."));
        Stream<Guess> sides = sides(evidence.data().path("side").asText()).map(other -> word(evidence, "side", other));
        return Stream.of(ids, symbols, sides).flatMap(some -> some);
    }

    private static Stream<String> sides(String side) {
        return switch (side) {
            case "bid" -> Stream.of("buy", "BUY", "BID", "Bid", "ask");
            case "ask" -> Stream.of("sell", "SELL", "ASK", "Ask", "bid");
            default -> Stream.empty();
        };
    }

    private static Guess word(Evidence evidence, String name, String other) {
        return new Guess(
                evidence.with(evidence.data().put(name, other)),
                "other-" + name + "-signed",
                name + " was signed as " + other + ", and sent as "
                        + evidence.data().path(name).asText() + ".",
                SAME);
    }

    /** The same object with other values, at every depth. */
    private static ObjectNode changed(ObjectNode data, BiFunction<String, JsonNode, JsonNode> change) {
        ObjectNode other = Json.object();
        data.properties()
                .forEach(member -> other.set(
                        member.getKey(),
                        member.getValue() instanceof ObjectNode inside
                                ? changed(inside, change)
                                : change.apply(member.getKey(), member.getValue())));
        return other;
    }

    private static boolean isDecimal(String name, JsonNode value) {
        return DECIMALS.contains(name) && value.isTextual();
    }

    private static JsonNode asText(JsonNode value) {
        return value.isNumber() ? TextNode.valueOf(value.asText()) : value;
    }

    private static String plain(BigDecimal decimal) {
        return decimal.toPlainString();
    }

    private ValueMistakes() {}
}
