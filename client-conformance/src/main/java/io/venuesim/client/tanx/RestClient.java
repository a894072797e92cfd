package io.venuesim.client.tanx;

import io.venuesim.client.ClientConfig;
import io.venuesim.client.Outcome;
import io.venuesim.client.VenueClient;
import io.venuesim.client.Verb;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.LinkedHashMap;
import java.util.Map;

/** Signs in when it connects. A login that failed is what everything else then reports. */
final class RestClient implements VenueClient {
    private static final String TOKEN = "EIP-191 over the login text, then the token";
    private static final String HASH = "STARK ECDSA over the hash that the venue made of the order";

    private final ClientConfig config;
    private final Session session;

    RestClient(ClientConfig config, boolean refreshing) {
        this.config = config;
        this.session = new Session(config, refreshing);
    }

    @Override
    public Outcome cancel(String orderId) {
        return post("/sapi/v1/orders/cancel/", Map.of("order_id", new BigInteger(orderId)));
    }

    @Override
    public Outcome perform(Verb verb, Map<String, String> arguments) {
        return switch (verb) {
            case LOGIN -> outcome(session.login(), TOKEN);
            case PLACE -> place(arguments);
            case CANCEL -> cancel(VenueClient.argument(arguments, "orderId"));
            case CANCEL_ALL -> cancelAll(arguments);
            case OPEN_ORDERS -> get("/sapi/v1/orders/?state=wait");
            case ORDER -> get("/sapi/v1/orders/" + VenueClient.argument(arguments, "orderId") + "/");
            case EDIT, CANCEL_BY_CLIENT_ID, CANCEL_BATCH, SUBSCRIBE, NEXT_EVENT ->
                throw new UnsupportedOperationException("This client can't " + verb.word());
        };
    }

    @Override
    public void close() {
        // Nothing is held open: a token is let expire.
    }

    private Outcome place(Map<String, String> arguments) {
        String type = type(arguments);
        Map<String, Object> wanted = new LinkedHashMap<>();
        wanted.put("market", VenueClient.argument(arguments, "market"));
        wanted.put("ord_type", type);
        if (!type.equals("market")) {
            wanted.put("price", new BigDecimal(VenueClient.argument(arguments, "price")));
        }
        wanted.put("side", VenueClient.argument(arguments, "side"));
        wanted.put("volume", new BigDecimal(VenueClient.argument(arguments, "quantity")));
        if (arguments.containsKey("stopPrice")) {
            wanted.put("stop_price", new BigDecimal(VenueClient.argument(arguments, "stopPrice")));
        }
        TanxApi.Answer nonce = session.send("POST", "/sapi/v1/orders/nonce/", wanted);
        if (!nonce.isSuccess()) {
            return outcome(nonce, TOKEN);
        }
        String hash = nonce.json().at("/payload/msg_hash").asText();
        StarkSigner.Signature signature = StarkSigner.sign(config.credential("starkPrivateKey"), hash);
        Map<String, Object> order = new LinkedHashMap<>();
        order.put("msg_hash", hash);
        order.put("signature", Map.of("r", signature.r(), "s", signature.s()));
        order.put("nonce", nonce.json().at("/payload/nonce").bigIntegerValue());
        TanxApi.Answer created = session.send("POST", "/sapi/v1/orders/create/", order);
        return outcome(created, HASH).of(created.json().at("/payload/id").asText());
    }

    private static String type(Map<String, String> arguments) {
        String type = arguments.getOrDefault("type", "limit");
        if (arguments.containsKey("stopPrice")) {
            return "stop_limit";
        }
        return "post_only".equals(arguments.get("timeInForce")) ? "limit_maker" : type;
    }

    /** One market at a time, as the venue has it. */
    private Outcome cancelAll(Map<String, String> arguments) {
        Map<String, Object> filter = new LinkedHashMap<>();
        filter.put("market", VenueClient.argument(arguments, "market"));
        if (arguments.containsKey("limit")) {
            filter.put("limit", Integer.parseInt(VenueClient.argument(arguments, "limit")));
        }
        if (arguments.containsKey("side")) {
            filter.put("side", VenueClient.argument(arguments, "side"));
        }
        return post("/sapi/v1/user/bulkcancel/", filter);
    }

    private Outcome post(String path, Map<String, ?> members) {
        return outcome(session.send("POST", path, members), TOKEN);
    }

    private Outcome get(String path) {
        return outcome(session.send("GET", path, null), TOKEN);
    }

    private static Outcome outcome(TanxApi.Answer answer, String signed) {
        boolean accepted = answer.isSuccess();
        return new Outcome(accepted, answer.status(), answer.text(), accepted ? "" : answer.message(), signed);
    }
}
