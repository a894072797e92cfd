package io.venuesim;

import io.venuesim.server.TlsFront;
import io.venuesim.server.UrlHost;
import io.venuesim.server.VenueListener;
import io.venuesim.venue.Venue;
import java.net.URI;
import java.nio.file.Path;
import java.security.cert.X509Certificate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import javax.net.ssl.SSLContext;
import org.jspecify.annotations.Nullable;

/**
 * The TLS port, where each venue answers to the host names that its clients have compiled in. Clients find it by those
 * names where a hosts file or a container network leads them there, and trust its certificate authority.
 */
public final class Tls {
    private final TlsFront front;
    private final Set<String> hosts;

    private Tls(TlsFront front, Set<String> hosts) {
        this.front = front;
        this.hosts = hosts;
    }

    /**
     * Opens it for the venues that run.
     *
     * @param known all venues there are, so that an authority that is kept does not depend on which of them run
     */
    static Tls open(
            Map<Venue, VenueListener> running, List<Venue> known, @Nullable Path authority, String address, int port) {
        Map<String, VenueListener> byHost = new TreeMap<>();
        running.forEach((venue, listener) -> names(venue).forEach(host -> byHost.put(host, listener)));
        Set<String> vouchedFor = new TreeSet<>(List.of("localhost", "127.0.0.1", "::1"));
        vouchedFor.add(UrlHost.of(address).text().replaceAll("[\\[\\]]", ""));
        known.forEach(venue -> names(venue).forEach(vouchedFor::add));
        return new Tls(TlsFront.start(byHost, vouchedFor, authority, address, port), byHost.keySet());
    }

    private static Stream<String> names(Venue venue) {
        return Stream.concat(Stream.of(venue.id() + ".localhost"), venue.hosts().stream());
    }

    void close() {
        front.close();
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
