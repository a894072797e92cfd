package io.venuesim.client.director;

import static org.assertj.core.api.Assertions.assertThat;

import io.venuesim.VenueSimulator;
import io.venuesim.client.Outcome;
import io.venuesim.core.fault.ArmedFault;
import io.venuesim.core.order.Order;
import io.venuesim.core.order.OrderState;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Who wins a race is who was told to win, every time; and what was traded and what is left is always the whole. */
final class RaceTest {
    private static final int ROUNDS = Integer.getInteger("venuesim.rounds", 50);

    /** A script, and what becomes of the order. */
    private enum Race {
        FILL_WINS(OrderState.FILLED, Way.QUANTITY) {
            @Override
            ArmedFault script(Rig rig, Order order) {
                return rig.onCancel(order).fillWins();
            }
        },
        CANCEL_WINS(OrderState.CANCELLED, "0") {
            @Override
            ArmedFault script(Rig rig, Order order) {
                return rig.onCancel(order).cancelWins();
            }
        },
        PARTIAL_FILL(OrderState.CANCELLED, Way.HALF) {
            @Override
            ArmedFault script(Rig rig, Order order) {
                return rig.onCancel(order).partialFill(Way.HALF);
            }
        },
        FILL_AFTER_ANSWER(OrderState.FILLED, Way.QUANTITY) {
            @Override
            ArmedFault script(Rig rig, Order order) {
                return rig.onCancel(order).fillAfterAnswer();
            }
        },
        PARTIAL_FILL_AFTER_ANSWER(OrderState.CANCELLED, Way.HALF) {
            @Override
            ArmedFault script(Rig rig, Order order) {
                return rig.onCancel(order).partialFillAfterAnswer(Way.HALF);
            }
        },
        ANSWER_WITHOUT_EFFECT(OrderState.OPEN, "0") {
            @Override
            ArmedFault script(Rig rig, Order order) {
                return rig.onCancel(order).answerWithoutEffect();
            }
        },
        HOLD_EFFECT(OrderState.OPEN, "0") {
            @Override
            ArmedFault script(Rig rig, Order order) {
                return rig.onCancel(order).holdEffect();
            }
        };

        private final OrderState state;
        private final String executed;

        Race(OrderState state, String executed) {
            this.state = state;
            this.executed = executed;
        }

        abstract ArmedFault script(Rig rig, Order order);

        /** True if the client is told of a success. A venue that only queues cancels always tells of one. */
        boolean isAccepted(Way way) {
            return this != FILL_WINS || way == Way.TANX_REST;
        }
    }

    @ParameterizedTest
    @EnumSource
    void a_race_ends_as_it_was_scripted(Way way) {
        try (VenueSimulator simulator = Rig.simulator(way.venue);
                Rig rig = new Rig(way, simulator)) {
            for (Race race : Race.values()) {
                for (int round = 0; round < ROUNDS; round++) {
                    run(rig, race);
                }
            }
        }
    }

    private static void run(Rig rig, Race race) {
        Order order = rig.place();
        ArmedFault script = race.script(rig, order);
        Outcome outcome = rig.cancel(order);
        rig.settle();
        assertThat(outcome.accepted()).as("%s: %s", race, outcome).isEqualTo(race.isAccepted(rig.way));
        assertOrder(rig.comesTo(race.state, order), race.state, race.executed);
        if (race == Race.HOLD_EFFECT) {
            assertThat(script.release()).isEqualTo(1);
            assertOrder(rig.now(order), OrderState.CANCELLED, "0");
        }
        assertThat(script.isSpent()).isTrue();
        assertThat(rig.namespace.faults().pending()).isEmpty();
    }

    private static void assertOrder(Order order, OrderState state, String executed) {
        assertThat(order.state()).isEqualTo(state);
        assertThat(order.executed()).isEqualByComparingTo(executed);
        assertThat(order.executed().add(order.remaining())).isEqualByComparingTo(order.quantity());
    }
}
