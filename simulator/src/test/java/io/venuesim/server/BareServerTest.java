package io.venuesim.server;

import static org.assertj.core.api.Assertions.assertThat;

import io.venuesim.VenueSimulator;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Nothing on a venue's port but what the venue described: byte for byte, but for the date. */
final class BareServerTest {
    private static VenueSimulator simulator;
    private static URI url;

    @BeforeAll
    static void start() {
        simulator = VenueSimulator.builder().venues("sixth").start();
        url = simulator.venue("sixth").restUrl();
    }

    @AfterAll
    static void stop() {
        simulator.close();
    }

    @Test
    void an_answer_has_the_venues_headers_and_no_others() {
        assertThat(get("GET", "/orders/7"))
                .isEqualTo("HTTP/1.1 200 OK\r\nContent-Type: text/plain\r\nContent-Length: 4\r\n"
                        + "Connection: close\r\n\r\nid 7");
    }

    @Test
    void a_literal_segment_wins_over_a_parameter() {
        assertThat(get("GET", "/orders/all")).endsWith("\r\n\r\nliteral");
    }

    @Test
    void an_unknown_path_is_answered_by_the_venue_whatever_the_method() {
        for (String method : new String[] {"GET", "POST", "PUT", "DELETE", "OPTIONS", "TRACE", "PURGE"}) {
            assertThat(get(method, "/nowhere"))
                    .as(method)
                    .isEqualTo("HTTP/1.1 404 Not Found\r\nContent-Type: text/plain\r\nContent-Length: 12\r\n"
                            + "Connection: close\r\n\r\nnothing here");
        }
    }

    @Test
    void paths_are_exact() {
        for (String path : new String[] {
            "/orders/7/", "/orders", "/orders/", "//orders/7", "/Orders/7", "/orders/7/x", "/", "/orders//", "/;a"
        }) {
            assertThat(get("GET", path)).as(path).startsWith("HTTP/1.1 404 ");
        }
    }

    @Test
    void a_segment_is_percent_decoded_once() {
        assertThat(get("GET", "/orders/a%2Fb%2520c")).endsWith("\r\n\r\nid a/b%20c");
    }

    @Test
    void another_method_on_a_known_path_is_answered_by_the_venue() {
        assertThat(get("PUT", "/orders/7"))
                .isEqualTo("HTTP/1.1 405 Method Not Allowed\r\nContent-Length: 0\r\nConnection: close\r\n\r\n");
    }

    @Test
    void head_is_a_method_like_any_other() {
        assertThat(get("HEAD", "/orders/7"))
                .isEqualTo("HTTP/1.1 405 Method Not Allowed\r\nContent-Length: 0\r\nConnection: close\r\n\r\n");
        assertThat(get("HEAD", "/nowhere"))
                .isEqualTo("HTTP/1.1 404 Not Found\r\nContent-Type: text/plain\r\nContent-Length: 12\r\n"
                        + "Connection: close\r\n\r\n");
    }

    @Test
    void a_body_comes_back_uncompressed_whatever_the_client_accepts() {
        String body = "x".repeat(5_000);
        String answer = RawHttp.send(
                url,
                "POST /echo HTTP/1.1\r\nHost: venue\r\nAccept-Encoding: gzip, br, deflate\r\nConnection: close\r\n"
                        + "Content-Length: 5000\r\n\r\n" + body);
        assertThat(withoutDate(answer))
                .isEqualTo("HTTP/1.1 200 OK\r\nContent-Type: application/json\r\nContent-Length: 5000\r\n"
                        + "Connection: close\r\n\r\n" + body);
    }

    @Test
    void a_delete_may_have_a_body() throws Exception {
        HttpRequest request = HttpRequest.newBuilder(url.resolve("/orders/7"))
                .method("DELETE", HttpRequest.BodyPublishers.ofString("{\"a\":1}", StandardCharsets.UTF_8))
                .build();
        HttpResponse<String> answer = HttpClient.newHttpClient().send(request, HttpResponse.BodyHandlers.ofString());
        assertThat(answer.statusCode()).isEqualTo(401);
    }

    @Test
    void a_failure_of_the_simulator_is_answered_as_the_venue_fails() {
        assertThat(get("GET", "/boom")).endsWith("\r\n\r\nfailed");
    }

    @Test
    void what_is_no_request_gets_a_status_and_no_page() {
        assertThat(withoutDate(RawHttp.send(url, "rubbish\r\n\r\n")))
                .startsWith("HTTP/1.1 400 ")
                .endsWith("\r\n\r\n");
        assertThat(withoutDate(
                        RawHttp.send(url, "GET / HTTP/1.1\r\nHost: venue\r\nX: " + "y".repeat(20_000) + "\r\n\r\n")))
                .startsWith("HTTP/1.1 431 ")
                .endsWith("\r\n\r\n");
    }

    @Test
    void a_body_over_a_mebibyte_is_refused() {
        String answer = RawHttp.send(
                url,
                "POST /echo HTTP/1.1\r\nHost: venue\r\nConnection: close\r\nContent-Length: 1048577\r\n\r\n"
                        + "x".repeat(1_048_577));
        assertThat(answer).startsWith("HTTP/1.1 413 ").endsWith("\r\n\r\n");
    }

    private static String get(String method, String target) {
        return withoutDate(RawHttp.request(url, method, target));
    }

    private static String withoutDate(String answer) {
        return answer.replaceFirst("Date: [^\r]+\r\n", "");
    }
}
