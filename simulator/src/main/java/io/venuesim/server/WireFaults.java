package io.venuesim.server;

import jakarta.servlet.ServletRequest;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.StandardSocketOptions;
import java.nio.channels.SocketChannel;
import org.eclipse.jetty.ee10.servlet.ServletContextRequest;
import org.eclipse.jetty.io.EndPoint;
import org.eclipse.jetty.io.SelectableChannelEndPoint;

/** Surgery on the TCP connection under a request; plain text only. The one place that knows Jetty's insides. */
final class WireFaults {

    /** The TCP connection that a request came over. */
    static EndPoint endPoint(ServletRequest request) {
        return ServletContextRequest.getServletContextRequest(request)
                .getConnectionMetaData()
                .getConnection()
                .getEndPoint();
    }

    /** Closes at once, so that the client sees a TCP RST and no FIN. */
    static void reset(EndPoint endPoint) {
        if (!(endPoint instanceof SelectableChannelEndPoint selectable)
                || !(selectable.getChannel() instanceof SocketChannel socket)) {
            throw new IllegalStateException("Only a plain TCP connection can be reset, not " + endPoint);
        }
        try {
            socket.setOption(StandardSocketOptions.SO_LINGER, 0);
            socket.close();
        } catch (IOException failed) {
            throw new UncheckedIOException("The connection could not be reset", failed);
        }
    }

    private WireFaults() {}
}
