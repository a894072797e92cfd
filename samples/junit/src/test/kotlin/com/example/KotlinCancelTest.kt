package com.example

import io.venuesim.RunningVenue
import io.venuesim.core.order.NewOrder
import io.venuesim.core.order.OrderState
import io.venuesim.core.order.Side
import io.venuesim.junit.SimulatedVenues
import java.net.http.HttpClient
import java.net.http.HttpRequest
import java.net.http.HttpResponse
import org.assertj.core.api.Assertions.assertThat
import org.junit.jupiter.api.Test

class KotlinCancelTest {
    @SimulatedVenues("deltadefi")
    lateinit var venue: RunningVenue

    @Test
    fun `an acknowledged cancel has not happened yet`() {
        val order = venue.place(NewOrder.limit(Side.BUY, "100", "0.62"))
        val held = venue.onCancel(order.id()).holdEffect()

        val answer = HttpClient.newHttpClient().send(
            HttpRequest.newBuilder(venue.restUrl().resolve("/order/${order.id()}/cancel"))
                .header("X-API-KEY", venue.account("alice").credential("apiKey"))
                .POST(HttpRequest.BodyPublishers.noBody())
                .build(),
            HttpResponse.BodyHandlers.ofString(),
        )

        assertThat(answer.statusCode()).isEqualTo(200)
        assertThat(venue.order(order.id()).state()).isEqualTo(OrderState.OPEN)
        held.release()
        assertThat(venue.order(order.id()).state()).isEqualTo(OrderState.CANCELLED)
    }
}
