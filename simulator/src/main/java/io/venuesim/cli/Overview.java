package io.venuesim.cli;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.venuesim.RunningVenue;
import io.venuesim.TestAccount;
import io.venuesim.Tls;
import io.venuesim.VenueSimulator;
import io.venuesim.control.ControlServer;
import io.venuesim.venue.Json;
import java.io.PrintWriter;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * What is printed at the start: where everything is.
 *
 * @param freshToken the token of the control API, if it was made for this run
 */
record Overview(
        VenueSimulator simulator,
        ControlServer control,
        @Nullable String freshToken) {

    void print(PrintWriter out) {
        out.println("VenueSim, seed " + simulator.seed());
        out.println();
        row(out, "venue", "REST", "WebSocket", "accounts");
        for (RunningVenue venue : simulator.venues()) {
            row(
                    out,
                    venue.id(),
                    venue.restUrl().toString(),
                    venue.webSocketUrl().toString(),
                    String.join(", ", labels(venue)));
        }
        row(out, "control", control.url().toString(), "", "");
        out.println();
        simulator.tls().ifPresent(tls -> print(tls, out));
        out.println("Keys of the accounts: curl " + control.url() + "/venues");
        out.println("Ctrl-C stops it.");
        if (freshToken != null) {
            out.println("Token of the control API, made for this run: " + freshToken);
        }
        out.flush();
    }

    private void print(Tls tls, PrintWriter out) {
        out.println("TLS on port " + tls.port() + ", by host name: venuesim hosts lists the names");
        out.println("Certificate authority to trust: curl " + control.url() + "/ca.pem");
    }

    /** All on one line, for those who start it from a program. */
    void printJson(PrintWriter out) {
        ObjectNode all = Json.object()
                .put("seed", Long.toString(simulator.seed()))
                .put("controlUrl", control.url().toString())
                .put("controlToken", freshToken)
                .put("tlsPort", simulator.tls().map(Tls::port).orElse(null));
        ArrayNode venues = all.putArray("venues");
        for (RunningVenue venue : simulator.venues()) {
            ArrayNode accounts = venues.addObject()
                    .put("id", venue.id())
                    .put("restUrl", venue.restUrl().toString())
                    .put("webSocketUrl", venue.webSocketUrl().toString())
                    .putArray("accounts");
            labels(venue).forEach(accounts::add);
        }
        out.println(Json.write(all));
        out.flush();
    }

    private static List<String> labels(RunningVenue venue) {
        return venue.accounts().stream().map(TestAccount::label).toList();
    }

    private static void row(PrintWriter out, String name, String rest, String socket, String accounts) {
        out.println(String.format(Locale.ROOT, "%-10s %-24s %-36s %s", name, rest, socket, accounts)
                .stripTrailing());
    }
}
