package io.venuesim.venue.tanx;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.venuesim.core.account.Account;
import io.venuesim.crypto.Eip191;
import io.venuesim.crypto.EthAddress;
import io.venuesim.crypto.Keccak;
import io.venuesim.crypto.Secp256k1;
import io.venuesim.crypto.StarkCurve;
import io.venuesim.crypto.StarkCurve.PublicKey;
import java.math.BigInteger;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** What clients get wrong when they sign; tried when a signature was refused, and only then. */
final class Mistakes {

    /** Why the signature of a login text is not the one of this address, if it is a known reason. */
    static Optional<String> of(byte[] message, Secp256k1.Signature signature, String address) {
        String text = new String(message, UTF_8);
        Map<String, byte[]> digests = new LinkedHashMap<>();
        digests.put(
                "the length before the text was counted in characters, not in bytes",
                Keccak.keccak256(Eip191.prefix(text.codePointCount(0, text.length())), message));
        digests.put("the text was hashed without the prefix of personal_sign", Keccak.keccak256(message));
        digests.put("the text was trimmed", Eip191.digest(text.strip().getBytes(UTF_8)));
        digests.put(
                "the apostrophe U+2019 was replaced by an ASCII one",
                Eip191.digest(text.replace('’', '\'').getBytes(UTF_8)));
        return digests.entrySet().stream()
                .filter(one -> Secp256k1.recover(one.getValue(), signature)
                        .map(EthAddress::lower)
                        .filter(address::equals)
                        .isPresent())
                .map(Map.Entry::getKey)
                .findFirst();
    }

    /** Why the signature of an order's hash is not good under the account's key, if it is a known reason. */
    static Optional<String> of(Account account, BigInteger hash, OrderMessages.Signature signature) {
        for (StarkRegistration.Network network : StarkRegistration.Network.values()) {
            for (StarkRegistration.Sdk sdk : StarkRegistration.Sdk.values()) {
                Optional<PublicKey> key = Provisioning.privateKey(account)
                        .map(wallet -> StarkRegistration.derive(wallet, network, sdk))
                        .map(StarkCurve::publicKeyOf)
                        .flatMap(PublicKey::of);
                if (key.isPresent() && StarkCurve.verify(key.get(), hash, signature.r(), signature.s())) {
                    return Optional.of("the key is the one that the " + sdk.word() + " SDK derives for "
                            + network.word() + ", not the registered one");
                }
            }
        }
        Optional<PublicKey> registered = PublicKey.of(Provisioning.starkKey(account));
        BigInteger shifted = hash.shiftRight(4);
        return registered
                .filter(key -> StarkCurve.verify(key, shifted, signature.r(), signature.s()))
                .map(key -> "the last four bits of the hash were dropped");
    }

    private Mistakes() {}
}
