package io.venuesim.venue.deltadefi;

import io.venuesim.core.account.Account;
import io.venuesim.core.account.Secret;
import io.venuesim.core.namespace.World;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/** The spot accounts of one world: whose orders may be signed with which key. */
final class SpotAccounts implements World.Copyable {

    record SpotAccount(
            OperationKey key, Instant createdAt, @Nullable Instant updatedAt) {}

    private final Instant since;
    private final Map<String, SpotAccount> byAccount = new ConcurrentHashMap<>();

    private SpotAccounts(Instant since) {
        this.since = since;
    }

    @Override
    public SpotAccounts copy() {
        SpotAccounts copy = new SpotAccounts(since);
        copy.byAccount.putAll(byAccount);
        return copy;
    }

    static SpotAccounts of(World world) {
        return world.memory(
                SpotAccounts.class, () -> new SpotAccounts(world.clock().now()));
    }

    /** When this world began. */
    Instant since() {
        return since;
    }

    /** Empty if the account has no operation key. */
    Optional<SpotAccount> of(Account account) {
        SpotAccount known = byAccount.get(account.id());
        return known != null
                ? Optional.of(known)
                : issued(account).map(key -> {
                    SpotAccount made = new SpotAccount(key, since, null);
                    SpotAccount other = byAccount.putIfAbsent(account.id(), made);
                    return other == null ? made : other;
                });
    }

    SpotAccount create(Account account, OperationKey key, Instant now) {
        return put(account, new SpotAccount(key, now, null));
    }

    SpotAccount update(Account account, SpotAccount old, OperationKey key, Instant now) {
        return put(account, new SpotAccount(key, old.createdAt(), now));
    }

    private SpotAccount put(Account account, SpotAccount spot) {
        byAccount.put(account.id(), spot);
        return spot;
    }

    private static Optional<OperationKey> issued(Account account) {
        Secret root = account.clientSide().get(Enrolment.OPERATION_KEY);
        Secret password = account.clientSide().get(Enrolment.PASSWORD);
        return root == null || password == null
                ? Optional.empty()
                : Optional.of(new OperationKey.Issued(root.reveal(), password.reveal()));
    }
}
