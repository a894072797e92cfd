package io.venuesim.venue.aevo;

import io.venuesim.core.account.Account;
import io.venuesim.core.account.Credential;
import io.venuesim.core.account.Secret;
import io.venuesim.core.namespace.Namespaces;
import io.venuesim.core.namespace.World;
import java.util.Optional;

/**
 * The account that an API key leads to.
 *
 * @param world where it lives
 */
record Holder(World world, Account account, Credential key) {

    static Optional<Holder> of(Namespaces namespaces, String key) {
        return namespaces
                .byCredential(AevoVenue.ID, Credential.Kind.API_KEY, key)
                .flatMap(world -> world.accounts()
                        .byCredential(Credential.Kind.API_KEY, key)
                        .flatMap(account -> account.credential(Credential.Kind.API_KEY, key)
                                .map(credential -> new Holder(world, account, credential))));
    }

    Secret secret() {
        return secret(key);
    }

    /** The secret of an API key, which the server holds too. */
    static Secret secret(Credential key) {
        Secret secret = key.secret();
        if (secret == null) {
            throw new IllegalStateException("The API key " + key.id() + " was made without a secret");
        }
        return secret;
    }
}
