package io.venuesim;

import io.venuesim.server.TlsFront;
import java.net.URI;
import java.security.cert.X509Certificate;
import java.util.Set;
import java.util.TreeSet;
import javax.net.ssl.SSLContext;

/**
 * The TLS port, where each venue answers to the host names that its clients have compiled in. Clients find it by those
 * names where a hosts file or a container network leads them there, and trust its certificate authority.
 */
public final class Tls {
    private final TlsFront front;
    private final Set<String> hosts;

    Tls(TlsFront front, Set<String> hosts) {
        this.front = front;
        this.hosts = new TreeSet<>(hosts);
    }

    public int port() {
        return front.port();
    }

    /** All host names that are answered, and {@code <venue>.localhost} for each venue. */
    public Set<String> hosts() {
        return new TreeSet<>(hosts);
    }

    /**
     * Base of all REST paths of a host.
     *
     * @throws IllegalArgumentException if no venue here has it; the message lists those that are
     */
    public URI url(String host) {
        if (!hosts.contains(host)) {
            throw new IllegalArgumentException("No venue here has the host " + host + "; known: " + hosts);
        }
        return URI.create("https://" + host + ":" + port());
    }

    /** The certificate authority that clients have to trust; it can vouch for hosts of venues and for nothing else. */
    public X509Certificate caCertificate() {
        return front.authority();
    }

    /** The same as PEM, as {@code GET /ca.pem} of the control API has it. */
    public String caPem() {
        return front.authorityPem();
    }

    /** For clients on the JVM: trusts this certificate authority and no other. */
    public SSLContext sslContext() {
        return front.trust();
    }
}
