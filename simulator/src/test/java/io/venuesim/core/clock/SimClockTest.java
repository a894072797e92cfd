package io.venuesim.core.clock;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(30)
final class SimClockTest {
    private static final Instant NOON = Instant.parse("2026-01-01T12:00:00Z");
    private static final Duration SECOND = Duration.ofSeconds(1);

    private final SimClock clock = new SimClock();
    private final List<String> ran = Collections.synchronizedList(new ArrayList<>());

    @AfterEach
    void close() {
        clock.close();
    }

    @Test
    void a_fresh_clock_follows_the_machines() {
        Instant before = Instant.now();
        Instant now = clock.now();
        assertThat(now).isBetween(before, Instant.now());
        assertThat(clock.mode()).isEqualTo(SimClock.Mode.SYSTEM);
    }

    @Test
    void an_offset_may_lie_in_the_future_or_the_past() {
        for (Duration offset : List.of(Duration.ofDays(1), Duration.ofDays(-1))) {
            clock.followWithOffset(offset);
            Instant before = Instant.now();
            Instant now = clock.now();
            assertThat(now).isBetween(before.plus(offset), Instant.now().plus(offset));
            assertThat(clock.offset()).isEqualTo(offset);
        }
        clock.followSystem();
        assertThat(clock.offset()).isZero();
    }

    @Test
    void a_moving_clock_is_advanced_by_its_offset() {
        clock.advance(Duration.ofDays(3));
        clock.advance(Duration.ofDays(4));
        assertThat(clock.mode()).isEqualTo(SimClock.Mode.OFFSET);
        assertThat(clock.offset()).isEqualTo(Duration.ofDays(7));
    }

    @Test
    void a_standing_clock_moves_only_when_told() {
        clock.stopAt(NOON);
        assertThat(clock.now()).isEqualTo(NOON);
        clock.advance(SECOND);
        assertThat(clock.now()).isEqualTo(NOON.plus(SECOND));
        assertThat(clock.millis()).isEqualTo(NOON.plus(SECOND).toEpochMilli());
        clock.stopAt(NOON.minus(SECOND));
        assertThat(clock.now()).isEqualTo(NOON.minus(SECOND));
    }

    @Test
    void a_clock_does_not_advance_backwards() {
        assertThatThrownBy(() -> clock.advance(SECOND.negated())).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void timers_run_in_the_order_of_their_due_times_each_at_its_own() {
        clock.stopAt(NOON);
        note("late", 3);
        note("early", 1);
        note("early too", 1);
        note("never", 9);
        clock.advance(SECOND.multipliedBy(5));
        assertThat(ran)
                .containsExactly(
                        "early at 2026-01-01T12:00:01Z",
                        "early too at 2026-01-01T12:00:01Z",
                        "late at 2026-01-01T12:00:03Z");
        assertThat(clock.now()).isEqualTo(NOON.plusSeconds(5));
    }

    @Test
    void a_timer_runs_at_its_very_moment_and_once() {
        clock.stopAt(NOON);
        note("it", 2);
        clock.advance(SECOND.multipliedBy(2).minusNanos(1));
        assertThat(ran).isEmpty();
        clock.advance(Duration.ofNanos(1));
        clock.advance(Duration.ofDays(1));
        assertThat(ran).hasSize(1);
    }

    @Test
    void a_timer_may_set_others_on_the_way() {
        clock.stopAt(NOON);
        clock.at(NOON.plusSeconds(1), () -> {
            note("again", 2);
            note("beyond", 10);
        });
        clock.advance(SECOND.multipliedBy(5));
        assertThat(ran).containsExactly("again at 2026-01-01T12:00:02Z");
        clock.advance(SECOND.multipliedBy(5));
        assertThat(ran).hasSize(2);
    }

    @Test
    void all_that_is_due_has_run_on_the_thread_that_advances_when_it_returns() {
        clock.stopAt(NOON);
        List<Thread> threads = Collections.synchronizedList(new ArrayList<>());
        for (int i = 0; i < 200; i++) {
            clock.at(NOON.plusSeconds(1), () -> {
                threads.add(Thread.currentThread());
                clock.at(clock.now(), () -> threads.add(Thread.currentThread()));
            });
        }
        clock.advance(SECOND);
        assertThat(threads).hasSize(400).containsOnly(Thread.currentThread());
    }

    @Test
    void a_timer_that_is_past_due_runs_at_once_on_a_thread_of_its_own() throws InterruptedException {
        clock.stopAt(NOON);
        CountDownLatch done = new CountDownLatch(1);
        clock.at(NOON.minusSeconds(1), done::countDown);
        assertThat(done.await(20, TimeUnit.SECONDS)).isTrue();
    }

    @Test
    void a_timer_that_a_jump_of_the_clock_leaves_behind_runs() throws InterruptedException {
        clock.stopAt(NOON);
        CountDownLatch done = new CountDownLatch(1);
        clock.at(NOON.plusSeconds(1), done::countDown);
        clock.stopAt(NOON.plusSeconds(2));
        assertThat(done.await(20, TimeUnit.SECONDS)).isTrue();
    }

    @Test
    void a_timer_on_a_moving_clock_needs_nobody_to_advance_it() throws InterruptedException {
        CountDownLatch done = new CountDownLatch(2);
        clock.at(clock.now().plusMillis(1), done::countDown);
        clock.at(clock.now().plus(Duration.ofDays(1)), done::countDown);
        clock.advance(Duration.ofDays(2));
        assertThat(done.await(20, TimeUnit.SECONDS)).isTrue();
    }

    @Test
    void a_timer_that_fails_does_not_keep_the_others_from_their_turn() throws InterruptedException {
        CountDownLatch done = new CountDownLatch(1);
        Instant due = clock.now().plus(Duration.ofDays(1));
        clock.at(due, () -> {
            throw new IllegalStateException("a timer that fails on purpose");
        });
        clock.at(due, done::countDown);
        clock.advance(Duration.ofDays(2));
        assertThat(done.await(20, TimeUnit.SECONDS)).isTrue();
    }

    @Test
    void the_end_of_time_is_a_due_time_like_any_other() throws InterruptedException {
        clock.at(Instant.MAX, () -> ran.add("never"));
        CountDownLatch done = new CountDownLatch(1);
        clock.at(clock.now(), done::countDown);
        assertThat(done.await(20, TimeUnit.SECONDS)).isTrue();
        assertThat(ran).isEmpty();
    }

    @Test
    void forgotten_timers_never_run() {
        clock.stopAt(NOON);
        note("it", 1);
        clock.clearTimers();
        clock.advance(SECOND.multipliedBy(2));
        assertThat(ran).isEmpty();
    }

    @Test
    void a_closed_clock_still_tells_the_time_and_takes_timers_that_it_will_not_run_by_itself() {
        clock.stopAt(NOON);
        clock.close();
        note("past", -1);
        assertThat(clock.now()).isEqualTo(NOON);
        assertThat(ran).isEmpty();
    }

    private void note(String what, int seconds) {
        clock.at(NOON.plusSeconds(seconds), () -> ran.add(what + " at " + clock.now()));
    }

    @Test
    void a_cancelled_timer_does_not_run_and_the_others_do() {
        clock.stopAt(NOON);
        SimClock.Timer first = clock.at(NOON.plus(SECOND), () -> ran.add("first"));
        clock.at(NOON.plus(SECOND), () -> ran.add("second"));
        first.cancel();
        first.cancel();
        clock.advance(SECOND);
        assertThat(ran).containsExactly("second");
    }
}
