package io.venuesim.client.dmex;

import com.google.auto.service.AutoService;
import io.venuesim.client.ClientConfig;
import io.venuesim.client.ClientFactory;
import io.venuesim.client.VenueClient;
import java.util.List;

/** Clients of DMEX. There is no login: every cancel is signed by itself, so a key is all that they need. */
@AutoService(ClientFactory.class)
public final class DmexClients implements ClientFactory {
    private static final String WS = "WS";
    private static final String WS_UNPADDED = "WS unpadded";
    private static final String REST = "REST";

    @Override
    public String venue() {
        return "dmex";
    }

    @Override
    public List<String> transports() {
        return List.of(WS, WS_UNPADDED, REST);
    }

    @Override
    public VenueClient connect(String transport, ClientConfig config) {
        String key = config.credential("privateKey");
        return switch (transport) {
            case WS -> new SocketClient(config.webSocketUrl(), new CancelSigner(key, NumberStyle.PADDED));
            case WS_UNPADDED -> new SocketClient(config.webSocketUrl(), new CancelSigner(key, NumberStyle.UNPADDED));
            case REST -> new RestClient(config.restUrl(), new CancelSigner(key, NumberStyle.PADDED));
            default -> throw new IllegalArgumentException("No " + transport + "; there are " + transports());
        };
    }
}
