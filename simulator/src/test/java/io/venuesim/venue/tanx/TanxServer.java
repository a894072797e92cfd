package io.venuesim.venue.tanx;

import io.venuesim.RunningVenue;
import io.venuesim.VenueSimulator;
import io.venuesim.core.journal.Entry;
import io.venuesim.core.journal.JournalFilter;
import io.venuesim.crypto.Jwt;
import io.venuesim.venue.Json;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

/** A tanX on a free port, and plain HTTP to it. Its clock stands at the birth of the vectors' tokens. */
final class TanxServer implements AutoCloseable {
    static final Instant NOW = Instant.ofEpochSecond(1_700_000_000);
    static final String CANCEL = "/sapi/v1/orders/cancel/";
    static final String NONCE = "/sapi/v2/auth/nonce/";
    static final String LOGIN = "/sapi/v2/auth/login/";
    static final String REFRESH = "/sapi/v1/auth/token/refresh/";

    private final VenueSimulator simulator =
            VenueSimulator.builder().venues("tanx").start();
    private final HttpClient http = HttpClient.newHttpClient();

    /** Back to empty books, full nonces and the defaults of every switch. */
    TanxServer fresh() {
        simulator.namespaces().defaultNamespace().reset();
        simulator.clock().stopAt(NOW);
        venue().switches().reset();
        return this;
    }

    VenueSimulator simulator() {
        return simulator;
    }

    RunningVenue venue() {
        return simulator.venue("tanx");
    }

    void advance(Duration step) {
        simulator.clock().advance(step);
    }

    /** Headers are names and values in turn. */
    HttpResponse<String> send(String method, String path, String body, String... headers) {
        HttpRequest.Builder request = HttpRequest.newBuilder(venue().restUrl().resolve(path))
                .method(method, BodyPublishers.ofString(body, StandardCharsets.UTF_8));
        if (headers.length > 0) {
            request.headers(headers);
        }
        try {
            return http.send(request.build(), BodyHandlers.ofString(StandardCharsets.UTF_8));
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(stopped);
        }
    }

    HttpResponse<String> post(String path, String body) {
        return send("POST", path, body, "Content-Type", "application/json");
    }

    HttpResponse<String> cancel(String body, String token) {
        return send("POST", CANCEL, body, "Content-Type", "application/json", "Authorization", "JWT " + token);
    }

    HttpResponse<String> nonce(String address) {
        return post(NONCE, Json.write(Json.object().put("eth_address", address)));
    }

    HttpResponse<String> login(String address, String signature) {
        return post(LOGIN, Json.write(Json.object().put("eth_address", address).put("user_signature", signature)));
    }

    /** A request of alice, or another holder of a token. */
    HttpResponse<String> as(String token, String method, String path, String body) {
        return send(method, path, body, "Content-Type", "application/json", "Authorization", "JWT " + token);
    }

    HttpResponse<String> get(String path) {
        return as(TanxVectors.ACCESS, "GET", path, "");
    }

    /** A token of an account, as a login would give it. */
    String token(String account) {
        String user = venue().account(account).id();
        return Jwt.issue(
                Tokens.payload(Tokens.Kind.ACCESS, NOW.getEpochSecond() + 300, NOW.getEpochSecond(), "0", user),
                "simulator-secret".getBytes(StandardCharsets.UTF_8));
    }

    /** The journal's latest word on a credential. */
    Entry.Verified verified() {
        List<Entry> entries = simulator.journal().entries(JournalFilter.ALL.kind(Entry.Kind.VERIFIED));
        return (Entry.Verified) entries.get(entries.size() - 1);
    }

    @Override
    public void close() {
        simulator.close();
    }
}
