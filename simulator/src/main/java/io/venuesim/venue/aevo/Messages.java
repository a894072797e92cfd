package io.venuesim.venue.aevo;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import io.venuesim.core.namespace.World;
import io.venuesim.crypto.EthAddress;
import io.venuesim.crypto.Hex;
import io.venuesim.venue.Json;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.Instant;
import java.util.Optional;

/** How ids, times, amounts and bodies are written. */
final class Messages {
    static final String CONTENT_TYPE = "application/json";
    /** Prices and amounts in requests are whole numbers of this many decimals. */
    static final int DECIMALS = 6;

    /** An order id in lower case; empty unless it is {@code 0x} and 64 hex digits of any case. */
    static Optional<String> orderId(String text) {
        return Hex.decode0x(text).filter(bytes -> bytes.length == 32).map(Hex::encode0x);
    }

    /** The unit of every timestamp in an answer. */
    static BigInteger nanoseconds(Instant moment) {
        return BigInteger.valueOf(moment.getEpochSecond())
                .multiply(BigInteger.valueOf(1_000_000_000))
                .add(BigInteger.valueOf(moment.getNano()));
    }

    static String now(World world) {
        return nanoseconds(world.clock().now()).toString();
    }

    /** A number without exponent and without zeros at its end. */
    static String decimal(BigDecimal number) {
        return number.signum() == 0 ? "0" : number.stripTrailingZeros().toPlainString();
    }

    /** A number as a whole number of {@link #DECIMALS} decimals; what is beyond them is cut off. */
    static String fixed(BigDecimal number) {
        return number.movePointRight(DECIMALS).toBigInteger().toString();
    }

    /** The address as all examples show it. */
    static String checksummed(String address) {
        return EthAddress.parse(address).orElseThrow().checksummed();
    }

    /** What a body holds: a missing node if it is empty; empty if it is not JSON. */
    static Optional<JsonNode> body(byte[] bytes) {
        return bytes.length == 0 ? Optional.of(MissingNode.getInstance()) : Json.read(bytes);
    }

    private Messages() {}
}
