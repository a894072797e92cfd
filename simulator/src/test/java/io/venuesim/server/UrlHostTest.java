package io.venuesim.server;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Which host the URLs have. */
final class UrlHostTest {

    @ParameterizedTest
    @CsvSource({
        "127.0.0.1,  127.0.0.1,  false",
        "0.0.0.0,    127.0.0.1,  true",
        "'::',       127.0.0.1,  true",
        "172.18.0.2, 172.18.0.2, false",
        "fd00::2,    [fd00::2],  false",
        "sim,        sim,        false",
    })
    void an_address_gives_a_host(String address, String text, boolean anyAddress) {
        assertThat(UrlHost.of(address)).isEqualTo(new UrlHost(text, anyAddress));
    }

    @ParameterizedTest
    @CsvSource({
        "sim:8600,            sim",
        "sim,                 sim",
        "sim:,                sim",
        "ci_venuesim_1:8600,  ci_venuesim_1",
        "venuesim.ci.test:80, venuesim.ci.test",
        "172.18.0.2:8600,     172.18.0.2",
        "[fd00::2]:8600,      [fd00::2]",
        "[::1],               [::1]",
    })
    void a_header_says_what_the_client_called(String header, String host) {
        assertThat(UrlHost.called(header)).contains(host);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "-",
                "a b",
                "fd00::2",
                "[fd00::2",
                "[::::]:8600",
                "[::1]8600",
                "sim:port",
                "sim:123456",
                "http://sim",
                "sim/../x",
                "sim\"",
                "me@sim",
                "%73im",
                "[fe80::1%25eth0]"
            })
    void what_no_url_can_have_is_no_host(String header) {
        assertThat(UrlHost.called(header)).isEmpty();
    }
}
