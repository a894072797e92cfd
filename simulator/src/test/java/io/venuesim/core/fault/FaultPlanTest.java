package io.venuesim.core.fault;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.venuesim.core.fault.FaultRule.Target;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

final class FaultPlanTest {
    private static final Fault SWALLOW = new Fault.Swallow();
    private static final Fault RESET = new Fault.Reset();
    private static final Target CANCEL = new Target("sixth", "cancel_order", "alice", "1");

    private final FaultPlan plan = new FaultPlan();

    @Test
    void a_rule_strikes_once_unless_told_otherwise() {
        plan.add(FaultRule.once(SWALLOW, Moment.ON_REPLY));
        assertThat(plan.strike(Moment.ON_REPLY, CANCEL)).contains(SWALLOW);
        assertThat(plan.strike(Moment.ON_REPLY, CANCEL)).isEmpty();
        assertThat(plan.pending()).isEmpty();
    }

    @Test
    void a_rule_lets_pass_what_it_skips_and_strikes_as_often_as_told() {
        plan.add(FaultRule.once(SWALLOW, Moment.ON_REPLY).skip(2).times(2));
        List<Boolean> struck = IntStream.range(0, 6)
                .mapToObj(i -> plan.strike(Moment.ON_REPLY, CANCEL).isPresent())
                .toList();
        assertThat(struck).containsExactly(false, false, true, true, false, false);
    }

    @Test
    void only_its_moment_counts() {
        plan.add(FaultRule.once(SWALLOW, Moment.ON_REPLY).skip(1));
        assertThat(plan.strike(Moment.ON_RECEIVE, CANCEL)).isEmpty();
        assertThat(plan.strike(Moment.ON_REPLY, CANCEL)).isEmpty();
        assertThat(plan.strike(Moment.ON_REPLY, CANCEL)).contains(SWALLOW);
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
        assertThat(plan.strike(Moment.ON_REPLY, CANCEL)).contains(RESET);
        assertThat(plan.strike(Moment.ON_REPLY, CANCEL)).contains(SWALLOW);
        assertThat(plan.pending()).extracting(FaultRule::account).containsExactly("bob");
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
    @EnumSource
    void a_fault_has_only_the_moments_at_which_it_can_happen(Moment moment) {
        List<Fault> faults = List.of(
                new Fault.Delay(Duration.ofSeconds(1)),
                SWALLOW,
                new Fault.Answer(503, "text/plain", "later"),
                RESET,
                new Fault.Fill(BigDecimal.ONE));
        for (Fault fault : faults) {
            boolean legal = (fault instanceof Fault.Fill) == (moment == Moment.BEFORE_EFFECT);
            if (legal) {
                assertThat(FaultRule.once(fault, moment).moment()).isEqualTo(moment);
            } else {
                assertThatThrownBy(() -> FaultRule.once(fault, moment))
                        .isInstanceOf(IllegalArgumentException.class)
                        .hasMessageContaining(fault.getClass().getSimpleName())
                        .hasMessageContaining(moment.name());
            }
        }
    }

    @Test
    void numbers_that_make_no_sense_are_refused() {
        FaultRule rule = FaultRule.once(SWALLOW, Moment.ON_REPLY);
        assertThatThrownBy(() -> rule.skip(-1)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> rule.times(0)).isInstanceOf(IllegalArgumentException.class);
    }
}
