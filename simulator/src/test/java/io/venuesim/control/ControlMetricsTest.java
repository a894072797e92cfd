package io.venuesim.control;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.WebSocket;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** What Prometheus reads. */
@Timeout(60)
final class ControlMetricsTest {
    private final Control control = new Control();

    @AfterEach
    void close() {
        control.close();
    }

    @Test
    void what_happened_is_counted_by_venue_and_outcome() {
        String order = control.order("alice");
        control.post("/faults", "{\"what\":\"delay\",\"when\":\"on_reply\",\"duration\":\"PT0S\"}");
        assertThat(control.cancelAtVenue(order, "key-of-alice")).isEqualTo(200);
        assertThat(control.cancelAtVenue(order, "key-of-alice")).isEqualTo(400);
        assertThat(metrics())
                .contains(
                        "venuesim_received_total{namespace=\"default\",venue=\"sixth\"} 2",
                        "venuesim_sent_total{namespace=\"default\",venue=\"sixth\",kind=\"reply\",status=\"200\"} 1",
                        "venuesim_sent_total{namespace=\"default\",venue=\"sixth\",kind=\"reply\",status=\"400\"} 1",
                        "venuesim_order_changes_total{namespace=\"default\",venue=\"sixth\",change=\"ended\",state=\"cancelled\"} 1",
                        "venuesim_faults_struck_total{namespace=\"default\",venue=\"sixth\",moment=\"on_reply\"} 1",
                        "venuesim_open_web_sockets{venue=\"sixth\"} 0",
                        "venuesim_journal_entries{namespace=\"default\"} 7",
                        "venuesim_journal_dropped_entries{namespace=\"default\"} 0");
    }

    @Test
    void counts_outlast_a_cleared_journal_and_go_with_their_namespace() {
        control.cancelAtVenue("1", "key-of-alice");
        control.call("DELETE", "/journal", "");
        control.post("/namespaces", "{\"name\":\"Mine\"}");
        assertThat(metrics())
                .contains(
                        "venuesim_received_total{namespace=\"default\",venue=\"sixth\"} 1",
                        "venuesim_journal_entries{namespace=\"default\"} 0",
                        "venuesim_journal_entries{namespace=\"Mine\"} 0");
        control.call("DELETE", "/namespaces/Mine", "");
        assertThat(metrics()).noneMatch(line -> line.contains("Mine"));
    }

    @Test
    void open_connections_are_a_gauge() throws Exception {
        WebSocket socket = HttpClient.newHttpClient()
                .newWebSocketBuilder()
                .buildAsync(control.simulator.venue("sixth").webSocketUrl(), new WebSocket.Listener() {})
                .get();
        control.get("/journal/await?kind=connection");
        assertThat(metrics()).contains("venuesim_open_web_sockets{venue=\"sixth\"} 1");
        socket.sendClose(1000, "").get();
        assertThat(control.get("/journal/await?kind=connection&after=1").status())
                .isEqualTo(200);
        assertThat(metrics()).contains("venuesim_open_web_sockets{venue=\"sixth\"} 0");
    }

    @Test
    void every_line_is_of_the_format_and_every_sample_has_its_type() {
        control.cancelAtVenue("1", "key-of-alice");
        String family = "";
        for (String line : metrics()) {
            if (line.startsWith("# TYPE ")) {
                assertThat(line).matches("# TYPE [a-z_]+ (counter|gauge)");
                family = line.split(" ", -1)[2];
            } else if (!line.startsWith("# HELP ")) {
                assertThat(line).matches("[a-z_]+(\\{[a-z_]+=\"[^\"]*\"(,[a-z_]+=\"[^\"]*\")*})? [0-9]+");
                assertThat(line).startsWith(family + "{");
            }
        }
        assertThat(family).isEqualTo("jvm_memory_max_bytes");
    }

    @Test
    void what_would_end_a_label_is_escaped() {
        PrometheusText text = new PrometheusText();
        text.family("a", "gauge", "b").sample(1, PrometheusText.labels("c", "\\ \" \n", "", "left out"));
        assertThat(text).hasToString("# HELP a b\n# TYPE a gauge\na{c=\"\\\\ \\\" \\n\"} 1\n");
    }

    private List<String> metrics() {
        HttpResponse<String> answer = control.send(
                HttpRequest.newBuilder(URI.create(control.url() + "/metrics")).build());
        assertThat(answer.headers().firstValue("content-type")).contains(PrometheusText.CONTENT_TYPE);
        return answer.body().lines().toList();
    }
}
