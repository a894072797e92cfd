package io.venuesim.server;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The host in the URLs of what listens on an address.
 *
 * @param text as a URL has it, an IPv6 address in brackets
 * @param anyAddress true if it listens on all addresses, of which the text is just one
 */
public record UrlHost(String text, boolean anyAddress) {
    // [RFC 9110, 7.2] a host, and maybe a port; underscores are in the names of many a container
    private static final Pattern HEADER =
            Pattern.compile("(\\[[0-9A-Fa-f:.]{2,45}]|[A-Za-z0-9_][A-Za-z0-9_.-]{0,254})(?::[0-9]{0,5})?");

    /** Loopback for all addresses, else the address itself. */
    public static UrlHost of(String address) {
        if (address.equals("0.0.0.0") || address.equals("::")) {
            return new UrlHost("127.0.0.1", true);
        }
        return new UrlHost(address.contains(":") ? "[" + address + "]" : address, false);
    }

    /** The host that a client called, by its {@code Host} header; empty if the header has none that a URL can have. */
    public static Optional<String> called(String header) {
        Matcher matcher = HEADER.matcher(header.strip());
        return Optional.of(matcher)
                .filter(Matcher::matches)
                .map(host -> host.group(1))
                .filter(UrlHost::fitsUrl);
    }

    private static boolean fitsUrl(String host) {
        try {
            return new URI("http://" + host + ":1").getRawAuthority() != null;
        } catch (URISyntaxException noAddress) {
            return false;
        }
    }
}
