package io.venuesim.client.external;

import io.venuesim.RunningVenue;
import io.venuesim.TestAccount;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Assumptions;

/** Starts clients of others for tests; what is not here is reported as UNAVAILABLE, and passes nothing. */
public final class Clients {
    /** Set to {@code required} where every client whose language is here has to be installed. */
    private static final String POLICY = "VENUESIM_CLIENTS";

    /** Starts a client of this account; aborts the test, with the reason, where it can't. */
    public static ExternalClient start(String name, RunningVenue venue, TestAccount account) {
        return start(name, venue, account, Map.of());
    }

    /** The same with more of an environment, or another one. */
    public static ExternalClient start(String name, RunningVenue venue, TestAccount account, Map<String, String> more) {
        Installation installation = Installation.in(Path.of("clients", name));
        installation.unavailable().ifPresent(reason -> {
            String report = "UNAVAILABLE: " + name + ", for " + reason;
            if ("required".equals(System.getenv(POLICY))
                    && installation.missing().isEmpty()) {
                throw new AssertionError(report);
            }
            Assumptions.abort(report);
        });
        Map<String, String> environment = new HashMap<>();
        environment.put("VENUESIM_REST_URL", venue.restUrl().toString());
        environment.put("VENUESIM_WS_URL", venue.webSocketUrl().toString());
        environment.put("VENUESIM_ACCOUNT", account.id());
        account.credentials().forEach((credential, value) -> environment.put(variable(credential), value));
        environment.putAll(more);
        return ExternalClient.start(installation, environment);
    }

    /** {@code apiKey} as {@code VENUESIM_API_KEY}. */
    private static String variable(String credential) {
        return "VENUESIM_" + credential.replaceAll("([a-z0-9])([A-Z])", "$1_$2").toUpperCase(Locale.ROOT);
    }

    private Clients() {}
}
