package io.venuesim.client.deltadefi;

import com.google.auto.service.AutoService;
import io.venuesim.client.ClientConfig;
import io.venuesim.client.ClientFactory;
import io.venuesim.client.VenueClient;
import java.util.List;

/** Clients of DeltaDeFi: one connection each, nothing to log in to. */
@AutoService(ClientFactory.class)
public final class DeltadefiClients implements ClientFactory {

    @Override
    public String venue() {
        return "deltadefi";
    }

    @Override
    public List<String> transports() {
        return CancelStyle.transports();
    }

    @Override
    public VenueClient connect(String transport, ClientConfig config) {
        return new RestClient(config, CancelStyle.of(transport));
    }

    @Override
    public String signRequest(ClientConfig config, String request) {
        return new Handwritten(config).request(request);
    }
}
