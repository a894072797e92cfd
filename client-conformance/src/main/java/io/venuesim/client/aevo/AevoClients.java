package io.venuesim.client.aevo;

import com.google.auto.service.AutoService;
import io.venuesim.client.ClientConfig;
import io.venuesim.client.ClientFactory;
import io.venuesim.client.VenueClient;
import java.util.List;

/** Makes clients of Aevo. */
@AutoService(ClientFactory.class)
public final class AevoClients implements ClientFactory {
    private static final String WS_SECRET = "WS key+secret";
    private static final String WS_HMAC = "WS HMAC";
    private static final String WS_MESSAGE = "WS per message";
    private static final String REST_SECRET = "REST key+secret";
    private static final String REST_HMAC = "REST HMAC";

    @Override
    public String venue() {
        return "aevo";
    }

    @Override
    public List<String> transports() {
        return List.of(WS_SECRET, WS_HMAC, WS_MESSAGE, REST_SECRET, REST_HMAC);
    }

    @Override
    public VenueClient connect(String transport, ClientConfig config) {
        return switch (transport) {
            case WS_SECRET -> SocketClient.loginWithSecret(config);
            case WS_HMAC -> SocketClient.loginWithHmac(config);
            case WS_MESSAGE -> SocketClient.signEachMessage(config);
            case REST_SECRET -> RestClient.withSecret(config);
            case REST_HMAC -> RestClient.withHmac(config);
            default -> throw new IllegalArgumentException("No transport " + transport + "; there are " + transports());
        };
    }

    @Override
    public String signRequest(ClientConfig config, String request) {
        return new HandWritten(config).request(request);
    }

    @Override
    public String signFrame(ClientConfig config, String frame) {
        return new HandWritten(config).frame(frame);
    }
}
