package io.venuesim.venue.aevo;

import static io.venuesim.venue.aevo.AevoServer.buy;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.venuesim.TestAccount;
import io.venuesim.core.account.NewAccount;
import io.venuesim.core.order.OrderState;
import io.venuesim.core.order.Reject;
import io.venuesim.venue.Switches;
import java.util.Arrays;
import java.util.Locale;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

final class AevoProvisioningTest {
    private final AevoServer server = new AevoServer();

    @AfterEach
    void stop() {
        server.close();
    }

    @Test
    void an_account_gets_what_was_not_given() {
        TestAccount dave = server.venue.addAccount(NewAccount.named("dave"));

        assertThat(dave.id()).matches("0x[0-9a-f]{40}");
        assertThat(dave.credential("address")).isEqualToIgnoringCase(dave.id());
        assertThat(dave.credential("apiKey")).matches("[A-Za-z0-9]{32}");
        assertThat(dave.credential("apiSecret")).matches("[0-9a-f]{64}");
        assertThat(server.cancel(dave, server.place(dave).id())).startsWith("200 ");
    }

    @Test
    void an_account_is_named_by_its_address_in_lower_case() {
        assertThat(server.alice.id()).isEqualTo("0xf39fd6e51aad88f6f4ce6ab8827279cfffb92266");
        assertThat(server.alice.credential("address")).isEqualTo("0xf39Fd6e51aad88F6F4ce6aB8827279cffFb92266");
    }

    @Test
    void what_can_not_be_a_credential_is_refused_by_name() {
        NewAccount erin = NewAccount.named("erin");

        assertThatIllegalArgumentException()
                .isThrownBy(() -> server.venue.addAccount(erin.with("pinCode", "0000")))
                .withMessageContaining("pinCode")
                .withMessageContaining("apiSecret");
        for (String name : new String[] {"address", "privateKey", "signingKey", "apiKey", "apiSecret", "readOnly"}) {
            for (String bad : new String[] {"", "a b,", "ä,"}) {
                assertThatIllegalArgumentException()
                        .isThrownBy(() -> server.venue.addAccount(erin.with(name, bad)))
                        .withMessageStartingWith(name);
            }
        }
    }

    @Test
    void the_demo_accounts_have_the_addresses_of_well_known_keys() {
        assertThat(server.alice.credential("address")).isEqualTo("0xf39Fd6e51aad88F6F4ce6aB8827279cffFb92266");
        assertThat(server.bob.credential("address")).isEqualTo("0x90F79bf6EB2c4f870365E785982E1f101E93b906");
        assertThat(server.carol.credential("address")).isEqualTo("0x15d34AAf54267DB7D7c367839AAf71A00a2C6A65");
    }

    @Test
    void an_account_may_have_an_address_without_its_private_key() {
        String address = "0x" + "ab".repeat(20);

        assertThat(server.venue
                        .addAccount(NewAccount.named("erin").with("address", address))
                        .id())
                .isEqualTo(address);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> server.venue.addAccount(
                        NewAccount.named("frank").with("address", address).with("privateKey", "0x" + "11".repeat(32))))
                .withMessageStartingWith("address");
    }

    @Test
    void a_market_that_is_not_listed_is_refused_with_those_that_are() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> server.venue.place(buy().market("DOGE-PERP")))
                .withMessageContaining("BTC-PERP");
    }

    @Test
    void an_order_gets_an_id_and_a_market() {
        assertThat(server.venue.place(buy())).satisfies(order -> {
            assertThat(order.id()).matches("0x[0-9a-f]{64}");
            assertThat(order.market()).isEqualTo("ETH-PERP");
            assertThat(order.account()).isEqualTo(server.alice.id());
        });
        assertThat(server.venue
                        .place(buy().id("0x" + "AB".repeat(32)).market("BTC-PERP"))
                        .id())
                .isEqualTo("0x" + "ab".repeat(32));
    }

    @Test
    void what_can_not_be_an_order_is_refused_by_name() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> server.venue.place(buy().id("0x12")))
                .withMessageStartingWith("id ");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> server.venue.place(buy().clientId("mine")))
                .withMessageStartingWith("clientId");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> server.venue.place(buy().state(OrderState.DRAFT)))
                .withMessageStartingWith("state");
    }

    @Test
    void every_refusal_of_the_book_has_a_code_that_is_published() {
        Switches switches = Quirks.switches();
        for (OrderQuirks.FinishedOrderCode setting : OrderQuirks.FinishedOrderCode.values()) {
            switches.set(OrderQuirks.FINISHED_ORDER_CODE, setting);
            assertThat(Arrays.stream(Reject.values())
                            .map(new Errors(switches)::of)
                            .map(Code::name)
                            .toList())
                    .isSubsetOf(AevoVectors.publishedCodes());
        }
    }

    @Test
    void every_code_but_one_is_published() {
        assertThat(Arrays.stream(Code.values()).map(Code::name))
                .filteredOn(code -> !AevoVectors.publishedCodes().contains(code))
                .containsExactly("ERR_MALFORMED_REQUEST");
    }

    @Test
    void a_turkish_machine_spells_operations_as_any_other() {
        Locale before = Locale.getDefault();
        try {
            Locale.setDefault(Locale.forLanguageTag("tr"));
            assertThat(Operation.PING.op()).isEqualTo("ping");
            assertThat(server.cancel(
                            server.alice,
                            server.place(server.alice)
                                    .id()
                                    .toUpperCase(Locale.ROOT)
                                    .replace('X', 'x')))
                    .startsWith("200 ");
        } finally {
            Locale.setDefault(before);
        }
    }
}
