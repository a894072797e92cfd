package io.venuesim.tls;

import static org.assertj.core.api.Assertions.assertThat;

import io.venuesim.RunningVenue;
import io.venuesim.VenueSimulator;
import io.venuesim.venue.Hidden;
import io.venuesim.venue.Routes;
import io.venuesim.venue.SocketHandler;
import io.venuesim.venue.Venue;
import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.ServiceLoader;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Over TLS a venue answers byte for byte as on its own port: on every path that it has, to strangers and to its own
 * accounts, to what can't be parsed, and where it has no path. Two simulators of one seed get the same requests, one on
 * each way, so that what a request changes is the same too.
 */
@Timeout(120)
final class SameBytesTest {
    private static final long SEED = 11;
    /** Accounts are made before a test can stop the clock; such a time may be shorter by its last zeros. */
    private static final Pattern MACHINE_TIME = Pattern.compile("[0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9:]{8}\\.[0-9]+Z");

    private static final Instant NOON = Instant.parse("2026-01-01T12:00:00Z");

    static List<String> venues() {
        return ServiceLoader.load(Venue.class).stream()
                .map(provider -> provider.get().id())
                .toList();
    }

    @ParameterizedTest
    @MethodSource("venues")
    void a_venue_answers_over_tls_as_on_its_own_port(String id) throws IOException {
        try (VenueSimulator onPort = simulator(id);
                VenueSimulator overTls = simulator(id)) {
            RunningVenue venue = onPort.venue(id);
            assertThat(venue.hosts()).isNotEmpty();
            Set<String> statuses = new TreeSet<>();
            for (String host : venue.hosts()) {
                List<String> requests = requests(venue, host);
                // All of them by one of its names, and one by each of the others.
                for (String request : statuses.isEmpty() ? requests : requests.subList(0, 1)) {
                    String answer = Sockets.ask(Sockets.plain(venue), request);
                    String same = Sockets.ask(Sockets.tls(overTls.tls().orElseThrow(), host), request);
                    assertThat(undated(same)).as(request).isEqualTo(undated(answer));
                    statuses.add(answer.substring(9, 10));
                }
            }
            assertThat(statuses).contains("2", "4");
            assertThat(told(overTls)).isEqualTo(told(onPort));
        }
    }

    private static VenueSimulator simulator(String id) {
        VenueSimulator simulator =
                VenueSimulator.builder().venues(id).seed(SEED).tls(0).start();
        simulator.clock().stopAt(NOON);
        return simulator;
    }

    private static List<String> requests(RunningVenue venue, String host) {
        List<String> requests = new ArrayList<>();
        for (String line : lines(venue)) {
            requests.add(request(line, host, ""));
            requests.add(request(line, host, "Authorization: nonsense\r\nContent-Length: 2\r\n\r\n{}"));
            requests.add(request(line, host, "Content-Type: application/json\r\nContent-Length: 4\r\n\r\n{\"a\""));
            requests.add(request(line, host, credentials(venue) + "Content-Length: 2\r\n\r\n{}"));
        }
        requests.add("GET / HTTP/1.1\r\nConnection: close\r\n\r\n");
        requests.add("no request at all\r\n\r\n");
        return requests;
    }

    private static String request(String line, String host, String rest) {
        return line + " HTTP/1.1\r\nHost: " + host + "\r\nConnection: close\r\n" + (rest.isEmpty() ? "\r\n" : rest);
    }

    /** Each credential of an account as a header of that name, and as venues are known to call it. */
    private static String credentials(RunningVenue venue) {
        StringBuilder headers = new StringBuilder();
        venue.accounts().get(0).credentials().forEach((name, value) -> {
            Stream.of(name.replaceAll("([A-Z])", "-$1"), "X-" + name.replaceAll("([A-Z])", "-$1"), venue.id() + "-key")
                    .forEach(header ->
                            headers.append(header).append(": ").append(value).append("\r\n"));
        });
        return headers.toString();
    }

    /** The request lines of all that the venue serves, of a path that it does not have, and of a method. */
    private static List<String> lines(RunningVenue venue) {
        Listed listed = new Listed();
        ServiceLoader.load(Venue.class).stream()
                .map(ServiceLoader.Provider::get)
                .filter(one -> one.id().equals(venue.id()))
                .forEach(one -> one.describe(listed));
        listed.lines.add("GET /no/such/path?a=b");
        listed.lines.add("OPTIONS /");
        listed.lines.add("PATCH " + venue.webSocketUrl().getPath());
        listed.lines.add("HEAD /");
        return listed.lines;
    }

    private static String undated(String answer) {
        return timeless(answer.replaceFirst("(?m)^Date: .*$", "Date: …"));
    }

    private static List<String> told(VenueSimulator simulator) {
        return simulator.journal().entries(any -> true).stream()
                .map(entry -> timeless(entry.toString().replaceAll("Suspects@[0-9a-f]+", "…")))
                .toList();
    }

    /** Without the machine's time, and without the length of what has it. */
    private static String timeless(String text) {
        Matcher time = MACHINE_TIME.matcher(text);
        return time.find() ? time.replaceAll("…").replaceAll("(?i)(content-length[:=] ?|length=)[0-9]+", "$1…") : text;
    }

    private static final class Listed implements Routes {
        private final List<String> lines = new ArrayList<>();

        @Override
        public Routes rest(String method, String path, RestHandler handler) {
            lines.add(method + " " + path.replaceAll("\\{[^}]*}", "7"));
            return this;
        }

        @Override
        public Routes unknownPath(RestHandler handler) {
            return this;
        }

        @Override
        public Routes unknownMethod(RestHandler handler) {
            return this;
        }

        @Override
        public Routes webSocket(String path, SocketHandler handler) {
            return this;
        }

        @Override
        public Routes failure(RestHandler handler) {
            return this;
        }

        @Override
        public Routes collapseSlashes() {
            return this;
        }

        @Override
        public Routes hide(Hidden hidden) {
            return this;
        }
    }
}
