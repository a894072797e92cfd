package com.example;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.SpringBootApplication;

/** Cancels orders at the venue whose URL and key stand in the application's properties. */
@SpringBootApplication
public class Bot {
    private final HttpClient http = HttpClient.newHttpClient();
    private final URI venue;
    private final String key;

    Bot(@Value("${venue.url}") URI venue, @Value("${venue.key}") String key) {
        this.venue = venue;
        this.key = key;
    }

    /** True if the venue says that it is cancelled. */
    boolean cancel(String order) throws IOException, InterruptedException {
        HttpRequest cancel = HttpRequest.newBuilder(venue.resolve("/order/" + order + "/cancel"))
                .header("X-API-KEY", key)
                .POST(HttpRequest.BodyPublishers.noBody())
                .build();
        return http.send(cancel, HttpResponse.BodyHandlers.discarding()).statusCode() == 200;
    }
}
