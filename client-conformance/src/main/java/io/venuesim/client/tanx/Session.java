package io.venuesim.client.tanx;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.venuesim.client.ClientConfig;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.web3j.crypto.ECKeyPair;
import org.web3j.crypto.Sign;
import org.web3j.utils.Numeric;

/** Signs in once, and carries the tokens from then on. */
final class Session {
    private final TanxApi api;
    private final boolean refreshing;
    private final TanxApi.Answer login;
    private String accessToken;
    private String refreshToken;

    /**
     * @param refreshing whether an expired token is exchanged for another one, and the request is sent again
     */
    Session(ClientConfig config, boolean refreshing) {
        this.api = new TanxApi(config.restUrl());
        this.refreshing = refreshing;
        this.login = login(config);
        this.accessToken = login.json().at("/token/access").asText();
        this.refreshToken = login.json().at("/token/refresh").asText();
    }

    /** What the venue said when this client signed in. */
    TanxApi.Answer login() {
        return login;
    }

    String accessToken() {
        return accessToken;
    }

    /** Sends a request with the token; without a login it is not even sent. */
    TanxApi.Answer send(String method, String path, @Nullable Map<String, ?> members) {
        if (!login.isSuccess()) {
            return login;
        }
        TanxApi.Answer answer = api.send(method, path, members, accessToken);
        return refreshing && answer.wantsRefresh() && refresh() ? api.send(method, path, members, accessToken) : answer;
    }

    private TanxApi.Answer login(ClientConfig config) {
        String address = config.credential("address");
        TanxApi.Answer nonce = api.send("POST", "/sapi/v2/auth/nonce/", Map.of("eth_address", address), null);
        if (!nonce.isSuccess()) {
            return nonce;
        }
        String signature = sign(nonce.json().path("payload").asText(), config.credential("privateKey"));
        Map<String, String> proof = Map.of("eth_address", address, "user_signature", signature);
        return api.send("POST", "/sapi/v2/auth/login/", proof, null);
    }

    private boolean refresh() {
        TanxApi.Answer answer = api.send("POST", "/sapi/v1/auth/token/refresh/", Map.of("refresh", refreshToken), null);
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
}
