package com.example;

import static org.assertj.core.api.Assertions.assertThat;

import io.venuesim.RunningVenue;
import io.venuesim.core.order.NewOrder;
import io.venuesim.core.order.Order;
import io.venuesim.core.order.OrderState;
import io.venuesim.core.order.Side;
import io.venuesim.junit.SimulatedVenues;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

@SpringBootTest
class BotTest {
    @SimulatedVenues("deltadefi")
    static RunningVenue venue;

    @Autowired
    Bot bot;

    @DynamicPropertySource
    static void pointTheBotAtTheVenue(DynamicPropertyRegistry properties) {
        properties.add("venue.url", () -> venue.restUrl());
        properties.add("venue.key", () -> venue.account("alice").credential("apiKey"));
    }

    @Test
    void the_bot_cancels_what_is_open() throws Exception {
        Order order = venue.place(NewOrder.limit(Side.BUY, "100", "0.62"));

        assertThat(bot.cancel(order.id())).isTrue();
        assertThat(venue.order(order.id()).state()).isEqualTo(OrderState.CANCELLED);
    }

    @Test
    void the_bot_does_not_claim_a_cancel_that_lost_against_a_fill() throws Exception {
        Order order = venue.place(NewOrder.limit(Side.BUY, "100", "0.62"));
        venue.onCancel(order.id()).fillWins();

        assertThat(bot.cancel(order.id())).isFalse();
        assertThat(venue.order(order.id()).state()).isEqualTo(OrderState.FILLED);
    }
}
