package io.venuesim.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.venuesim.venue.Request;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What people paste. */
final class HandWrittenTest {

    @Test
    void a_request_as_it_goes_over_the_wire() {
        Request request = rest("POST /a/b?c=%20d HTTP/1.1\r\nX-Key: k \r\nX-Key: l\r\n\r\n{\"e\":\r\n 1}\n");
        assertThat(request.method()).isEqualTo("POST");
        assertThat(request.rawPath()).isEqualTo("/a/b");
        assertThat(request.rawQuery()).isEqualTo("c=%20d");
        assertThat(request.headers().get("x-key")).containsExactly("k", "l");
        assertThat(request.text()).isEqualTo("{\"e\":\r\n 1}");
    }

    @Test
    void a_request_without_headers_and_body() {
        Request request = rest("GET /orders");
        assertThat(request.rawPath()).isEqualTo("/orders");
        assertThat(request.headers()).isEmpty();
        assertThat(request.body()).isEmpty();
    }

    @Test
    void a_curl_command_line() {
        Request request = rest("""
                curl -sS -X DELETE "https://api.venue.example/orders/1?a=b" \\
                  -H 'X-Key: it'"'"'s me' --header "X-Say: \\"hi\\" \\$5" \\
                  --data '{"a":1}' --compressed
                """);
        assertThat(request.method()).isEqualTo("DELETE");
        assertThat(request.rawPath()).isEqualTo("/orders/1");
        assertThat(request.rawQuery()).isEqualTo("a=b");
        assertThat(request.header("host")).contains("api.venue.example");
        assertThat(request.header("x-key")).contains("it's me");
        assertThat(request.header("x-say")).contains("\"hi\" $5");
        assertThat(request.text()).isEqualTo("{\"a\":1}");
    }

    @Test
    void curl_posts_what_has_data_and_joins_it() {
        Request request = rest("curl http://localhost:1 -d a=1 -d b=2");
        assertThat(request.method()).isEqualTo("POST");
        assertThat(request.rawPath()).isEqualTo("/");
        assertThat(request.text()).isEqualTo("a=1&b=2");
        assertThat(rest("curl --json {} -XPUT http://localhost/x").method()).isEqualTo("PUT");
    }

    @Test
    void a_message_and_several_of_them() {
        assertThat(messages("{\n\"a\": 1\n}").messages()).containsExactly("{\n\"a\": 1\n}");
        assertThat(messages("{\"a\":1}\n\n{\"b\":2}\nnonsense").messages())
                .containsExactly("{\"a\":1}", "{\"b\":2}", "nonsense");
        assertThat(messages("{\"a\":1}").upgrade().rawPath()).isEqualTo("/ws");
    }

    @Test
    void messages_below_the_request_that_opens_their_socket() {
        HandWritten.Messages written =
                messages("GET /stream?token=t HTTP/1.1\nUpgrade: WebSocket\n\n{\"a\":1}\n{\"b\":2}");
        assertThat(written.upgrade().rawPath()).isEqualTo("/stream");
        assertThat(written.upgrade().query("token")).contains("t");
        assertThat(written.messages()).containsExactly("{\"a\":1}", "{\"b\":2}");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            value = {
                "~~|nothing to read",
                "GET /a HTTP/1.1\\nno header|Not a header: no header",
                "curl -d x|has no URL",
                "curl http://a -F x=y|option -F is not known here",
                "curl http://a -H|option -H has no value",
                "curl http://a -H nocolon|Not a header: nocolon",
                "curl 'http://a|quote is opened and not closed",
                "GET a|Not a path or URL"
            })
    void what_can_not_be_read_is_told(String text, String sentence) {
        assertThatThrownBy(() -> HandWritten.read(text.replace("\\n", "\n"), "/ws"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining(sentence);
    }

    private static Request rest(String text) {
        return ((HandWritten.Rest) HandWritten.read(text, "/ws")).request();
    }

    private static HandWritten.Messages messages(String text) {
        return (HandWritten.Messages) HandWritten.read(text, "/ws");
    }
}
