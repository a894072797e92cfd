package io.venuesim.venue.tanx;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.venuesim.crypto.PersonalSign;
import io.venuesim.crypto.StarkKeys;
import java.math.BigInteger;
import java.util.Arrays;
import java.util.Locale;
import java.util.function.Function;

/** How a wallet comes by its STARK key; the venue learns the public one when the account is registered. */
final class StarkRegistration {

    /** Whose text the wallet signs. [official SDK] */
    enum Network {
        MAINNET("Get started with TanX. Make sure the origin is https://trade.tanx.fi"),
        TESTNET("Click sign to verify you're a human - TanX Finance"),
        BRINE_MAINNET("Get started with Brine. Make sure the origin is https://trade.brine.fi"),
        BRINE_TESTNET("Click sign to verify you're a human - Brine.finance");

        private final String text;

        Network(String text) {
            this.text = text;
        }

        /** What a wallet signs to get its key. */
        String text() {
            return text;
        }

        String word() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }

        static Network of(String word) {
            return named("network", word, values(), Network::word);
        }
    }

    /** Whose code derives the key; they disagree about seeds that begin with a zero byte. [official SDK] */
    enum Sdk {
        NODE(StarkKeys.Grinding.PADDED),
        PYTHON(StarkKeys.Grinding.UNPADDED);

        private final StarkKeys.Grinding grinding;

        Sdk(StarkKeys.Grinding grinding) {
            this.grinding = grinding;
        }

        String word() {
            return name().toLowerCase(Locale.ROOT);
        }

        static Sdk of(String word) {
            return named("sdk", word, values(), Sdk::word);
        }
    }

    /** The STARK private key of a wallet's 32 bytes. */
    static BigInteger derive(byte[] privateKey, Network network, Sdk sdk) {
        return StarkKeys.privateKey(PersonalSign.sign(privateKey, network.text.getBytes(UTF_8)), sdk.grinding);
    }

    /** What StarkWare's own libraries would make of it; not what this venue has. */
    static BigInteger deriveAfterStarkWare(byte[] privateKey, Network network) {
        return StarkKeys.privateKeyAfterStarkWare(PersonalSign.sign(privateKey, network.text.getBytes(UTF_8)));
    }

    private static <E> E named(String what, String word, E[] known, Function<E, String> name) {
        return Arrays.stream(known)
                .filter(one -> name.apply(one).equals(word))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException(what + " can't be " + word + "; it is one of "
                        + Arrays.stream(known).map(name).toList()));
    }

    private StarkRegistration() {}
}
