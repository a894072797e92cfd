package io.venuesim.venue.deltadefi;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.venuesim.TestAccount;
import io.venuesim.core.account.NewAccount;
import io.venuesim.core.clock.Ids;
import io.venuesim.core.order.NewOrder;
import io.venuesim.core.order.Order;
import io.venuesim.core.order.Reject;
import io.venuesim.core.order.Side;
import io.venuesim.venue.Reply;
import io.venuesim.venue.Switches;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What the venue makes of an account and an order that a test asks for, and of every refusal of the book. */
final class DeltadefiVenueTest {
    private final Rig rig = new Rig();

    @AfterEach
    void stop() {
        rig.close();
    }

    @Test
    void an_account_gets_a_uuid_and_a_key_of_32_hex_digits() {
        TestAccount carol = rig.venue.addAccount(NewAccount.named("carol"));
        assertThat(carol.id()).matches("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}");
        assertThat(carol.credentials())
                .containsOnlyKeys(
                        "apiKey", "accountId", "userId", "walletAddress", "balance", "operationKey", "password")
                .containsEntry("accountId", carol.id())
                .hasEntrySatisfying("apiKey", key -> assertThat(key).matches("[0-9a-f]{32}"));
    }

    @Test
    void an_account_takes_any_key_that_a_header_can_carry() {
        TestAccount carol = rig.venue.addAccount(NewAccount.named("carol").with("apiKey", "dk_live_7"));
        String order = rig.venue.place(rig.limit().account(carol.id())).id();
        assertThat(rig.cancel(order, "X-API-KEY: dk_live_7\n")).isEqualTo(Rig.cancelled(order));
    }

    @Test
    void an_account_that_no_request_could_name_is_refused() {
        DeltadefiVenue venue = new DeltadefiVenue();
        Ids ids = new Ids(1, "test");
        for (String key : new String[] {"", " ", "a b", "a\n", "\u00e4"}) {
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> venue.provision(NewAccount.named("carol").with("apiKey", key), ids))
                    .withMessageContaining("apiKey");
        }
        assertThatIllegalArgumentException()
                .isThrownBy(() -> venue.provision(NewAccount.named("carol").with("apikey", "k"), ids))
                .withMessageContaining("apikey");
    }

    @Test
    void an_order_gets_an_id_and_a_market() {
        Order order = rig.venue.place(NewOrder.market(Side.SELL, BigDecimal.TEN));
        assertThat(order.id()).matches("[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}");
        assertThat(order.market()).isEqualTo("ADAUSDM");
        assertThat(order.account()).isEqualTo(rig.venue.account("alice").id());
    }

    @Test
    void an_order_that_the_venue_could_not_have_is_refused() {
        assertRefused(rig.limit().clientId("mine"), "clientId");
        assertRefused(rig.limit().stopPrice(BigDecimal.ONE), "type");
        assertRefused(rig.limit().id("7"), "id");
        assertRefused(rig.limit().id("550E8400-e29b-41d4-a716-446655440000"), "id");
        assertRefused(rig.limit().market("ADAUSDX"), "market");
    }

    @Test
    void every_refusal_of_the_book_has_an_answer() {
        Switches switches = Quirks.switches();
        Errors errors = new Errors(switches);
        assertThat(Arrays.stream(Reject.values())
                        .collect(Collectors.toMap(
                                reject -> reject,
                                reject -> http(errors.reply(Operation.CANCEL_ORDER, errors.problem(reject))))))
                .hasSize(Reject.values().length)
                .allSatisfy((reject, answer) -> assertThat(answer.body())
                        .as(reject.name())
                        .matches("\\{\"error\":\"[A-Z][^\"]+\",\"code\":[0-9]{4}\\}"));
    }

    @Test
    void a_failure_of_the_venue_is_500_as_documented_and_400_as_observed() {
        Switches switches = Quirks.switches();
        Errors errors = new Errors(switches);
        assertThat(http(errors.internal()).status()).isEqualTo(500);
        switches.setProfile(Quirks.profiles(), "observed");
        assertThat(http(errors.internal()).status()).isEqualTo(400);
        assertThat(http(errors.internal()).body()).isEqualTo("{\"error\":\"Internal Server Error\",\"code\":5000}");
    }

    private void assertRefused(NewOrder order, String name) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> rig.venue.place(order))
                .withMessageStartingWith(name);
    }

    private static Reply.Http http(Reply reply) {
        return (Reply.Http) reply;
    }
}
