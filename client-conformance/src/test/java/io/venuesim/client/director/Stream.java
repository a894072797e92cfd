package io.venuesim.client.director;

import io.venuesim.RunningVenue;
import io.venuesim.TestAccount;
import io.venuesim.client.ClientConfig;
import io.venuesim.client.ClientFactory;
import java.io.IOException;
import java.time.InstantSource;
import java.util.Map;
import java.util.ServiceLoader;

/** What is said at one venue to hear of one's orders, and to cancel one by hand. */
enum Stream {
    AEVO("aevo", "{\"id\":1,\"op\":\"ping\"}") {
        @Override
        void subscribe(RawFrames socket, Signer signer) throws IOException {
            socket.send(signer.frame("{\"id\":1,\"op\":\"subscribe\",\"data\":[\"orders\"]}"));
            socket.next();
        }

        @Override
        String frame(String order) {
            return "{\"id\":7,\"op\":\"cancel_order\",\"data\":{\"order_id\":\"" + order + "\"}}";
        }

        @Override
        String request(String order) {
            return "DELETE /orders/" + order + " HTTP/1.1";
        }

        @Override
        boolean isEvent(String frame) {
            return frame.contains("\"channel\":\"orders\"");
        }
    },
    PACIFICA("pacifica", "{\"method\":\"ping\"}") {
        @Override
        void subscribe(RawFrames socket, Signer signer) throws IOException {
            socket.send("{\"method\":\"subscribe\",\"params\":{\"source\":\"account_order_updates\",\"account\":\""
                    + signer.account().id() + "\"}}");
            socket.next();
        }

        @Override
        String frame(String order) {
            return "{\"id\":\"1bb2b72f-f545-4938-8a38-c5cda8823675\",\"params\":{\"cancel_order\":{\"symbol\":\"BTC\",\"order_id\":"
                    + order + "}}}";
        }

        @Override
        String request(String order) {
            return "POST /api/v1/orders/cancel HTTP/1.1\nContent-Type: application/json\n\n{\"symbol\":\"BTC\","
                    + "\"order_id\":" + order + "}";
        }

        @Override
        boolean isEvent(String frame) {
            return frame.contains("\"channel\":\"account_order_updates\"");
        }
    };

    /** Signs by hand for one account. */
    record Signer(ClientFactory factory, ClientConfig config, TestAccount account) {
        static Signer of(RunningVenue venue, TestAccount account, InstantSource clock) {
            ClientFactory factory = ServiceLoader.load(ClientFactory.class).stream()
                    .map(ServiceLoader.Provider::get)
                    .filter(one -> one.venue().equals(venue.id()))
                    .findFirst()
                    .orElseThrow();
            return new Signer(
                    factory,
                    new ClientConfig(venue.restUrl(), venue.webSocketUrl(), account.credentials(), clock, Map.of()),
                    account);
        }

        String frame(String frame) {
            return factory.signFrame(config, frame);
        }

        String request(String request) {
            return factory.signRequest(config, request);
        }
    }

    final String venue;
    final String ping;

    Stream(String venue, String ping) {
        this.venue = venue;
        this.ping = ping;
    }

    abstract void subscribe(RawFrames socket, Signer signer) throws IOException;

    abstract String frame(String order);

    abstract String request(String order);

    abstract boolean isEvent(String frame);
}
