package io.venuesim.client.director;

import static org.assertj.core.api.Assertions.assertThat;

import io.venuesim.VenueSimulator;
import io.venuesim.core.fault.Fault;
import io.venuesim.core.fault.Moment;
import io.venuesim.core.journal.Entry;
import io.venuesim.core.journal.JournalFilter;
import io.venuesim.core.order.Order;
import io.venuesim.core.order.OrderState;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * Every outcome that a cancel can have, with every way in which its client may come to hear of it: what the client sees
 * and what the order is are two things. A client that takes the one for the other is wrong in several cells; one that
 * asks before it believes is wrong in none.
 */
final class AmbiguityTest {
    private static final Duration PATIENCE = Duration.ofSeconds(20);

    /** What a client that looks at the answer alone takes the order for, what one that asks does, and what it is. */
    private record Beliefs(String cell, boolean naive, boolean careful, boolean truth) {}

    @ParameterizedTest
    @EnumSource
    void what_is_seen_and_what_is_done_are_two_things(Way way) throws Exception {
        List<Beliefs> all = new ArrayList<>();
        try (VenueSimulator simulator = Rig.simulator(way.venue)) {
            for (Effect effect : Effect.values()) {
                for (Symptom symptom : Symptom.values()) {
                    if (symptom.isLegal(way)) {
                        all.add(play(way, simulator, effect, symptom));
                    }
                }
            }
        }
        assertThat(all).hasSize(way.isRest() ? 21 : 15);
        assertThat(all.stream().filter(cell -> cell.naive() != cell.truth()))
                .as("cells in which a naive client is wrong")
                .hasSizeGreaterThanOrEqualTo(3);
        assertThat(all).allMatch(cell -> cell.careful() == cell.truth());
    }

    private static Beliefs play(Way way, VenueSimulator simulator, Effect effect, Symptom symptom) throws Exception {
        String cell = way + " " + effect + " " + symptom;
        String name = (effect + "-" + symptom).toLowerCase(Locale.ROOT).replace('_', '-');
        try (Rig rig = new Rig(way, simulator, simulator.createNamespace(name))) {
            Order order = rig.place();
            effect.script(rig, order);
            symptom.script(rig, order);
            CompletableFuture<Boolean> told = CompletableFuture.supplyAsync(() -> isAccepted(rig, order));
            if (symptom == Symptom.SILENCE) {
                Optional<Entry> struck = rig.namespace
                        .journal()
                        .await(
                                JournalFilter.ALL
                                        .order(order.id())
                                        .and(entry -> entry instanceof Entry.Faulted fault
                                                && fault.fault() instanceof Fault.Swallow
                                                && fault.moment() == Moment.ON_REPLY),
                                PATIENCE);
                assertThat(struck).as(cell).isPresent();
                assertThat(told).as(cell).isNotDone();
            } else {
                assertThat(told.get(PATIENCE.toSeconds(), TimeUnit.SECONDS))
                        .as(cell)
                        .isEqualTo(symptom.isSuccess());
            }
            rig.settle();
            assertThat(rig.now(order).state()).as(cell).isEqualTo(effect.state);
            boolean truth = rig.now(order).state().isWorking();
            boolean careful = CarefulClient.believesItIsOpen(rig, order);
            if (symptom == Symptom.SILENCE) {
                rig.client.close();
                simulator.namespaces().remove(name);
                assertThat(told.get(PATIENCE.toSeconds(), TimeUnit.SECONDS))
                        .as(cell)
                        .isFalse();
            } else {
                rig.namespace.clock().advance(Effect.LATE);
                assertThat(rig.now(order).state())
                        .as(cell)
                        .isEqualTo(effect == Effect.NOT_APPLIED ? OrderState.OPEN : OrderState.CANCELLED);
                assertThat(rig.namespace.faults().pending()).as(cell).isEmpty();
            }
            return new Beliefs(cell, !told.get(), careful, truth);
        }
    }

    /** What a naive client believes: that a success is one, and that everything else has not happened. */
    private static boolean isAccepted(Rig rig, Order order) {
        try {
            return rig.cancel(order).accepted();
        } catch (RuntimeException broken) {
            return false;
        }
    }
}
