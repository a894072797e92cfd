package io.venuesim.core.account;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Something that a request carries and that tells whose it is.
 *
 * @param kind what it is
 * @param id the part that identifies: an API key, an address, a public key, in the venue's canonical text
 * @param secret the part that proves, where the server holds it too; null for keys that sign
 * @param readOnly true if it may look and not touch
 * @param attributes what only the venue cares for, as text by name: an expiry, the addresses it may be used from
 */
public record Credential(
        Kind kind, String id, @Nullable Secret secret, boolean readOnly, Map<String, String> attributes) {

    public Credential {
        attributes = Map.copyOf(attributes);
    }

    public Credential(Kind kind, String id, @Nullable Secret secret, boolean readOnly) {
        this(kind, id, secret, readOnly, Map.of());
    }

    /** What a credential is. */
    public enum Kind {
        /** A key for the header or login message of a client. */
        API_KEY,
        /** A key whose holder signs for the account because it is the account's own. */
        SIGNER,
        /** A key that the account authorised to sign for it: a delegate, an agent, a signing key. */
        DELEGATE,
        /** A name the venue gave the account, carried by its session tokens. */
        USER_ID
    }

    public static Credential apiKey(String key) {
        return new Credential(Kind.API_KEY, key, null, false);
    }

    public static Credential apiKey(String key, Secret secret) {
        return new Credential(Kind.API_KEY, key, secret, false);
    }

    public static Credential signer(String key) {
        return new Credential(Kind.SIGNER, key, null, false);
    }

    public static Credential delegate(String key) {
        return new Credential(Kind.DELEGATE, key, null, false);
    }

    public static Credential userId(String id) {
        return new Credential(Kind.USER_ID, id, null, false);
    }

    /** The same with one attribute set. */
    public Credential with(String name, String value) {
        Map<String, String> more = new HashMap<>(attributes);
        more.put(name, value);
        return new Credential(kind, id, secret, readOnly, more);
    }

    /** What the venue noted about it under this name. */
    public Optional<String> attribute(String name) {
        return Optional.ofNullable(attributes.get(name));
    }
}
