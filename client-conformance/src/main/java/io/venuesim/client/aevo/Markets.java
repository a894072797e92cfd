package io.venuesim.client.aevo;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** The ids of instruments, asked for once. */
final class Markets {
    private static final ObjectMapper JSON = new ObjectMapper();

    private final HttpClient http =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final Map<String, Integer> ids = new ConcurrentHashMap<>();
    private final URI base;

    Markets(URI base) {
        this.base = base;
    }

    int id(String name) {
        if (ids.isEmpty()) {
            load();
        }
        Integer id = ids.get(name);
        if (id == null) {
            throw new IllegalArgumentException("No market " + name + "; there are " + ids.keySet());
        }
        return id;
    }

    private void load() {
        HttpRequest request =
                HttpRequest.newBuilder(URI.create(base + "/markets")).build();
        try {
            for (JsonNode market : JSON.readTree(
                    http.send(request, HttpResponse.BodyHandlers.ofString()).body())) {
                ids.put(
                        market.path("instrument_name").asText(),
                        market.path("instrument_id").asInt());
            }
        } catch (IOException failed) {
            throw new IllegalStateException("No markets: " + failed.getMessage(), failed);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Interrupted while asking for the markets", stopped);
        }
    }
}
