package io.venuesim.server;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.venuesim.venue.Json;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import javax.net.ssl.ExtendedSSLSession;
import javax.net.ssl.SNIHostName;
import javax.net.ssl.SNIServerName;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.io.EndPoint;
import org.eclipse.jetty.io.ssl.SslConnection;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;

/** Hands each request to the venue that has its host; SNI counts where a request of HTTP/1.0 names none. */
final class HostDispatch extends Handler.Abstract {
    /** Misdirected Request, RFC 9110: this server is not set up for that host. */
    private static final int MISDIRECTED = 421;

    private final Map<String, VenueListener> venues;

    HostDispatch(Map<String, VenueListener> venues) {
        this.venues = Map.copyOf(venues);
    }

    @Override
    public boolean handle(Request request, Response response, Callback callback) throws Exception {
        Optional<String> named = request.getHeaders().contains(HttpHeader.HOST)
                ? Optional.ofNullable(request.getHttpURI().getHost())
                : serverName(request);
        String host = named.map(HostDispatch::canonical).orElse("");
        VenueListener venue = venues.get(host);
        return venue == null ? refuse(host, response, callback) : venue.server().handle(request, response, callback);
    }

    private boolean refuse(String host, Response response, Callback callback) {
        ObjectNode body = Json.object()
                .put("error", host.isEmpty() ? "The request names no host" : "No venue here has the host " + host)
                .put("field", "Host")
                .put("hint", "known: " + String.join(", ", new TreeSet<>(venues.keySet())));
        response.setStatus(MISDIRECTED);
        response.getHeaders().put("Content-Type", "application/json");
        response.write(true, ByteBuffer.wrap(Json.write(body).getBytes(StandardCharsets.UTF_8)), callback);
        return true;
    }

    private static Optional<String> serverName(Request request) {
        EndPoint endPoint = request.getConnectionMetaData().getConnection().getEndPoint();
        if (!(endPoint instanceof SslConnection.SslEndPoint tls)
                || !(tls.getSslConnection().getSSLEngine().getSession() instanceof ExtendedSSLSession session)) {
            return Optional.empty();
        }
        return session.getRequestedServerNames().stream()
                .filter(SNIHostName.class::isInstance)
                .map(HostDispatch::ascii)
                .findFirst();
    }

    private static String ascii(SNIServerName name) {
        return ((SNIHostName) name).getAsciiName();
    }

    private static String canonical(String host) {
        String lower = host.toLowerCase(Locale.ROOT);
        return lower.endsWith(".") ? lower.substring(0, lower.length() - 1) : lower;
    }
}
