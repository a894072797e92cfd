package io.venuesim.server;

import io.venuesim.core.clock.SimClock;
import io.venuesim.crypto.CertificateAuthority;
import io.venuesim.crypto.Pem;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.security.cert.X509Certificate;
import java.util.Collection;
import java.util.Map;
import javax.net.ssl.SSLContext;
import org.eclipse.jetty.server.HttpConnectionFactory;
import org.eclipse.jetty.server.SecureRequestCustomizer;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;
import org.eclipse.jetty.server.SslConnectionFactory;
import org.eclipse.jetty.util.ssl.SslContextFactory;
import org.jspecify.annotations.Nullable;

/**
 * One TLS port for all venues, under the host names that their clients have compiled in. Behind the handshake a request
 * goes through the same handlers as on its venue's own port. One certificate has all the names, so that a client which
 * sends no SNI, or asks for a name that is none of them, sees that one too and judges for itself.
 */
public final class TlsFront implements AutoCloseable {
    private final Server server;
    private final ServerConnector connector;
    private final X509Certificate authority;

    private TlsFront(Server server, ServerConnector connector, X509Certificate authority) {
        this.server = server;
        this.connector = connector;
        this.authority = authority;
    }

    /**
     * Starts to listen.
     *
     * @param venues who answers to which host name
     * @param names all names and addresses in the certificate
     * @param directory keeps the certificate authority; without one it is made anew, and kept in memory
     * @param host address to bind to
     * @param port port to bind to, 0 for a free one
     * @throws IllegalStateException if the authority in the directory can't be used; the message says what to do
     * @throws UncheckedIOException if it can't listen there, or can't use the directory
     */
    public static TlsFront start(
            Map<String, VenueListener> venues,
            Collection<String> names,
            @Nullable Path directory,
            String host,
            int port) {
        CertificateAuthority authority = directory == null
                ? CertificateAuthority.create(names, SimClock.realNow())
                : new AuthorityDirectory(directory).open(names);
        SslContextFactory.Server tls = new SslContextFactory.Server();
        tls.setSslContext(SslContexts.server(authority.issue(names, SimClock.realNow())));
        Server server = new Server(BarePort.threads("tls"));
        BarePort.bare(server);
        server.setHandler(new HostDispatch(venues));
        HttpConnectionFactory http = new HttpConnectionFactory();
        BarePort.bare(http.getHttpConfiguration());
        // Else Jetty puts one in that refuses hosts which the certificate does not have, with a page of its own.
        http.getHttpConfiguration().addCustomizer(new SecureRequestCustomizer(false));
        ServerConnector connector =
                new ServerConnector(server, new SslConnectionFactory(tls, http.getProtocol()), http);
        connector.setHost(host);
        connector.setPort(port);
        connector.setIdleTimeout(-1);
        server.addConnector(connector);
        TlsFront front = new TlsFront(server, connector, authority.certificate());
        front.open(host, port);
        return front;
    }

    private void open(String host, int port) {
        try {
            server.start();
        } catch (IOException taken) {
            close();
            throw BarePort.taken("The TLS port", host, port, taken);
        } catch (Exception failed) { // Jetty declares no less
            close();
            throw new IllegalStateException("The TLS port did not start", failed);
        }
    }

    public int port() {
        return connector.getLocalPort();
    }

    /** The certificate of the authority, to be trusted by clients. */
    public X509Certificate authority() {
        return authority;
    }

    /** The same as PEM. */
    public String authorityPem() {
        return Pem.of(authority);
    }

    /** For clients on the JVM: trusts the authority and nobody else. */
    public SSLContext trust() {
        return SslContexts.trusting(authority);
    }

    @Override
    public void close() {
        try {
            server.stop();
        } catch (Exception failed) { // Jetty declares no less
            throw new IllegalStateException("The TLS port did not stop", failed);
        }
    }
}
