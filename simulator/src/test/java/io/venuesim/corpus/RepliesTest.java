package io.venuesim.corpus;

import static org.assertj.core.api.Assertions.assertThat;

import io.venuesim.VenueSimulator;
import io.venuesim.core.fault.Fault;
import io.venuesim.core.fault.FaultRule;
import io.venuesim.core.fault.Moment;
import io.venuesim.core.journal.Entry;
import io.venuesim.core.journal.JournalFilter;
import io.venuesim.corpus.Corpus.Row;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** A venue answers the same to the byte, whether somebody looks for the mistake before it answers, or nobody ever does. */
final class RepliesTest {
    private static final Duration PATIENCE = Duration.ofSeconds(20);
    private static final Duration LATE = Duration.ofNanos(1);

    @ParameterizedTest
    @MethodSource("io.venuesim.corpus.Corpus#all")
    void the_answer_is_the_same_whether_somebody_looks_for_the_mistake_or_not(Corpus corpus) throws Exception {
        try (Playground playground = new Playground(corpus)) {
            for (Row row : corpus.rows()) {
                playground.prepare(row);
                String unasked = playground.play(row.request(), () -> {});
                playground.prepare(row);
                String asked = playground.play(row.request(), () -> lookForMistakes(playground.simulator()));
                assertThat(asked).as("%s", row).isEqualTo(unasked).isNotEmpty();
            }
        }
    }

    /** Lets the next answer wait until every mistake that is known by then was looked for. */
    private static void lookForMistakes(VenueSimulator simulator) {
        long before = simulator.journal().latest();
        simulator.faults().add(FaultRule.once(new Fault.Delay(LATE), Moment.ON_REPLY));
        CompletableFuture<Entry> ready = simulator
                .journal()
                .first(JournalFilter.ALL.kind(Entry.Kind.FAULT).after(before));
        // If this fails the clock stands still, and the answer never comes.
        CompletableFuture<Void> unused = ready.orTimeout(PATIENCE.toSeconds(), TimeUnit.SECONDS)
                .thenRun(() -> {
                    List<Entry> verified = simulator.journal().entries(JournalFilter.ALL.kind(Entry.Kind.VERIFIED));
                    verified.forEach(entry -> ((Entry.Verified) entry).mistake());
                    simulator.clock().advance(LATE);
                });
    }
}
