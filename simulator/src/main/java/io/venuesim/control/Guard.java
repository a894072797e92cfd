package io.venuesim.control;

import io.venuesim.venue.Request;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Locale;
import java.util.Optional;

/** Lets those in who know the token. */
record Guard(Optional<String> token) {
    private static final String SCHEME = "bearer ";

    /** For loopback: lets everybody in. */
    static final Guard OPEN = new Guard(Optional.empty());

    /** Nothing if the request may pass. */
    void check(Request request) {
        if (token.isPresent() && !carries(request, token.get())) {
            throw new Problem(
                    401,
                    "This call needs the control token",
                    "Authorization",
                    "send the header Authorization: Bearer <token>");
        }
    }

    private static boolean carries(Request request, String token) {
        String header = request.header("Authorization").orElse("");
        return header.toLowerCase(Locale.ROOT).startsWith(SCHEME)
                && MessageDigest.isEqual(bytes(header.substring(SCHEME.length()).strip()), bytes(token));
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    @Override
    public String toString() {
        return token.isPresent() ? "Guard[a token]" : "Guard[open]";
    }
}
