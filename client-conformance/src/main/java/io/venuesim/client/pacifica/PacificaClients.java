package io.venuesim.client.pacifica;

import com.google.auto.service.AutoService;
import io.venuesim.client.ClientConfig;
import io.venuesim.client.ClientFactory;
import io.venuesim.client.VenueClient;
import java.util.List;

/** Pacifica by WebSocket and REST, signed by the account or by its agent. */
@AutoService(ClientFactory.class)
public final class PacificaClients implements ClientFactory {

    /** Made by ServiceLoader. */
    public PacificaClients() {}

    @Override
    public String venue() {
        return "pacifica";
    }

    @Override
    public List<String> transports() {
        return List.of("WS", "REST", "WS agent", "REST agent");
    }

    @Override
    public VenueClient connect(String transport, ClientConfig config) {
        if (!transports().contains(transport)) {
            throw new IllegalArgumentException("No transport " + transport + "; there are " + transports());
        }
        boolean byAgent = transport.endsWith(" agent");
        Wishes wishes = new Wishes(config, byAgent);
        String signed = "Ed25519 over the sorted JSON by the " + (byAgent ? "agent" : "account") + " key";
        return transport.startsWith("WS")
                ? new PacificaSocketClient(config, wishes, signed)
                : new PacificaRestClient(config, wishes, signed);
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
