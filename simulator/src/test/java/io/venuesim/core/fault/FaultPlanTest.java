package io.venuesim.core.fault;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.venuesim.core.fault.FaultRule.Target;
import io.venuesim.core.order.Reject;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

final class FaultPlanTest {
    private static final Fault SWALLOW = new Fault.Swallow();
    private static final Fault RESET = new Fault.Reset();
    private static final Target CANCEL = new Target("sixth", "cancel_order", "alice", "1");

    private final FaultPlan plan = new FaultPlan();

    @Test
    void a_rule_strikes_once_unless_told_otherwise() {
        plan.add(FaultRule.once(SWALLOW, Moment.ON_REPLY));
        assertThat(plan.strike(Moment.ON_REPLY, CANCEL).map(ArmedFault::fault)).contains(SWALLOW);
        assertThat(plan.strike(Moment.ON_REPLY, CANCEL)).isEmpty();
        assertThat(plan.pending()).isEmpty();
    }

    @Test
    void a_rule_lets_pass_what_it_skips_and_strikes_as_often_as_told() {
        plan.add(FaultRule.once(SWALLOW, Moment.ON_REPLY).nth(3).times(2));
        List<Boolean> struck = IntStream.range(0, 6)
                .mapToObj(i -> plan.strike(Moment.ON_REPLY, CANCEL).isPresent())
                .toList();
        assertThat(struck).containsExactly(false, false, true, true, false, false);
    }

    @Test
    void only_its_moment_counts() {
        plan.add(FaultRule.once(SWALLOW, Moment.ON_REPLY).nth(2));
        assertThat(plan.strike(Moment.ON_RECEIVE, CANCEL)).isEmpty();
        assertThat(plan.strike(Moment.ON_REPLY, CANCEL)).isEmpty();
        assertThat(plan.strike(Moment.ON_REPLY, CANCEL).map(ArmedFault::fault)).contains(SWALLOW);
    }

    @Test
    void every_part_that_is_given_must_match() {
        FaultRule any = FaultRule.once(SWALLOW, Moment.ON_REPLY);
        assertThat(any.matches(Moment.ON_REPLY, CANCEL)).isTrue();
        FaultRule all =
                any.venue("sixth").operation("cancel_order").account("alice").order("1");
        assertThat(all.matches(Moment.ON_REPLY, CANCEL)).isTrue();
        assertThat(all.venue("seventh").matches(Moment.ON_REPLY, CANCEL)).isFalse();
        assertThat(all.operation("cancel_all").matches(Moment.ON_REPLY, CANCEL)).isFalse();
        assertThat(all.account("bob").matches(Moment.ON_REPLY, CANCEL)).isFalse();
        assertThat(all.order("2").matches(Moment.ON_REPLY, CANCEL)).isFalse();
        Target stranger = new Target("sixth", null, null, null);
        assertThat(any.matches(Moment.ON_REPLY, stranger)).isTrue();
        assertThat(all.matches(Moment.ON_REPLY, stranger)).isFalse();
    }

    @Test
    void of_several_the_oldest_that_matches_strikes() {
        plan.add(FaultRule.once(SWALLOW, Moment.ON_REPLY).account("bob"));
        plan.add(FaultRule.once(RESET, Moment.ON_REPLY));
        plan.add(FaultRule.once(SWALLOW, Moment.ON_REPLY));
        assertThat(plan.strike(Moment.ON_REPLY, CANCEL).map(ArmedFault::fault)).contains(RESET);
        assertThat(plan.strike(Moment.ON_REPLY, CANCEL).map(ArmedFault::fault)).contains(SWALLOW);
        assertThat(plan.pending()).extracting(one -> one.rule().account()).containsExactly("bob");
        plan.clear();
        assertThat(plan.pending()).isEmpty();
    }

    @Test
    void two_rules_that_are_equal_strike_twice() {
        plan.add(FaultRule.once(SWALLOW, Moment.ON_REPLY));
        plan.add(FaultRule.once(SWALLOW, Moment.ON_REPLY));
        assertThat(plan.strike(Moment.ON_REPLY, CANCEL)).isPresent();
        assertThat(plan.strike(Moment.ON_REPLY, CANCEL)).isPresent();
        assertThat(plan.strike(Moment.ON_REPLY, CANCEL)).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("faults")
    void a_fault_has_only_the_moments_at_which_it_can_happen(Fault fault) {
        for (Moment moment : Moment.values()) {
            if (fault.moments().contains(moment)) {
                assertThat(FaultRule.once(fault, moment).moment()).isEqualTo(moment);
            } else {
                assertThatThrownBy(() -> FaultRule.once(fault, moment))
                        .isInstanceOf(IllegalArgumentException.class)
                        .hasMessageContaining(fault.getClass().getSimpleName())
                        .hasMessageContaining(moment.name());
            }
        }
    }

    static List<Fault> faults() {
        return List.of(
                new Fault.Delay(Duration.ofSeconds(1)),
                new Fault.Hold(),
                SWALLOW,
                new Fault.Repeat(),
                new Fault.Duplicate(),
                new Fault.Answer(503, "text/plain", "later"),
                new Fault.Refuse(Reject.UNKNOWN_ORDER),
                RESET,
                new Fault.Reset(20),
                new Fault.Truncate(20),
                new Fault.Close(1011, "broken"),
                Fault.Fill.all(),
                new Fault.EventsFirst(),
                new Fault.AnswerFirst(),
                new Fault.Swap(),
                new Fault.Lag());
    }

    @Test
    void every_kind_of_fault_is_among_those_tested() {
        assertThat(faults().stream().<Class<?>>map(Fault::getClass).distinct())
                .containsExactlyInAnyOrder(Fault.class.getPermittedSubclasses());
    }

    @Test
    void what_is_held_goes_on_in_its_order_when_released() {
        ArmedFault hold =
                plan.add(FaultRule.once(new Fault.Hold(), Moment.ON_REPLY).times(2));
        List<String> order = new ArrayList<>();
        assertThat(plan.strike(Moment.ON_REPLY, CANCEL)).contains(hold);
        hold.hold(() -> order.add("first"));
        assertThat(plan.strike(Moment.ON_REPLY, CANCEL)).contains(hold);
        hold.hold(() -> order.add("second"));
        assertThat(plan.strike(Moment.ON_REPLY, CANCEL)).isEmpty();
        assertThat(plan.find(hold.id())).contains(hold);
        assertThat(hold.holding()).isEqualTo(2);
        assertThat(hold.release()).isEqualTo(2);
        assertThat(order).containsExactly("first", "second");
        assertThat(hold.release()).isZero();
        assertThat(plan.find(hold.id())).isEmpty();
    }

    @Test
    void a_rule_that_is_removed_lets_go_what_it_holds() {
        ArmedFault hold = plan.add(FaultRule.once(new Fault.Hold(), Moment.ON_REPLY));
        List<String> gone = new ArrayList<>();
        plan.strike(Moment.ON_REPLY, CANCEL);
        hold.hold(() -> gone.add("gone"));
        assertThat(plan.remove(hold.id())).contains(hold);
        assertThat(gone).containsExactly("gone");
        assertThat(plan.remove(hold.id())).isEmpty();
    }

    @Test
    void a_rule_that_strikes_always_is_never_spent() {
        plan.add(FaultRule.once(SWALLOW, Moment.ON_REPLY).times(FaultRule.ALWAYS));
        for (int i = 0; i < 1_000; i++) {
            assertThat(plan.strike(Moment.ON_REPLY, CANCEL)).isPresent();
        }
        assertThat(plan.pending()).hasSize(1);
    }

    @Test
    void numbers_that_make_no_sense_are_refused() {
        FaultRule rule = FaultRule.once(SWALLOW, Moment.ON_REPLY);
        assertThatThrownBy(() -> rule.nth(0)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> rule.times(0)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Fault.Delay(Duration.ofNanos(-1))).hasMessageStartingWith("duration");
        assertThatThrownBy(() -> new Fault.Answer(99, "text/plain", "")).hasMessageStartingWith("status");
        assertThatThrownBy(() -> new Fault.Reset(-1)).hasMessageStartingWith("afterBytes");
        assertThatThrownBy(() -> new Fault.Truncate(-1)).hasMessageStartingWith("afterBytes");
        assertThatThrownBy(() -> new Fault.Close(999, "")).hasMessageStartingWith("code");
        assertThatThrownBy(() -> new Fault.Close(1000, "x".repeat(41))).hasMessageStartingWith("reason");
        assertThatThrownBy(() -> new Fault.Fill(BigDecimal.ZERO)).hasMessageStartingWith("quantity");
    }
}
