package io.venuesim.control;

import static org.assertj.core.api.Assertions.assertThat;

import io.venuesim.Tls;
import io.venuesim.VenueSimulator;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** What the control API tells of the TLS port. */
@Timeout(60)
final class ControlTlsTest {

    @Test
    void the_certificate_authority_is_there_for_everybody() throws Exception {
        try (VenueSimulator simulator =
                        VenueSimulator.builder().venues("sixth").tls(0).start();
                ControlServer control = ControlServer.start(simulator, "127.0.0.1", 0, "a token")) {
            Tls tls = simulator.tls().orElseThrow();
            HttpResponse<String> answer = HttpClient.newHttpClient()
                    .send(
                            HttpRequest.newBuilder(URI.create(control.url() + "/ca.pem"))
                                    .build(),
                            HttpResponse.BodyHandlers.ofString());
            assertThat(answer.statusCode()).isEqualTo(200);
            assertThat(answer.headers().firstValue("content-type")).contains("application/x-pem-file");
            assertThat(answer.body()).isEqualTo(tls.caPem()).startsWith("-----BEGIN CERTIFICATE-----\n");
        }
    }

    @Test
    void without_a_tls_port_there_is_none() {
        try (Control control = new Control()) {
            Control.Answer answer = control.get("/ca.pem");
            assertThat(answer.problem())
                    .isEqualTo("404 path: This simulator has no TLS port, and no certificate authority");
            assertThat(control.get("/venues").body().path("tlsPort").isNull()).isTrue();
        }
    }
}
