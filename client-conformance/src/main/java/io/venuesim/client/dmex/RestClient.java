package io.venuesim.client.dmex;

import io.venuesim.client.Outcome;
import io.venuesim.client.VenueClient;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;

/** Cancels by a {@code DELETE} with a body. */
final class RestClient implements VenueClient {
    private final HttpClient http = HttpClient.newHttpClient();
    private final URI order;
    private final CancelSigner signer;

    RestClient(URI baseUrl, CancelSigner signer) {
        this.order = URI.create(baseUrl + "/api/order");
        this.signer = signer;
    }

    @Override
    public Outcome cancel(String orderId) {
        HttpRequest request = HttpRequest.newBuilder(order)
                .header("Content-Type", "application/json")
                .method(
                        "DELETE",
                        HttpRequest.BodyPublishers.ofString(signer.sign(orderId).toString()))
                .build();
        try {
            HttpResponse<String> answer = http.send(request, HttpResponse.BodyHandlers.ofString());
            return Answers.read(answer.statusCode(), answer.body());
        } catch (IOException failed) {
            throw new IllegalStateException("No answer: " + failed.getMessage(), failed);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Interrupted while waiting for the answer", stopped);
        }
    }

    @Override
    public void close() {}
}
