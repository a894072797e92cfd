package io.venuesim.client.conform;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.venuesim.RunningVenue;
import io.venuesim.TestAccount;
import io.venuesim.client.ClientConfig;
import io.venuesim.client.ClientFactory;
import io.venuesim.client.Outcome;
import io.venuesim.client.VenueClient;
import io.venuesim.client.Verb;
import io.venuesim.client.external.Driver;
import io.venuesim.client.external.ExternalClient.Result;
import io.venuesim.client.external.ExternalClient.Told;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Asks a client of the project, in this process. It connects at the first question. */
final class ReferenceDriver implements Driver {
    private static final ObjectMapper JSON = new ObjectMapper();

    private final ClientFactory factory;
    private final String transport;
    private final ClientConfig config;
    private @Nullable VenueClient client;

    ReferenceDriver(ClientFactory factory, String transport, RunningVenue venue, TestAccount account) {
        this(
                factory,
                transport,
                new ClientConfig(
                        venue.restUrl(),
                        venue.webSocketUrl(),
                        account.credentials(),
                        InstantSource.system(),
                        Map.of()));
    }

    ReferenceDriver(ClientFactory factory, String transport, ClientConfig config) {
        this.factory = factory;
        this.transport = transport;
        this.config = config;
    }

    @Override
    public Told ask(String op, Map<String, ?> arguments) {
        Verb verb = Verb.valueOf(op.toUpperCase(Locale.ROOT));
        try {
            return read(connected().perform(verb, words(arguments)));
        } catch (UnsupportedOperationException missing) {
            return told(Result.UNSUPPORTED, String.valueOf(missing.getMessage()), "");
        } catch (RuntimeException broken) {
            // Whatever a client throws is what it tells its caller.
            return told(Result.ERROR, broken.getClass().getSimpleName() + ": " + broken.getMessage(), "");
        }
    }

    private VenueClient connected() {
        if (client == null) {
            client = factory.connect(transport, config);
        }
        return client;
    }

    private static Told read(Outcome outcome) {
        if (outcome.accepted()) {
            return told(Result.OK, outcome.answer(), outcome.orderId());
        }
        // A refusal is the venue's word, and the venue speaks JSON; what is none comes from somewhere else.
        Result result = isVenues(outcome) ? Result.REJECTED : Result.ERROR;
        return told(result, outcome.error().isEmpty() ? outcome.answer() : outcome.error(), outcome.orderId());
    }

    private static boolean isVenues(Outcome outcome) {
        try {
            return JSON.readTree(outcome.answer()).isObject();
        } catch (JsonProcessingException notJson) {
            return false;
        }
    }

    private static Told told(Result result, String told, String orderId) {
        ObjectNode line = JSON.createObjectNode()
                .put("outcome", result.name().toLowerCase(Locale.ROOT))
                .put("told", told)
                .put("orderId", orderId);
        return new Told(result, told, line);
    }

    /** Lists have commas between their elements. */
    private static Map<String, String> words(Map<String, ?> arguments) {
        Map<String, String> words = new HashMap<>();
        arguments.forEach((name, value) -> words.put(
                name,
                value instanceof List<?> list
                        ? String.join(",", list.stream().map(String::valueOf).toList())
                        : String.valueOf(value)));
        return words;
    }

    @Override
    public void close() {
        if (client != null) {
            client.close();
        }
    }
}
