package io.venuesim.tls;

import io.venuesim.RunningVenue;
import io.venuesim.Tls;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.List;
import javax.net.ssl.SNIHostName;
import javax.net.ssl.SSLParameters;
import javax.net.ssl.SSLSocket;

/** Raw bytes over both ways to a venue. */
final class Sockets {
    private static final int PATIENCE = 10_000;

    /** The venue's own port. */
    static Socket plain(RunningVenue venue) throws IOException {
        Socket socket = new Socket(InetAddress.getLoopbackAddress(), venue.port());
        socket.setSoTimeout(PATIENCE);
        return socket;
    }

    /** The TLS port, as a client opens it that was led there by this name, and checks it. */
    static SSLSocket tls(Tls tls, String host) throws IOException {
        Socket tcp = new Socket(InetAddress.getLoopbackAddress(), tls.port());
        tcp.setSoTimeout(PATIENCE);
        SSLSocket socket = (SSLSocket) tls.sslContext().getSocketFactory().createSocket(tcp, host, tls.port(), true);
        SSLParameters parameters = socket.getSSLParameters();
        parameters.setEndpointIdentificationAlgorithm("HTTPS");
        parameters.setServerNames(List.of(new SNIHostName(host)));
        socket.setSSLParameters(parameters);
        socket.startHandshake();
        return socket;
    }

    /** Sends a request that asks for the end of the connection, and reads until there. */
    static String ask(Socket socket, String request) {
        try (socket) {
            socket.getOutputStream().write(request.getBytes(StandardCharsets.UTF_8));
            socket.getOutputStream().flush();
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    private Sockets() {}
}
