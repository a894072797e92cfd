package io.venuesim.client.dmex;

import com.google.auto.service.AutoService;
import io.venuesim.client.ClientConfig;
import io.venuesim.client.ClientFactory;
import io.venuesim.client.VenueClient;
import java.util.List;

/** Clients of DMEX. There is no login: every message is signed by itself, so a key is all that they need. */
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
        return switch (transport) {
            case WS -> new SocketClient(config.webSocketUrl(), messages(config, NumberStyle.PADDED));
            case WS_UNPADDED -> new SocketClient(config.webSocketUrl(), messages(config, NumberStyle.UNPADDED));
            case REST -> new RestClient(config.restUrl(), messages(config, NumberStyle.PADDED));
            default -> throw new IllegalArgumentException("No " + transport + "; there are " + transports());
        };
    }

    @Override
    public String signRequest(ClientConfig config, String request) {
        return new Handwritten(signer(config, NumberStyle.PADDED)).request(request);
    }

    @Override
    public String signFrame(ClientConfig config, String frame) {
        return new Handwritten(signer(config, NumberStyle.PADDED)).frame(frame);
    }

    private static OrderMessages messages(ClientConfig config, NumberStyle style) {
        return new OrderMessages(signer(config, style), config.clock());
    }

    private static OrderSigner signer(ClientConfig config, NumberStyle style) {
        return new OrderSigner(config.credential("privateKey"), style);
    }
}
