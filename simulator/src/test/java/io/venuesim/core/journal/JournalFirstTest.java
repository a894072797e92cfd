package io.venuesim.core.journal;

import static org.assertj.core.api.Assertions.assertThat;

import io.venuesim.core.order.Cause;
import java.time.Instant;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

final class JournalFirstTest {
    private final Journal journal = new Journal(10);

    @Test
    void an_entry_that_is_there_already_is_found_at_once() {
        Entry older = append("a");
        append("a");
        assertThat(journal.first(JournalFilter.ALL.venue("a"))).isCompletedWithValue(older);
    }

    @Test
    void an_entry_that_comes_later_is_found_on_another_thread_than_the_one_that_brought_it() throws Exception {
        CompletableFuture<Thread> finder =
                journal.first(JournalFilter.ALL.venue("b")).thenApply(entry -> Thread.currentThread());
        append("a");
        assertThat(finder).isNotDone();
        append("b");
        assertThat(finder.get(10, TimeUnit.SECONDS)).isNotSameAs(Thread.currentThread());
    }

    @Test
    void each_waiter_gets_the_first_entry_of_its_own() throws Exception {
        CompletableFuture<Entry> one = journal.first(JournalFilter.ALL.venue("a"));
        CompletableFuture<Entry> other = journal.first(JournalFilter.ALL.after(1));
        Entry first = append("a");
        Entry second = append("a");
        assertThat(one.get(10, TimeUnit.SECONDS)).isEqualTo(first);
        assertThat(other.get(10, TimeUnit.SECONDS)).isEqualTo(second);
    }

    @Test
    void a_waiter_that_lost_interest_is_left_alone() {
        CompletableFuture<Entry> cancelled = journal.first(JournalFilter.ALL);
        cancelled.cancel(false);
        append("a");
        assertThat(cancelled).isCancelled();
    }

    private Entry append(String venue) {
        return journal.append(
                Stamp.of(Instant.EPOCH, venue, Cause.NONE, null, null),
                stamp -> new Entry.Connection(stamp, "opened", "/"));
    }
}
