package io.venuesim.client.tanx;

import com.google.auto.service.AutoService;
import io.venuesim.client.ClientConfig;
import io.venuesim.client.ClientFactory;
import io.venuesim.client.VenueClient;
import java.util.List;

/** Clients of tanX, which has one transport; they differ in what they do about an expired token. */
@AutoService(ClientFactory.class)
public final class TanxClients implements ClientFactory {
    private static final String REST = "REST";
    private static final String REFRESHING = "REST refresh";

    @Override
    public String venue() {
        return "tanx";
    }

    @Override
    public List<String> transports() {
        return List.of(REST, REFRESHING);
    }

    @Override
    public VenueClient connect(String transport, ClientConfig config) {
        return switch (transport) {
            case REST -> new RestClient(new TanxApi(config.restUrl()), config, false);
            case REFRESHING -> new RestClient(new TanxApi(config.restUrl()), config, true);
            default -> throw new IllegalArgumentException("No transport " + transport + "; there are " + transports());
        };
    }
}
