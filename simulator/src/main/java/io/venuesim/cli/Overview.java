package io.venuesim.cli;

import io.venuesim.RunningVenue;
import io.venuesim.TestAccount;
import io.venuesim.VenueSimulator;
import io.venuesim.control.ControlServer;
import java.io.PrintWriter;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** What is printed at the start: where everything is. */
final class Overview {

    static void print(VenueSimulator simulator, ControlServer control, PrintWriter out) {
        out.println("VenueSim, seed " + simulator.seed());
        out.println();
        row(out, "venue", "REST", "WebSocket", "accounts");
        for (RunningVenue venue : simulator.venues()) {
            List<String> labels =
                    venue.accounts().stream().map(TestAccount::label).toList();
            row(
                    out,
                    venue.id(),
                    venue.restUrl().toString(),
                    venue.webSocketUrl().toString(),
                    labels.stream().collect(Collectors.joining(", ")));
        }
        row(out, "control", control.url().toString(), "", "");
        out.println();
        out.println("Keys of the accounts: curl " + control.url() + "/venues");
        out.println("Ctrl-C stops it.");
        out.flush();
    }

    private static void row(PrintWriter out, String name, String rest, String socket, String accounts) {
        out.println(String.format(Locale.ROOT, "%-10s %-24s %-36s %s", name, rest, socket, accounts)
                .stripTrailing());
    }

    private Overview() {}
}
