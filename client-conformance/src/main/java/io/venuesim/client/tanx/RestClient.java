package io.venuesim.client.tanx;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.venuesim.client.ClientConfig;
import io.venuesim.client.Outcome;
import io.venuesim.client.VenueClient;
import java.math.BigInteger;
import java.util.Map;
import org.web3j.crypto.ECKeyPair;
import org.web3j.crypto.Sign;
import org.web3j.utils.Numeric;

/** Signs in when it connects. A login that failed is what every cancel then reports. */
final class RestClient implements VenueClient {
    private static final String SIGNED = "EIP-191 over the login text, then the token";

    private final TanxApi api;
    private final boolean refreshing;
    private final TanxApi.Answer login;
    private String accessToken;
    private String refreshToken;

    RestClient(TanxApi api, ClientConfig config, boolean refreshing) {
        this.api = api;
        this.refreshing = refreshing;
        this.login = login(config);
        this.accessToken = login.json().at("/token/access").asText();
        this.refreshToken = login.json().at("/token/refresh").asText();
    }

    @Override
    public Outcome cancel(String orderId) {
        if (!login.isSuccess()) {
            return outcome(login);
        }
        TanxApi.Answer answer = post(orderId);
        if (refreshing && answer.wantsRefresh() && refresh()) {
            answer = post(orderId);
        }
        return outcome(answer);
    }

    @Override
    public void close() {
        // Nothing is held open: a token is let expire.
    }

    private TanxApi.Answer login(ClientConfig config) {
        String address = config.credential("address");
        TanxApi.Answer nonce = api.post("/sapi/v2/auth/nonce/", Map.of("eth_address", address), null);
        if (!nonce.isSuccess()) {
            return nonce;
        }
        String signature = sign(nonce.json().path("payload").asText(), config.credential("privateKey"));
        return api.post("/sapi/v2/auth/login/", Map.of("eth_address", address, "user_signature", signature), null);
    }

    private TanxApi.Answer post(String orderId) {
        return api.post("/sapi/v1/orders/cancel/", Map.of("order_id", new BigInteger(orderId)), accessToken);
    }

    private boolean refresh() {
        TanxApi.Answer answer = api.post("/sapi/v1/auth/token/refresh/", Map.of("refresh", refreshToken), null);
        if (answer.isSuccess()) {
            accessToken = answer.json().at("/payload/access").asText();
            refreshToken = answer.json().at("/payload/refresh").asText();
        }
        return answer.isSuccess();
    }

    /** Signs the text exactly as it came, untrimmed. */
    private static String sign(String text, String privateKey) {
        ECKeyPair keys = ECKeyPair.create(Numeric.toBigInt(privateKey));
        Sign.SignatureData signed = Sign.signPrefixedMessage(text.getBytes(UTF_8), keys);
        return Numeric.toHexString(signed.getR())
                + Numeric.toHexStringNoPrefix(signed.getS())
                + Numeric.toHexStringNoPrefix(signed.getV());
    }

    private static Outcome outcome(TanxApi.Answer answer) {
        boolean accepted = answer.isSuccess();
        return new Outcome(accepted, answer.status(), answer.text(), accepted ? "" : answer.message(), SIGNED);
    }
}
