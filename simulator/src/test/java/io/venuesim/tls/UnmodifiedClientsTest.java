package io.venuesim.tls;

import static org.assertj.core.api.Assertions.assertThat;

import io.venuesim.Tls;
import io.venuesim.VenueSimulator;
import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/**
 * The TLS of other languages takes the certificate with its name constraints, once it trusts the authority in the way that
 * docs/unmodified-clients.md says. A language that is not on this machine is reported as UNAVAILABLE, and passes nothing.
 */
@Timeout(120)
final class UnmodifiedClientsTest {
    private static final String ANSWER = "id 7";

    private final Path folder;
    private VenueSimulator simulator;
    private Tls tls;
    private String url;
    private Path ca;

    UnmodifiedClientsTest(@TempDir Path folder) {
        this.folder = folder;
    }

    @BeforeEach
    void start() throws IOException {
        simulator = VenueSimulator.builder().venues("sixth").tls(0).start();
        tls = simulator.tls().orElseThrow();
        url = tls.url("api.sixth.test") + "/orders/7";
        ca = Files.writeString(folder.resolve("ca.pem"), tls.caPem());
    }

    @AfterEach
    void stop() {
        simulator.close();
    }

    @Test
    void curl() throws Exception {
        String everything = "::127.0.0.1:" + tls.port();
        assertThat(run(Map.of(), "curl", "-sS", "--noproxy", "*", "--cacert", ca, "--connect-to", everything, url))
                .isEqualTo(ANSWER);
    }

    @Test
    void openssl() throws Exception {
        String printed = run(
                Map.of(),
                "openssl",
                "s_client",
                "-connect",
                "127.0.0.1:" + tls.port(),
                "-servername",
                "ws.sixth.test",
                "-verify_hostname",
                "ws.sixth.test",
                "-CAfile",
                ca,
                "-verify_return_error");
        assertThat(printed).contains("Verify return code: 0 (ok)");
    }

    @Test
    void python() throws Exception {
        String script = """
                import socket, urllib.request
                find = socket.getaddrinfo
                socket.getaddrinfo = lambda host, *more, **named: find("127.0.0.1", *more, **named)
                print(urllib.request.urlopen("%s").read().decode(), end="")
                """.formatted(url);
        assertThat(run(Map.of("SSL_CERT_FILE", ca.toString()), "python3", "-c", script))
                .isEqualTo(ANSWER);
    }

    @Test
    void node() throws Exception {
        String script = """
                const lookup = (name, options, done) =>
                    options.all ? done(null, [{address: '127.0.0.1', family: 4}]) : done(null, '127.0.0.1', 4);
                require('https').get('%s', {lookup}, answer => answer.pipe(process.stdout));
                """.formatted(url);
        assertThat(run(Map.of("NODE_EXTRA_CA_CERTS", ca.toString()), "node", "-e", script))
                .isEqualTo(ANSWER);
    }

    @Test
    void go() throws Exception {
        Path program = Files.writeString(folder.resolve("main.go"), """
                package main

                import ("context"; "io"; "net"; "net/http"; "os")

                func main() {
                    http.DefaultTransport.(*http.Transport).DialContext =
                        func(ctx context.Context, network, address string) (net.Conn, error) {
                            return net.Dial("tcp", "127.0.0.1:%d")
                        }
                    answer, err := http.Get("%s")
                    if err != nil { panic(err) }
                    io.Copy(os.Stdout, answer.Body)
                }
                """.formatted(tls.port(), url));
        assertThat(run(Map.of("SSL_CERT_FILE", ca.toString()), "go", "run", program))
                .isEqualTo(ANSWER);
    }

    @Test
    void java() throws Exception {
        Path bin = Path.of(System.getProperty("java.home"), "bin");
        Path store = folder.resolve("ca.p12");
        run(
                Map.of(),
                bin.resolve("keytool"),
                "-importcert",
                "-noprompt",
                "-alias",
                "venuesim",
                "-file",
                ca,
                "-keystore",
                store,
                "-storepass",
                "changeit");
        Path hosts = Files.writeString(folder.resolve("hosts"), "127.0.0.1 api.sixth.test\n");
        Path program = Files.writeString(folder.resolve("Ask.java"), """
                import java.net.URI;
                import java.net.http.*;

                class Ask {
                    public static void main(String[] urls) throws Exception {
                        var request = HttpRequest.newBuilder(URI.create(urls[0])).build();
                        var answer = HttpClient.newHttpClient().send(request, HttpResponse.BodyHandlers.ofString());
                        System.out.print(answer.body());
                    }
                }
                """);
        assertThat(run(
                        Map.of(),
                        bin.resolve("java"),
                        "-Djdk.net.hosts.file=" + hosts,
                        "-Djavax.net.ssl.trustStore=" + store,
                        "-Djavax.net.ssl.trustStorePassword=changeit",
                        program,
                        url))
                .isEqualTo(ANSWER);
    }

    /** What a program prints that has to succeed. */
    private String run(Map<String, String> environment, Object... command) throws Exception {
        List<String> words = Stream.of(command).map(Object::toString).toList();
        requireProgram(words.get(0));
        Path out = folder.resolve("out");
        Path err = folder.resolve("err");
        ProcessBuilder builder = new ProcessBuilder(words)
                .redirectInput(new File("/dev/null"))
                .redirectOutput(out.toFile())
                .redirectError(err.toFile());
        builder.environment().putAll(environment);
        Process process = builder.start();
        assertThat(process.waitFor(100, TimeUnit.SECONDS)).isTrue();
        assertThat(process.exitValue()).as(Files.readString(err)).isZero();
        return Files.readString(out, StandardCharsets.UTF_8);
    }

    private static void requireProgram(String name) {
        boolean isHere = Path.of(name).isAbsolute()
                || Stream.of(System.getenv("PATH").split(File.pathSeparator))
                        .anyMatch(place -> Files.isExecutable(Path.of(place, name)));
        if (!isHere) {
            Assumptions.abort("UNAVAILABLE: " + name + " is not on this machine");
        }
    }
}
