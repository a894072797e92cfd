package io.venuesim.scenarios.docs;

import static org.assertj.core.api.Assertions.assertThat;

import io.venuesim.TestAccount;
import io.venuesim.VenueSimulator;
import io.venuesim.client.external.Installation;
import io.venuesim.core.order.NewOrder;
import io.venuesim.core.order.Order;
import io.venuesim.core.order.Side;
import java.nio.file.Path;
import org.junit.jupiter.api.Assumptions;

/** ccxt as it comes from its registry, pointed at the simulator as the page says: it then sees an order that is open. */
final class CcxtBlock implements Runner {
    private static final String AFTER = """
            console.log('open:', (await ex.fetchOpenOrders()).map((order) => order.id).join());
            await ex.close();
            """;

    @Override
    public boolean takes(Snippet snippet) {
        return snippet.isIn("docs/venues/pacifica.md", "js");
    }

    @Override
    public void run(Snippet snippet) throws Exception {
        Path folder = Manual.ROOT.resolve(Path.of("client-conformance", "clients", "pacifica-ccxt"));
        isHere(Installation.in(folder));
        try (Sandbox sandbox = Sandbox.of(
                        VenueSimulator.builder().venues(snippet.venue()).start());
                Shell shell = new Shell()) {
            TestAccount alice = sandbox.venue(snippet.venue()).account("alice");
            Order order = sandbox.venue(snippet.venue())
                    .place(NewOrder.limit(Side.BUY, "1", "100000").account(alice.id()));
            String before = """
                    import ccxt from 'ccxt';
                    const [account, privateKey] = ['%s', '%s'];
                    """.formatted(alice.id(), alice.credential("privateKey"));
            shell.file("page.mjs", before + sandbox.here(snippet.text()) + AFTER);
            // From its standard input Node looks for packages where it was started.
            assertThat(shell.succeed("page=$PWD/page.mjs\ncd '" + folder + "'\nnode --input-type=module <\"$page\""))
                    .contains("open: " + order.id());
        }
    }

    /** As Clients in the client-conformance tests: missing where it must not be is a failure. */
    private static void isHere(Installation installation) {
        installation.unavailable().ifPresent(reason -> {
            String report = "UNAVAILABLE: " + installation.name() + ", for " + reason;
            assertThat("required".equals(System.getenv("VENUESIM_CLIENTS"))
                            && installation.missing().isEmpty())
                    .as(report)
                    .isFalse();
            Assumptions.abort(report);
        });
    }
}
