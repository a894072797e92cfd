package io.venuesim.scenarios.docs;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * The commands that lead a client to the TLS port by a venue's own name. The names go to a copy of /etc/hosts, and curl to
 * the port that stands for 443; the authority, its certificate and the name in it are what the page says.
 */
final class TlsBlock implements Runner {

    @Override
    public boolean takes(Snippet snippet) {
        return isIt(snippet);
    }

    static boolean isIt(Snippet snippet) {
        return snippet.isIn("docs/unmodified-clients.md", "sh")
                && snippet.text().contains("--tls-port");
    }

    @Override
    public void run(Snippet snippet) throws Exception {
        int control = freePort(20_000 + (int) (ProcessHandle.current().pid() % 10_000));
        int tls = freePort(control);
        try (Shell shell = new Shell()) {
            Path hosts = shell.folder().resolve("hosts");
            shell.strictCurl("--retry 60 --retry-delay 1 --retry-connrefused", "--connect-to :443:127.0.0.1:" + tls)
                    .instead("sudo", "[ \"$*\" = 'tee -a /etc/hosts' ]\nexec tee -a '" + hosts + "'\n")
                    .with("VENUESIM_FREE_PORTS", "true")
                    .with("VENUESIM_CONTROL_PORT", Integer.toString(control));
            shell.succeed(snippet.text()
                    .replace("--tls-port 443", "--tls-port " + tls)
                    .replace("127.0.0.1:8600", "127.0.0.1:" + control));
            assertThat(Files.readString(hosts)).contains("127.0.0.1 ", "api.aevo.xyz");
            assertThat(shell.folder().resolve("ca")).isDirectory();
        }
    }

    /** One that nobody gets by asking for any port, while the program is still starting. */
    private static int freePort(int above) {
        int port = above + 1;
        while (!isFree(port)) {
            port++;
        }
        return port;
    }

    private static boolean isFree(int port) {
        try (ServerSocket socket = new ServerSocket(port, 1, InetAddress.getLoopbackAddress())) {
            return socket.isBound();
        } catch (IOException taken) {
            return false;
        }
    }
}
