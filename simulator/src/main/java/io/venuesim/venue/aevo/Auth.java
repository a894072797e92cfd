package io.venuesim.venue.aevo;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.venuesim.core.account.Credential;
import io.venuesim.core.account.Secret;
import io.venuesim.core.namespace.Namespaces;
import io.venuesim.crypto.Hmac;
import io.venuesim.venue.Exchange;
import io.venuesim.venue.Switches;
import io.venuesim.venue.Verification;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Whose request it is: an API key with its secret, or with an HMAC by it. */
final class Auth {
    private static final String KEY_AND_SECRET = "API key and secret";

    private final Errors errors;
    private final HmacAuth hmacs;

    Auth(Switches switches, Errors errors) {
        this.errors = errors;
        this.hmacs = new HmacAuth(switches);
    }

    /** Checks what a request claims; the first thing that is wrong decides. */
    Finding check(Exchange exchange, Claim claim, Covered sent) {
        Finding finding = check(exchange.namespaces(), claim, sent);
        if (finding instanceof Finding.Refused refused && claim.key() == null) {
            return refused.suspecting(() -> HeaderMistakes.of(exchange.request()));
        }
        return finding instanceof Finding.Accepted accepted
                ? checkAddress(accepted, exchange.request().remoteAddress())
                : finding;
    }

    Finding check(Namespaces namespaces, Claim claim, Covered sent) {
        String scheme = claim.signature() == null ? KEY_AND_SECRET : HmacAuth.SCHEME;
        String key = claim.key();
        if (key == null) {
            return Finding.refused(Code.UNAUTHORIZED, scheme, "no API key was sent");
        }
        if (claim.signature() == null && claim.secret() == null) {
            return Finding.refused(Code.UNAUTHORIZED, scheme, "neither a secret nor a signature was sent");
        }
        Optional<Holder> holder = Holder.of(namespaces, key);
        if (holder.isEmpty()) {
            return Finding.refused(errors.unknownKey(), scheme, "nobody has this API key", "key", key);
        }
        return claim.signature() == null
                ? checkSecret(holder.get(), claim.secret())
                : hmacs.check(holder.get(), claim.timestamp(), claim.signature(), sent);
    }

    /** Whether the connection that a frame came over was logged in, with a key that is still good. */
    Finding checkConnection(Namespaces namespaces, Session session) {
        String scheme = "login of the connection";
        return session.key()
                .flatMap(key -> Holder.of(namespaces, key))
                .map(holder -> Finding.accepted(holder, Verification.accepted(scheme)))
                .orElseGet(() -> Finding.refused(Code.UNAUTHORIZED, scheme, "the connection is not logged in"));
    }

    /** What an {@code auth} of the wrong shape comes to. */
    Finding unreadable() {
        return Finding.refused(
                errors.malformed(), HmacAuth.SCHEME, "what should prove whose it is has the wrong shape");
    }

    /** The key, the secret or HMAC, and then the address that the request comes from. [assumed] */
    private static Finding checkAddress(Finding.Accepted accepted, String address) {
        Credential key = accepted.holder().key();
        return ApiKeys.addresses(key).isEmpty() || ApiKeys.addresses(key).contains(address)
                ? accepted
                : Finding.refused(
                        Code.ACCOUNT_INVALID_IP_ADDRESS,
                        accepted.verification().scheme(),
                        "the API key may not be used from this address",
                        "address",
                        address);
    }

    private static Finding checkSecret(Holder holder, @Nullable Secret sent) {
        boolean same = sent != null
                && Hmac.equal(
                        sent.reveal().getBytes(UTF_8), holder.secret().reveal().getBytes(UTF_8));
        return same
                ? Finding.accepted(holder, Verification.accepted(KEY_AND_SECRET))
                : Finding.refused(
                                Code.UNAUTHORIZED,
                                KEY_AND_SECRET,
                                "the secret is not the key's",
                                "key",
                                holder.key().id())
                        .suspecting(() -> SecretMistakes.of(holder, sent == null ? "" : sent.reveal()));
    }
}
