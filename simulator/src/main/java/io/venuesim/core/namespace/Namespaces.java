package io.venuesim.core.namespace;

import io.venuesim.core.account.Account;
import io.venuesim.core.account.Credential;
import io.venuesim.core.clock.Ids;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Predicate;

/** All isolated worlds of one server; a request belongs to the one that knows what it carries. */
public final class Namespaces implements AutoCloseable {
    /** The namespace that is always there. */
    public static final String DEFAULT = "default";

    /**
     * What every namespace is made of.
     *
     * @param venues ids of the venues
     * @param journalCapacity how many journal entries each keeps
     * @param furnish puts a venue's accounts into a fresh world
     * @param connect lets a venue and its journal listen to a world
     */
    public record Blueprint(
            List<String> venues, int journalCapacity, Consumer<World> furnish, Consumer<World> connect) {

        /** Worlds that nobody listens to. */
        public Blueprint(List<String> venues, int journalCapacity, Consumer<World> furnish) {
            this(venues, journalCapacity, furnish, world -> {});
        }
    }

    private final Blueprint blueprint;
    private final Map<String, Namespace> byName = new LinkedHashMap<>();

    public Namespaces(Blueprint blueprint, long seed) {
        this(blueprint);
        create(DEFAULT, seed);
    }

    private Namespaces(Blueprint blueprint) {
        this.blueprint = blueprint;
    }

    /**
     * All namespaces as this venue sees them now, to try something in: what happens there does not happen here. They
     * have no other venue, their clocks stand still, and their journals are empty. To be closed.
     */
    public Namespaces copy(String venue) {
        Namespaces copy = new Namespaces(blueprint);
        all().forEach(namespace -> copy.byName.put(namespace.name(), namespace.copy(venue)));
        return copy;
    }

    /** Makes a namespace with this seed, or one drawn by chance. */
    public Namespace create(String name, Optional<Long> seed) {
        return create(name, seed.orElseGet(Ids::freshSeed));
    }

    private synchronized Namespace create(String name, long seed) {
        if (byName.containsKey(name)) {
            throw new IllegalArgumentException("There is a namespace " + name + " already");
        }
        Namespace namespace = new Namespace(name, seed, blueprint);
        namespace.open(blueprint.venues());
        byName.put(name, namespace);
        return namespace;
    }

    public Namespace defaultNamespace() {
        return get(DEFAULT).orElseThrow();
    }

    public synchronized Optional<Namespace> get(String name) {
        return Optional.ofNullable(byName.get(name));
    }

    public synchronized List<Namespace> all() {
        return List.copyOf(byName.values());
    }

    /** Removes a namespace and all that is in it; the default one stays. */
    public synchronized void remove(String name) {
        if (DEFAULT.equals(name)) {
            throw new IllegalArgumentException("The default namespace stays; reset it instead");
        }
        Namespace removed = byName.remove(name);
        if (removed == null) {
            throw new IllegalArgumentException("There is no namespace " + name + "; known: " + byName.keySet());
        }
        removed.close();
    }

    /** The world of this venue where the credential leads to an account. */
    public Optional<World> byCredential(String venue, Credential.Kind kind, String id) {
        return first(venue, world -> world.accounts().byCredential(kind, id).isPresent());
    }

    /** The world of this venue that has the account. */
    public Optional<World> byAccount(String venue, String accountId) {
        return first(venue, world -> world.accounts().get(accountId).isPresent());
    }

    /** The world of this venue whose book has the order. */
    public Optional<World> byOrder(String venue, String orderId) {
        return first(venue, world -> world.book().find(orderId).isPresent());
    }

    /**
     * Adds an account to a world.
     *
     * @throws IllegalArgumentException if its id or an exclusive credential of it is known in any namespace: a request
     *     that carried it could not tell where it belongs
     */
    public synchronized void addAccount(World world, Account account) {
        byAccount(world.venue(), account.id()).ifPresent(other -> refuse("account " + account.id(), other));
        account.credentials().forEach(credential -> refuseIfTaken(world, credential));
        world.accounts().add(account);
    }

    /**
     * Gives an account one more credential.
     *
     * @throws IllegalArgumentException if only one account can have it, and one in any namespace has
     */
    public synchronized void grant(World world, String accountId, Credential credential) {
        refuseIfTaken(world, credential);
        world.accounts().grant(accountId, credential);
    }

    private void refuseIfTaken(World world, Credential credential) {
        if (credential.kind() != Credential.Kind.DELEGATE) {
            byCredential(world.venue(), credential.kind(), credential.id())
                    .ifPresent(other -> refuse(credential.kind() + " " + credential.id(), other));
        }
    }

    private static void refuse(String what, World world) {
        throw new IllegalArgumentException(
                "The " + what + " belongs to namespace " + world.namespace().name() + " already");
    }

    private Optional<World> first(String venue, Predicate<World> test) {
        return all().stream()
                .map(namespace -> namespace.world(venue))
                .filter(test)
                .findFirst();
    }

    @Override
    public synchronized void close() {
        byName.values().forEach(Namespace::close);
    }
}
