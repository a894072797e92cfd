package io.venuesim.venue.pacifica;

import io.venuesim.core.account.Account;
import io.venuesim.core.account.Credential;
import io.venuesim.core.account.NewAccount;
import io.venuesim.core.account.Secret;
import io.venuesim.core.clock.Ids;
import io.venuesim.crypto.Base58;
import io.venuesim.crypto.Ed25519;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;

/** The keys of an account: its own, which names it, one agent's, and an API config key where a test gives one. */
final class Keys {
    private static final List<String> NAMES = List.of("account", "privateKey", "agentWallet", "agentKey", "configKey");

    /** 32 bytes in base58. */
    private static final int LONGEST_PUBLIC = 44;

    private Keys() {}

    /**
     * Makes an account. A key pair can be given by its private key (base58 of 64 bytes, or of the 32-byte seed), or by
     * its public key alone, whose private key stays with whoever has it; else it is drawn.
     */
    static Account account(NewAccount wanted, Ids ids) {
        TreeSet<String> unknown = new TreeSet<>(wanted.given().keySet());
        unknown.removeAll(NAMES);
        if (!unknown.isEmpty()) {
            throw new IllegalArgumentException("Pacifica has no credential " + unknown + "; it has " + NAMES);
        }
        Map<String, Secret> clientSide = new LinkedHashMap<>();
        String account = pair(wanted, "account", "privateKey", ids, clientSide);
        String agent = pair(wanted, "agentWallet", "agentKey", ids, clientSide);
        List<Credential> credentials = new ArrayList<>();
        credentials.add(Credential.signer(account));
        credentials.add(Credential.delegate(agent));
        wanted.given("configKey").ifPresent(key -> {
            clientSide.put("configKey", Secret.of(key));
            credentials.add(Credential.apiKey(key));
        });
        return new Account(account, wanted.label(), credentials, clientSide);
    }

    private static String pair(
            NewAccount wanted, String publicName, String privateName, Ids ids, Map<String, Secret> clientSide) {
        Optional<String> publicKey = wanted.given(publicName);
        Optional<String> privateKey = wanted.given(privateName);
        if (publicKey.isPresent() && privateKey.isEmpty()) {
            requirePublic(publicName, publicKey.get());
            clientSide.put(publicName, Secret.of(publicKey.get()));
            return publicKey.get();
        }
        byte[] seed = privateKey.map(text -> seed(privateName, text)).orElseGet(() -> ids.bytes(32));
        byte[] own = Ed25519.publicKeyOf(seed);
        String address = Base58.encode(own);
        publicKey.filter(other -> !other.equals(address)).ifPresent(other -> {
            throw new IllegalArgumentException(publicName + " is not the public key of " + privateName);
        });
        byte[] both = Arrays.copyOf(seed, 64);
        System.arraycopy(own, 0, both, 32, 32);
        clientSide.put(publicName, Secret.of(address));
        clientSide.put(privateName, Secret.of(Base58.encode(both)));
        return address;
    }

    /** An agent's key, bound without its account's signature. */
    static Credential agent(String base58) {
        requirePublic("agentWallet", base58);
        return Credential.delegate(base58);
    }

    /** What claims to be a public key, unless it is so long that it may be a private one. */
    static String shown(String key) {
        return key.length() <= LONGEST_PUBLIC ? key : "(hidden: " + key.length() + " characters)";
    }

    private static void requirePublic(String name, String base58) {
        if (Base58.decode(base58).flatMap(Ed25519::publicKey).isEmpty()) {
            throw new IllegalArgumentException(name + " is no Ed25519 public key in base58: " + base58);
        }
    }

    private static byte[] seed(String name, String base58) {
        byte[] key = Base58.decode(base58).orElse(new byte[0]);
        boolean whole = key.length == 64
                && Arrays.equals(Ed25519.publicKeyOf(Arrays.copyOf(key, 32)), Arrays.copyOfRange(key, 32, 64));
        if (!whole && key.length != 32) {
            throw new IllegalArgumentException(
                    name + " must be base58 of a 32-byte seed, or of the seed and its public key");
        }
        return Arrays.copyOf(key, 32);
    }
}
