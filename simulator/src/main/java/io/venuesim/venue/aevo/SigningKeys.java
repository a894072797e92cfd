package io.venuesim.venue.aevo;

import com.fasterxml.jackson.databind.node.ArrayNode;
import io.venuesim.core.account.Account;
import io.venuesim.core.account.Credential;
import io.venuesim.crypto.EthAddress;
import io.venuesim.venue.Json;
import java.math.BigInteger;
import java.time.Instant;
import java.util.stream.Stream;

/** The keys that sign an account's orders: each is an address with an expiry. */
final class SigningKeys {
    private static final String EXPIRY = "expiry";
    private static final String CREATED = "created";
    private static final BigInteger SECOND = BigInteger.valueOf(1_000_000_000);

    /**
     * A key as the account holds it.
     *
     * @param expiry nanoseconds since the epoch
     */
    static Credential credential(EthAddress key, BigInteger expiry, Instant created) {
        return Credential.delegate(key.lower())
                .with(EXPIRY, expiry.toString())
                .with(CREATED, Messages.nanoseconds(created).toString());
    }

    /** Seconds as nanoseconds; an expiry that would need more than 256 bits is the largest there is. [assumed] */
    static BigInteger nanoseconds(BigInteger seconds) {
        return seconds.multiply(SECOND).min(OrderForm.MARKET_BUY);
    }

    /** Exactly at its expiry it has expired. [assumed] */
    static boolean isExpired(Credential key, Instant now) {
        BigInteger expiry = new BigInteger(key.attribute(EXPIRY).orElseThrow());
        return Messages.nanoseconds(now).compareTo(expiry) >= 0;
    }

    /** Oldest first. */
    static Stream<Credential> of(Account account) {
        return account.credentials().stream().filter(key -> key.kind() == Credential.Kind.DELEGATE);
    }

    static ArrayNode json(Account account) {
        ArrayNode keys = Json.object().putArray("signing_keys");
        of(account)
                .forEach(key -> keys.addObject()
                        .put("signing_key", Messages.checksummed(key.id()))
                        .put("expiry", key.attribute(EXPIRY).orElseThrow())
                        .put("created_timestamp", key.attribute(CREATED).orElseThrow()));
        return keys;
    }

    private SigningKeys() {}
}
