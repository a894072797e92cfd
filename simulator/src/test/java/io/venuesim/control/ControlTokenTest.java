package io.venuesim.control;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.venuesim.VenueSimulator;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

final class ControlTokenTest {
    private final VenueSimulator simulator =
            VenueSimulator.builder().venues("sixth").start();

    @AfterEach
    void stop() {
        simulator.close();
    }

    @Test
    void beyond_loopback_it_does_not_start_without_a_token() {
        assertThatThrownBy(() -> ControlServer.start(simulator, "0.0.0.0", 0))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("Beyond loopback the control API needs a token, and it is to listen on 0.0.0.0");
        assertThatThrownBy(() -> ControlServer.start(simulator, "0.0.0.0", 0, " "))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void only_those_who_know_the_token_are_let_in() throws Exception {
        try (ControlServer server = ControlServer.start(simulator, "0.0.0.0", 0, "open-sesame")) {
            assertThat(status(server, "GET", "/venues", "Bearer open-sesame")).isEqualTo(200);
            assertThat(status(server, "GET", "/venues", "bearer open-sesame")).isEqualTo(200);
            for (String header :
                    new String[] {"", "Bearer", "Bearer open-sesam", "Bearer OPEN-SESAME", "open-sesame"}) {
                assertThat(status(server, "GET", "/venues", header)).as(header).isEqualTo(401);
            }
            assertThat(status(server, "GET", "/nowhere", "")).isEqualTo(401);
            assertThat(status(server, "PUT", "/venues", "")).isEqualTo(401);
            assertThat(status(server, "POST", "/health", "")).isEqualTo(401);
            assertThat(status(server, "GET", "/health", "")).isEqualTo(200);
        }
    }

    @Test
    void a_refusal_says_what_is_missing() throws Exception {
        try (ControlServer server = ControlServer.start(simulator, "127.0.0.1", 0, "open-sesame")) {
            HttpResponse<String> answer = send(server, "GET", "/venues", "");
            assertThat(answer.headers().firstValue("WWW-Authenticate")).hasValue("Bearer");
            assertThat(answer.body())
                    .isEqualTo("{\"error\":\"This call needs the control token\",\"field\":\"Authorization\","
                            + "\"hint\":\"send the header Authorization: Bearer <token>\"}");
        }
    }

    @Test
    void a_port_that_is_taken_is_named() {
        try (ControlServer first = ControlServer.start(simulator, "127.0.0.1", 0)) {
            assertThatThrownBy(() -> ControlServer.start(simulator, "127.0.0.1", first.port()))
                    .isInstanceOf(UncheckedIOException.class)
                    .hasMessage("control can't listen on 127.0.0.1 port " + first.port() + ": Address already in use");
        }
    }

    @Test
    void its_url_can_be_called() {
        assertThat(ControlServer.url("0.0.0.0", 1)).isEqualTo(URI.create("http://127.0.0.1:1"));
        assertThat(ControlServer.url("::1", 1)).isEqualTo(URI.create("http://[::1]:1"));
        assertThat(ControlServer.freshToken()).matches("[0-9a-f]{64}").isNotEqualTo(ControlServer.freshToken());
    }

    private static int status(ControlServer server, String method, String path, String header)
            throws IOException, InterruptedException {
        return send(server, method, path, header).statusCode();
    }

    private static HttpResponse<String> send(ControlServer server, String method, String path, String header)
            throws IOException, InterruptedException {
        HttpRequest.Builder request =
                HttpRequest.newBuilder(server.url().resolve(path)).method(method, HttpRequest.BodyPublishers.noBody());
        if (!header.isEmpty()) {
            request.header("Authorization", header);
        }
        return HttpClient.newHttpClient().send(request.build(), HttpResponse.BodyHandlers.ofString());
    }
}
