package io.venuesim.venue.aevo;

import io.venuesim.crypto.Eip712;
import java.math.BigInteger;
import java.util.Locale;

/** The two networks, each with an EIP-712 domain of its own; its chain id is not the rollup's. [official SDK] */
enum Network {
    MAINNET("Aevo Mainnet", 1),
    TESTNET("Aevo Testnet", 11_155_111);

    private final String domain;
    private final long chainId;

    @SuppressWarnings("ImmutableEnumChecker") // nobody writes to it, and it never leaves
    private final byte[] separator;

    Network(String domain, long chainId) {
        this.domain = domain;
        this.chainId = chainId;
        this.separator = Eip712.domainSeparator(domain, "1", BigInteger.valueOf(chainId));
    }

    String domain() {
        return domain;
    }

    long chainId() {
        return chainId;
    }

    /** Its name as the switch has it. */
    String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** What is hashed to be signed in this domain. */
    byte[] preimage(byte[] structHash) {
        return Eip712.preimage(separator, structHash);
    }

    /** What is signed in this domain. */
    byte[] digest(byte[] structHash) {
        return Eip712.digest(separator, structHash);
    }
}
