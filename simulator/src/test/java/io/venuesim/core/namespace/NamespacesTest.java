package io.venuesim.core.namespace;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.venuesim.core.account.Account;
import io.venuesim.core.account.Credential;
import io.venuesim.core.clock.SimClock;
import io.venuesim.core.fault.Fault;
import io.venuesim.core.fault.FaultRule;
import io.venuesim.core.fault.Moment;
import io.venuesim.core.journal.Entry;
import io.venuesim.core.journal.Stamp;
import io.venuesim.core.order.Cause;
import io.venuesim.core.order.NewOrder;
import io.venuesim.core.order.Side;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

final class NamespacesTest {
    private final Namespaces namespaces =
            new Namespaces(new Namespaces.Blueprint(List.of("sixth", "seventh"), 100, NamespacesTest::furnish), 42);

    @AfterEach
    void close() {
        namespaces.close();
    }

    @Test
    void every_namespace_has_keys_of_its_own() {
        Namespace other = namespaces.create("other", Optional.of(42L));
        assertThat(key(other)).isNotEqualTo(key(namespaces.defaultNamespace()));
        assertThat(namespaces.byCredential("sixth", Credential.Kind.API_KEY, key(other)))
                .containsSame(other.world("sixth"));
        assertThat(namespaces.byCredential("seventh", Credential.Kind.API_KEY, key(other)))
                .isEmpty();
        assertThat(namespaces.byAccount("sixth", "of " + key(other))).containsSame(other.world("sixth"));
        assertThat(namespaces.byAccount("sixth", "nobody")).isEmpty();
    }

    @Test
    void the_same_seed_and_name_give_the_same_keys_again() {
        String first = key(namespaces.create("other", Optional.of(7L)));
        namespaces.remove("other");
        assertThat(namespaces.byCredential("sixth", Credential.Kind.API_KEY, first))
                .isEmpty();
        assertThat(key(namespaces.create("other", Optional.of(7L)))).isEqualTo(first);
    }

    @Test
    void without_a_seed_one_is_drawn() {
        assertThat(namespaces.create("one", Optional.empty()).ids().seed())
                .isNotEqualTo(namespaces.create("two", Optional.empty()).ids().seed());
    }

    @Test
    void names_that_share_a_hash_code_share_no_keys() {
        assertThat(key(namespaces.create("Aa", Optional.of(7L))))
                .isNotEqualTo(key(namespaces.create("BB", Optional.of(7L))));
    }

    @Test
    void of_two_resets_at_once_one_waits_for_the_other() throws InterruptedException {
        CompletableFuture<Thread> second = new CompletableFuture<>();
        AtomicBoolean armed = new AtomicBoolean();
        AtomicInteger atOnce = new AtomicInteger();
        List<Integer> seen = new CopyOnWriteArrayList<>();
        Consumer<World> furnish = world -> {
            seen.add(atOnce.incrementAndGet());
            if (armed.compareAndSet(true, false)) {
                Thread other = new Thread(() -> world.namespace().reset());
                second.complete(other);
                other.start();
                while (other.isAlive() && other.getState() != Thread.State.BLOCKED) {
                    Thread.onSpinWait();
                }
            }
            atOnce.decrementAndGet();
        };
        try (Namespaces all = new Namespaces(new Namespaces.Blueprint(List.of("sixth"), 100, furnish), 42)) {
            armed.set(true);
            all.defaultNamespace().reset();
            second.join().join();
        }
        assertThat(seen).containsExactly(1, 1, 1);
    }

    @Test
    void an_order_tells_its_namespace() {
        Namespace other = namespaces.create("other", Optional.of(1L));
        place(other, "77");
        assertThat(namespaces.byOrder("sixth", "77")).containsSame(other.world("sixth"));
        assertThat(namespaces.byOrder("seventh", "77")).isEmpty();
    }

    @Test
    void a_name_is_taken_once_and_the_default_one_stays() {
        assertThatThrownBy(() -> namespaces.create("default", Optional.empty()))
                .hasMessage("There is a namespace default already");
        assertThatThrownBy(() -> namespaces.remove("default")).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> namespaces.remove("other"))
                .hasMessage("There is no namespace other; known: [default]");
    }

    @Test
    void a_removed_namespace_is_gone() {
        Namespace other = namespaces.create("other", Optional.empty());
        namespaces.remove("other");
        assertThat(namespaces.get("other")).isEmpty();
        assertThat(namespaces.all()).containsExactly(namespaces.defaultNamespace());
        assertThat(namespaces.byCredential("sixth", Credential.Kind.API_KEY, key(other)))
                .isEmpty();
    }

    @Test
    void what_is_known_in_one_namespace_can_not_be_added_to_another() {
        Namespace other = namespaces.create("other", Optional.empty());
        World world = other.world("sixth");
        Account sameKey = account("new", key(namespaces.defaultNamespace()));
        assertThatThrownBy(() -> namespaces.addAccount(world, sameKey))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageEndingWith("belongs to namespace default already");
        Account sameId = account("of " + key(namespaces.defaultNamespace()), "new key");
        assertThatThrownBy(() -> namespaces.addAccount(world, sameId)).isInstanceOf(IllegalArgumentException.class);
        assertThat(world.accounts().all()).hasSize(1);

        namespaces.addAccount(world, account("new", "new key"));
        assertThat(namespaces.byCredential("sixth", Credential.Kind.API_KEY, "new key"))
                .containsSame(world);
        namespaces.addAccount(other.world("seventh"), account("new", "new key"));
    }

    @Test
    void a_delegate_may_be_known_in_several() {
        World one = namespaces.defaultNamespace().world("sixth");
        World two = namespaces.create("other", Optional.empty()).world("sixth");
        for (World world : List.of(one, two)) {
            Account account = new Account(
                    "agent of " + world.namespace().name(), "eve", List.of(Credential.delegate("agent")), Map.of());
            namespaces.addAccount(world, account);
        }
        assertThat(namespaces.byCredential("sixth", Credential.Kind.DELEGATE, "agent"))
                .containsSame(one);
    }

    @Test
    void a_reset_brings_back_the_start_and_leaves_the_others_alone() {
        Namespace namespace = namespaces.defaultNamespace();
        Namespace other = namespaces.create("other", Optional.empty());
        String key = key(namespace);
        for (Namespace one : List.of(namespace, other)) {
            place(one, "77");
            one.clock().stopAt(Instant.EPOCH);
            one.faults().add(FaultRule.once(new Fault.Swallow(), Moment.ON_REPLY));
            one.journal()
                    .append(
                            Stamp.of(Instant.EPOCH, "sixth", Cause.NONE, null, null),
                            stamp -> new Entry.Connection(stamp, "opened", "/"));
            one.world("sixth").memory(AtomicInteger.class, AtomicInteger::new).incrementAndGet();
        }
        namespaces.addAccount(namespace.world("sixth"), account("new", "new key"));
        AtomicInteger fired = new AtomicInteger();
        namespace.clock().at(Instant.EPOCH.plusSeconds(1), fired::incrementAndGet);

        namespace.reset();

        World world = namespace.world("sixth");
        assertThat(key(namespace)).isEqualTo(key);
        assertThat(world.accounts().all()).hasSize(1);
        assertThat(world.book().find("77")).isEmpty();
        assertThat(world.memory(AtomicInteger.class, AtomicInteger::new)).hasValue(0);
        assertThat(namespace.clock().mode()).isEqualTo(SimClock.Mode.SYSTEM);
        assertThat(namespace.faults().pending()).isEmpty();
        assertThat(namespace.journal().entries(any -> true)).isEmpty();
        assertThat(fired).hasValue(0);
        assertThat(other.world("sixth").book().find("77")).isPresent();
        assertThat(other.faults().pending()).hasSize(1);
        assertThat(other.journal().entries(any -> true)).hasSize(1);
    }

    @Test
    void an_unknown_venue_is_named_with_the_known_ones() {
        assertThatThrownBy(() -> namespaces.defaultNamespace().world("eighth"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("sixth")
                .hasMessageContaining("seventh");
    }

    private static void place(Namespace namespace, String id) {
        namespace
                .world("sixth")
                .book()
                .place(NewOrder.limit(Side.SELL, "1", "1").id(id).account("any").market("ABC"), Cause.NONE);
    }

    private static String key(Namespace namespace) {
        return namespace
                .world("sixth")
                .accounts()
                .all()
                .get(0)
                .credential(Credential.Kind.API_KEY)
                .orElseThrow()
                .id();
    }

    private static void furnish(World world) {
        String key = world.ids().hex(32);
        world.accounts().add(account("of " + key, key));
    }

    private static Account account(String id, String key) {
        return new Account(id, "alice", List.of(Credential.apiKey(key)), Map.of());
    }
}
