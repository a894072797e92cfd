package io.venuesim;

import io.venuesim.core.account.Account;
import io.venuesim.core.account.Secret;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * An account at a running venue, with everything that a client needs to act for it.
 *
 * @param id the venue's own name for it
 * @param label what a person calls it
 * @param credentials the venue's credentials by name: {@code apiKey}, {@code privateKey}, …; worthless keys, made for
 *     tests, but secrets all the same: they are not part of this record's text
 */
public record TestAccount(String id, String label, Map<String, String> credentials) {

    static TestAccount of(Account account) {
        Map<String, String> revealed = new LinkedHashMap<>();
        account.clientSide().forEach((name, secret) -> revealed.put(name, reveal(secret)));
        return new TestAccount(account.id(), account.label(), Map.copyOf(revealed));
    }

    /** One credential. */
    public String credential(String name) {
        String value = credentials.get(name);
        if (value == null) {
            throw new IllegalArgumentException(
                    "Account " + label + " has no " + name + "; it has " + credentials.keySet());
        }
        return value;
    }

    @Override
    public String toString() {
        return "TestAccount[id=" + id + ", label=" + label + ", credentials=" + credentials.keySet() + "]";
    }

    private static String reveal(Secret secret) {
        return secret.reveal();
    }
}
