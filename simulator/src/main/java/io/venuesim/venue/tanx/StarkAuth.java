package io.venuesim.venue.tanx;

import io.venuesim.core.account.Account;
import io.venuesim.core.diagnosis.Trial;
import io.venuesim.core.namespace.World;
import io.venuesim.crypto.StarkCurve;
import io.venuesim.crypto.StarkCurve.PublicKey;
import io.venuesim.venue.Verification;
import java.math.BigInteger;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;

/** Who placed an order: the holder of the STARK key that the account has registered. */
final class StarkAuth {
    private static final String SCHEME = "STARK ECDSA";

    /** Keys with the tables that make them quick, in one world: one for each account. */
    private static final class Keys {
        private final Map<String, PublicKey> byAccount = new ConcurrentHashMap<>();
    }

    /** Checks the signature of a hash under the account's key. */
    static Verification check(OrderMessages.Create create, BigInteger issued, Account account, World world) {
        PublicKey key = key(account, world);
        return judge(create, issued, key, account, world)
                .fact("msg_hash", hex(issued))
                .fact(
                        "r",
                        create.signature().map(signature -> hex(signature.r())).orElse(null))
                .fact(
                        "s",
                        create.signature().map(signature -> hex(signature.s())).orElse(null))
                .fact("stark_key", key.toString());
    }

    private static Verification judge(
            OrderMessages.Create create, BigInteger issued, PublicKey key, Account account, World world) {
        if (!create.hash().equals(Optional.of(issued))) {
            return Verification.refused(SCHEME, "msg_hash is not the one that was handed out with this nonce")
                    .suspecting(() -> Stream.of(Trial.certain(StarkMistakes.ANOTHER_HASH)));
        }
        if (create.signature().isEmpty()) {
            return Verification.refused(SCHEME, "the signature is no object with 0x hex as r and s")
                    .suspecting(() -> Stream.of(Trial.certain(StarkMistakes.NOT_AN_OBJECT)));
        }
        OrderMessages.Signature signature = create.signature().get();
        if (!StarkCurve.verify(key, issued, signature.r(), signature.s())) {
            return Verification.refused(SCHEME, "another key signed, or something else")
                    .suspecting(() -> StarkMistakes.of(issued, create.nonce(), signature, account, world));
        }
        Verification good = Verification.accepted(SCHEME);
        // [official SDK] Go signs with the constant nonce 1.
        return StarkCurve.exposesKey(signature.r())
                ? good.fact(
                        "warning",
                        "signed with the nonce 1: whoever sees this signature can compute the account's private key")
                : good;
    }

    private static PublicKey key(Account account, World world) {
        return world.memory(Keys.class, Keys::new)
                .byAccount
                .computeIfAbsent(
                        account.id(),
                        any -> PublicKey.of(Provisioning.starkKey(account)).orElseThrow());
    }

    private static String hex(BigInteger number) {
        return "0x" + number.toString(16);
    }

    private StarkAuth() {}
}
