package io.venuesim.client.tanx;

import io.venuesim.client.ClientConfig;
import io.venuesim.client.Outcome;
import io.venuesim.client.VenueClient;
import io.venuesim.client.Verb;
import io.venuesim.client.WebSocketSession;
import java.net.URI;
import java.util.Arrays;
import java.util.Map;
import java.util.stream.Collectors;

/** Listens to the private WebSocket, and does everything else over REST, as the venue has it. */
final class StreamClient implements VenueClient {
    private static final String SENT = "the access token in the URL";

    private final RestClient rest;
    private final WebSocketSession socket;

    StreamClient(ClientConfig config) {
        rest = new RestClient(config, false);
        String token = new Session(config, false).accessToken();
        socket = new WebSocketSession(URI.create(config.webSocketUrl() + "?auth_header=" + token));
        socket.receive();
    }

    @Override
    public Outcome cancel(String orderId) {
        return rest.cancel(orderId);
    }

    @Override
    public Outcome perform(Verb verb, Map<String, String> arguments) {
        return switch (verb) {
            case SUBSCRIBE -> subscribe(VenueClient.argument(arguments, "channel"));
            case NEXT_EVENT -> new Outcome(true, 0, socket.receive(), "", SENT);
            case LOGIN, PLACE, EDIT, CANCEL, CANCEL_BY_CLIENT_ID, CANCEL_BATCH, CANCEL_ALL, OPEN_ORDERS, ORDER ->
                rest.perform(verb, arguments);
        };
    }

    /** Several channels have commas between them. */
    private Outcome subscribe(String channels) {
        String streams = Arrays.stream(channels.split(",", -1))
                .map(name -> '"' + name.strip() + '"')
                .collect(Collectors.joining(","));
        socket.send("{\"event\":\"subscribe\",\"streams\":[" + streams + "]}");
        String answer = socket.receive();
        boolean good = answer.startsWith("{\"success\"");
        return new Outcome(good, 0, answer, good ? "" : answer, SENT);
    }

    @Override
    public void close() {
        socket.close();
    }
}
