package io.venuesim.tls;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ProxySelector;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/**
 * Leads every name and port to one port of this machine, as a hosts file or a container network does for those whose
 * resolver can't be set: a proxy that takes CONNECT.
 */
final class Led implements AutoCloseable {
    private final ServerSocket proxy = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
    private final List<Socket> open = Collections.synchronizedList(new ArrayList<>());
    private final int port;

    private Led(int port) throws IOException {
        this.port = port;
    }

    static Led to(int port) throws IOException {
        Led led = new Led(port);
        led.inBackground(led::accept);
        return led;
    }

    ProxySelector selector() {
        return ProxySelector.of(new InetSocketAddress(proxy.getInetAddress(), proxy.getLocalPort()));
    }

    private void accept() throws IOException {
        while (!proxy.isClosed()) {
            Socket client = proxy.accept();
            open.add(client);
            inBackground(() -> serve(client));
        }
    }

    private void serve(Socket client) throws IOException {
        StringBuilder head = new StringBuilder();
        while (!head.toString().endsWith("\r\n\r\n")) {
            head.append((char) client.getInputStream().read());
        }
        Socket server = new Socket(InetAddress.getLoopbackAddress(), port);
        open.add(server);
        client.getOutputStream().write("HTTP/1.1 200 OK\r\n\r\n".getBytes(StandardCharsets.US_ASCII));
        inBackground(() -> pump(server, client));
        pump(client, server);
    }

    private static void pump(Socket from, Socket to) throws IOException {
        InputStream in = from.getInputStream();
        in.transferTo(to.getOutputStream());
        to.shutdownOutput();
    }

    private interface Step {
        void run() throws IOException;
    }

    private void inBackground(Step step) {
        Thread thread = new Thread(
                () -> {
                    try {
                        step.run();
                    } catch (IOException closed) {
                        // The end of a connection, or of the test.
                    }
                },
                "led");
        thread.setDaemon(true);
        thread.start();
    }

    @Override
    public void close() {
        try {
            proxy.close();
            for (Socket socket : List.copyOf(open)) {
                socket.close();
            }
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }
}
