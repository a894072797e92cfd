package io.venuesim.client.aevo;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.venuesim.client.ClientConfig;
import java.math.BigInteger;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HexFormat;
import org.bouncycastle.crypto.digests.SHA256Digest;
import org.bouncycastle.crypto.macs.HMac;
import org.bouncycastle.crypto.params.KeyParameter;

/** Signs requests with the API secret, as the text that it is. */
final class Signer {
    private static final BigInteger NANOSECONDS = BigInteger.valueOf(1_000_000_000);

    private final String key;
    private final String secret;
    private final InstantSource clock;

    /** The three values that go with a signed request. */
    record Proof(String key, String timestamp, String signature) {}

    Signer(ClientConfig config) {
        key = config.credential("apiKey");
        secret = config.credential("apiSecret");
        clock = config.clock();
    }

    /**
     * Signs a request at this moment.
     *
     * @param method HTTP method, or {@code ws}
     * @param path without the query, or the {@code op}
     * @param body text of the body or of the {@code data} member, exactly as sent
     */
    Proof sign(String method, String path, String body) {
        Instant now = clock.instant();
        String timestamp = BigInteger.valueOf(now.getEpochSecond())
                .multiply(NANOSECONDS)
                .add(BigInteger.valueOf(now.getNano()))
                .toString();
        byte[] text = String.join(",", key, timestamp, method, path, body).getBytes(UTF_8);
        HMac mac = new HMac(new SHA256Digest());
        mac.init(new KeyParameter(secret.getBytes(UTF_8)));
        mac.update(text, 0, text.length);
        byte[] code = new byte[mac.getMacSize()];
        mac.doFinal(code, 0);
        return new Proof(key, timestamp, HexFormat.of().formatHex(code));
    }
}
