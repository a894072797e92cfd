package io.venuesim.core.journal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.venuesim.core.order.Cause;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.stream.LongStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(30)
final class JournalTest {
    private static final Duration LONG = Duration.ofSeconds(20);

    private final Journal journal = new Journal(3);

    @Test
    void entries_are_numbered_from_one_and_kept_in_order() {
        append("a");
        append("b");
        assertThat(details(JournalFilter.ALL)).containsExactly("a", "b");
        assertThat(journal.entries(any -> true))
                .extracting(entry -> entry.stamp().number())
                .containsExactly(1L, 2L);
        assertThat(journal.latest()).isEqualTo(2);
    }

    @Test
    void the_oldest_go_first_and_are_counted() {
        List.of("a", "b", "c", "d", "e").forEach(this::append);
        assertThat(details(JournalFilter.ALL)).containsExactly("c", "d", "e");
        assertThat(journal.dropped()).isEqualTo(2);
        assertThat(journal.latest()).isEqualTo(5);
    }

    @Test
    void long_entries_push_out_the_oldest_before_the_capacity_does() {
        Journal roomy = new Journal(1_000_000);
        String long_ = "x".repeat(Body.LIMIT);
        long fit = Journal.MOST_TEXT / Body.LIMIT;
        for (long i = 0; i < fit + 3; i++) {
            roomy.append(
                    Stamp.of(Instant.EPOCH, "venue", Cause.NONE, null, null),
                    stamp -> new Entry.Received(stamp, "", Map.of(), new Body(long_, false, Body.LIMIT, false)));
        }
        assertThat(roomy.dropped()).isEqualTo(3);
        assertThat(roomy.entries(any -> true)).hasSize((int) fit);
        roomy.clear();
        assertThat(roomy.dropped()).isZero();
    }

    @Test
    void a_cleared_journal_is_empty_and_goes_on_numbering() {
        List.of("a", "b", "c", "d").forEach(this::append);
        journal.clear();
        assertThat(journal.entries(any -> true)).isEmpty();
        assertThat(journal.dropped()).isZero();
        append("e");
        assertThat(journal.latest()).isEqualTo(5);
    }

    @Test
    void a_journal_keeps_one_entry_at_least() {
        assertThatThrownBy(() -> new Journal(0)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void what_is_there_already_is_not_waited_for() throws InterruptedException {
        append("a");
        append("b");
        assertThat(journal.await(any -> true, Duration.ZERO))
                .map(JournalTest::detail)
                .contains("a");
    }

    @Test
    void what_does_not_come_in_time_is_empty() throws InterruptedException {
        append("a");
        assertThat(journal.await(entry -> detail(entry).equals("b"), Duration.ofMillis(1)))
                .isEmpty();
        assertThat(journal.await(entry -> detail(entry).equals("b"), Duration.ZERO))
                .isEmpty();
    }

    @Test
    void whoever_waits_is_woken_by_the_entry_that_matches() throws InterruptedException, ExecutionException {
        CountDownLatch looked = new CountDownLatch(1);
        CompletableFuture<Optional<Entry>> waiting = CompletableFuture.supplyAsync(() -> {
            try {
                return journal.await(
                        entry -> {
                            looked.countDown();
                            return detail(entry).equals("awaited");
                        },
                        LONG);
            } catch (InterruptedException interrupted) {
                throw new IllegalStateException(interrupted);
            }
        });
        append("before");
        looked.await();
        assertThat(waiting).isNotDone();
        append("other");
        append("awaited");
        assertThat(waiting.get()).map(JournalTest::detail).contains("awaited");
    }

    @Test
    void appending_from_many_threads_loses_no_number() {
        Journal large = new Journal(10_000);
        LongStream.range(0, 4_000)
                .parallel()
                .forEach(i -> large.append(stamp(null, null, i), stamp -> new Entry.Connection(stamp, "opened", "")));
        assertThat(large.entries(any -> true))
                .extracting(entry -> entry.stamp().number())
                .containsExactlyElementsOf(
                        LongStream.rangeClosed(1, 4_000).boxed().toList());
    }

    @Test
    void a_filter_looks_at_every_part_that_is_given() {
        journal.append(stamp("alice", "1", 5), stamp -> new Entry.Connection(stamp, "opened", "one"));
        journal.append(stamp(null, null, 6), stamp -> new Entry.Sent(stamp, "reply", 200, Map.of(), Body.EMPTY));
        JournalFilter all = JournalFilter.ALL;
        assertThat(numbers(all)).containsExactly(1L, 2L);
        assertThat(numbers(all.venue("sixth"))).containsExactly(1L, 2L);
        assertThat(numbers(all.venue("seventh"))).isEmpty();
        assertThat(numbers(all.account("alice"))).containsExactly(1L);
        assertThat(numbers(all.order("1"))).containsExactly(1L);
        assertThat(numbers(all.order("2"))).isEmpty();
        assertThat(numbers(all.connection(9))).containsExactly(1L, 2L);
        assertThat(numbers(all.connection(8))).isEmpty();
        assertThat(numbers(all.exchange(6))).containsExactly(2L);
        assertThat(numbers(all.kind(Entry.Kind.SENT))).containsExactly(2L);
        assertThat(numbers(all.after(1))).containsExactly(2L);
        assertThat(numbers(all.account("alice").kind(Entry.Kind.SENT))).isEmpty();
    }

    private List<Long> numbers(JournalFilter filter) {
        return journal.entries(filter).stream()
                .map(entry -> entry.stamp().number())
                .toList();
    }

    private List<String> details(JournalFilter filter) {
        return journal.entries(filter).stream().map(JournalTest::detail).toList();
    }

    private void append(String detail) {
        journal.append(stamp(null, null, 1), stamp -> new Entry.Connection(stamp, "opened", detail));
    }

    private static String detail(Entry entry) {
        return ((Entry.Connection) entry).detail();
    }

    private static Stamp stamp(@Nullable String account, @Nullable String order, long exchange) {
        return Stamp.of(Instant.EPOCH, "sixth", new Cause(9, exchange), account, order);
    }
}
