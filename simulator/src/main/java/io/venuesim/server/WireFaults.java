package io.venuesim.server;

import jakarta.servlet.ServletRequest;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.StandardSocketOptions;
import java.nio.ByteBuffer;
import java.nio.channels.SocketChannel;
import org.eclipse.jetty.ee10.servlet.ServletContextRequest;
import org.eclipse.jetty.io.EndPoint;
import org.eclipse.jetty.io.SelectableChannelEndPoint;
import org.eclipse.jetty.io.ssl.SslConnection;
import org.eclipse.jetty.util.BufferUtil;
import org.eclipse.jetty.util.Callback;

/** Surgery on the TCP connection under a request, with or without TLS on it. The one place that knows Jetty's insides. */
final class WireFaults {

    /** The connection that a request came over: what is written to it is encrypted where the client speaks TLS. */
    static EndPoint endPoint(ServletRequest request) {
        return ServletContextRequest.getServletContextRequest(request)
                .getConnectionMetaData()
                .getConnection()
                .getEndPoint();
    }

    /** Closes at once, so that the client sees a TCP RST and no FIN. */
    static void reset(EndPoint endPoint) {
        EndPoint wire = endPoint instanceof SslConnection.SslEndPoint tls
                ? tls.getSslConnection().getEndPoint()
                : endPoint;
        if (!(wire instanceof SelectableChannelEndPoint selectable)
                || !(selectable.getChannel() instanceof SocketChannel socket)) {
            throw new IllegalStateException("Only a TCP connection can be reset, not " + wire);
        }
        try {
            socket.setOption(StandardSocketOptions.SO_LINGER, 0);
            socket.close();
        } catch (IOException failed) {
            throw new UncheckedIOException("The connection could not be reset", failed);
        }
    }

    /** Writes these bytes past the protocol, if the connection takes them at once. */
    static void write(EndPoint endPoint, byte[] bytes) {
        try {
            endPoint.flush(ByteBuffer.wrap(bytes));
        } catch (IOException gone) {
            endPoint.close();
        }
    }

    /** Writes these bytes past the protocol, and ends the connection by an RST or a FIN. */
    static void writeAndEnd(EndPoint endPoint, byte[] bytes, boolean reset) {
        write(endPoint, bytes);
        if (reset) {
            reset(endPoint);
        } else {
            endPoint.close();
        }
    }

    /**
     * Closes once the client has: with a request that is never answered, Jetty reads no more, would not notice, and
     * would keep the connection for good.
     *
     * @param gone runs then
     */
    static void closeWithClient(EndPoint endPoint, Runnable gone) {
        endPoint.tryFillInterested(Callback.from(() -> readOn(endPoint, gone), failed -> close(endPoint, gone)));
    }

    /** What comes after a request without an answer gets none either. */
    private static void readOn(EndPoint endPoint, Runnable gone) {
        ByteBuffer unread = BufferUtil.allocate(1024);
        try {
            int read = endPoint.fill(unread);
            while (read > 0) {
                BufferUtil.clear(unread);
                read = endPoint.fill(unread);
            }
            if (read < 0) {
                close(endPoint, gone);
            } else {
                closeWithClient(endPoint, gone);
            }
        } catch (IOException failed) {
            close(endPoint, gone);
        }
    }

    private static void close(EndPoint endPoint, Runnable gone) {
        endPoint.close();
        gone.run();
    }

    private WireFaults() {}
}
