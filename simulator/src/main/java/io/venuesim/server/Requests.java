package io.venuesim.server;

import io.venuesim.venue.Request;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.Collections;
import java.util.Optional;

/** Turns a servlet request into the venue's view of it, byte for byte. */
final class Requests {
    /** The longest body that is read; no venue takes a cancel that long. */
    static final int MAX_BODY = 1 << 20;

    /** The request, or empty if its body is longer than {@link #MAX_BODY}. */
    static Optional<Request> read(HttpServletRequest servlet, Request.Transport transport) throws IOException {
        byte[] body =
                transport == Request.Transport.REST ? servlet.getInputStream().readNBytes(MAX_BODY + 1) : new byte[0];
        if (body.length > MAX_BODY) {
            return Optional.empty();
        }
        Request.Builder request = new Request.Builder(transport, servlet.getMethod(), servlet.getRequestURI())
                .body(body)
                .remoteAddress(servlet.getRemoteAddr());
        if (servlet.getQueryString() != null) {
            request.query(servlet.getQueryString());
        }
        for (String name : Collections.list(servlet.getHeaderNames())) {
            for (String value : Collections.list(servlet.getHeaders(name))) {
                request.header(name, value);
            }
        }
        return Optional.of(request.build());
    }

    private Requests() {}
}
