package io.venuesim.core.account;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The accounts of one venue in one namespace. */
public final class Accounts {
    private record Key(Credential.Kind kind, String id) {}

    private final Map<String, Account> byId = new LinkedHashMap<>();
    private final Map<Key, String> byCredential = new LinkedHashMap<>();

    /** The same accounts, whatever happens to these from now on. */
    public synchronized Accounts copy() {
        Accounts copy = new Accounts();
        copy.byId.putAll(byId);
        copy.byCredential.putAll(byCredential);
        return copy;
    }

    /**
     * Adds an account.
     *
     * @throws IllegalArgumentException if its id, or an API key, signer or user id of it, is another account's
     */
    public synchronized void add(Account account) {
        if (byId.containsKey(account.id())) {
            throw new IllegalArgumentException("There is an account " + account.id() + " already");
        }
        account.credentials().forEach(this::refuseIfTaken);
        put(account);
    }

    public synchronized Optional<Account> get(String id) {
        return Optional.ofNullable(byId.get(id));
    }

    /** The account that this credential leads to. A delegate may act for several; then the first. */
    public synchronized Optional<Account> byCredential(Credential.Kind kind, String credentialId) {
        return Optional.ofNullable(byCredential.get(new Key(kind, credentialId)))
                .map(byId::get);
    }

    public synchronized List<Account> all() {
        return List.copyOf(byId.values());
    }

    /**
     * Gives an account one more credential: a delegate, an API key.
     *
     * @throws IllegalArgumentException if the credential is one that only one account can have, and has an account
     */
    public synchronized void grant(String accountId, Credential credential) {
        Account more = existing(accountId).with(credential);
        refuseIfTaken(credential);
        put(more);
    }

    /**
     * Puts a credential in the place of the one of the same kind and id that the account has: with another expiry, say.
     *
     * @throws IllegalArgumentException if the account has none
     */
    public synchronized void renew(String accountId, Credential credential) {
        Account account = existing(accountId);
        if (account.credential(credential.kind(), credential.id()).isEmpty()) {
            throw new IllegalArgumentException(
                    "Account " + accountId + " has no " + credential.kind() + " " + credential.id());
        }
        byId.put(accountId, account.without(credential.kind(), credential.id()).with(credential));
    }

    /** Takes a credential away; the next request that carries it is a stranger's. */
    public synchronized void revoke(String accountId, Credential.Kind kind, String credentialId) {
        Account fewer = existing(accountId).without(kind, credentialId);
        byId.put(accountId, fewer);
        if (byCredential.remove(new Key(kind, credentialId), accountId)) {
            // A delegate may act for another account too.
            byId.values().stream()
                    .filter(other -> other.credential(kind, credentialId).isPresent())
                    .findFirst()
                    .ifPresent(this::put);
        }
    }

    private void refuseIfTaken(Credential credential) {
        String owner = byCredential.get(new Key(credential.kind(), credential.id()));
        if (owner != null && isExclusive(credential)) {
            throw new IllegalArgumentException(
                    "The " + credential.kind() + " " + credential.id() + " belongs to account " + owner + " already");
        }
    }

    private Account existing(String accountId) {
        Account account = byId.get(accountId);
        if (account == null) {
            throw new IllegalArgumentException("There is no account " + accountId + "; known: " + byId.keySet());
        }
        return account;
    }

    private void put(Account account) {
        byId.put(account.id(), account);
        account.credentials()
                .forEach(credential ->
                        byCredential.putIfAbsent(new Key(credential.kind(), credential.id()), account.id()));
    }

    private static boolean isExclusive(Credential credential) {
        return credential.kind() != Credential.Kind.DELEGATE;
    }
}
