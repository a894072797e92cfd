package io.venuesim.client.tanx;

import com.google.auto.service.AutoService;
import io.venuesim.client.ClientConfig;
import io.venuesim.client.ClientFactory;
import io.venuesim.client.VenueClient;
import java.util.List;

/** Clients of tanX: everything is asked over REST, and a WebSocket only tells. */
@AutoService(ClientFactory.class)
public final class TanxClients implements ClientFactory {
    private static final String REST = "REST";
    private static final String REFRESHING = "REST refresh";
    private static final String STREAMING = "REST and WS";

    @Override
    public String venue() {
        return "tanx";
    }

    @Override
    public List<String> transports() {
        return List.of(REST, REFRESHING, STREAMING);
    }

    @Override
    public VenueClient connect(String transport, ClientConfig config) {
        return switch (transport) {
            case REST -> new RestClient(config, false);
            case REFRESHING -> new RestClient(config, true);
            case STREAMING -> new StreamClient(config);
            default -> throw new IllegalArgumentException("No transport " + transport + "; there are " + transports());
        };
    }

    @Override
    public String signRequest(ClientConfig config, String request) {
        return HandWritten.sign(config, request);
    }
}
