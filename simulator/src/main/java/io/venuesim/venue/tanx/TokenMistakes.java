package io.venuesim.venue.tanx;

import io.venuesim.core.diagnosis.Mistake;
import io.venuesim.core.diagnosis.Trial;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** What clients get wrong about their tokens; each is plain to see. */
final class TokenMistakes {
    static final Mistake BEARER = new Mistake(
            "bearer-for-jwt",
            "The scheme of the Authorization header is Bearer; the venue takes another for none at all.",
            "Write Authorization: JWT, a blank, and the access token.");

    static final Mistake NO_SCHEME = new Mistake(
            "no-scheme",
            "The Authorization header holds a token without the word JWT before it.",
            "Write Authorization: JWT, a blank, and the access token.");

    static final Mistake WORD_IN_QUERY = new Mistake(
            "scheme-in-query",
            "auth_header has the word JWT in it.",
            "Over the WebSocket the bare access token is sent.");

    static final Mistake EXPIRED = new Mistake(
            "token-expired", "The token was good, and has expired.", "Refresh it and send the request again.");

    static final Mistake FUTURE = new Mistake(
            "token-from-the-future",
            "The token was issued at a time that is still to come.",
            "Whoever set the simulator's clock back has to log in again.");

    static final Mistake REFRESH_FOR_ACCESS = new Mistake(
            "refresh-token-for-access",
            "The refresh token was sent where the access token belongs.",
            "Of the login's two tokens, access goes into the header.");

    static final Mistake ACCESS_FOR_REFRESH = new Mistake(
            "access-token-for-refresh",
            "The access token was sent where the refresh token belongs.",
            "Of the login's two tokens, refresh goes into the body.");

    static final Mistake USED = new Mistake(
            "refresh-token-used",
            "The refresh token was used before, and refreshTokenOnce is set.",
            "Keep the refresh token of the latest answer; each refresh replaces both.");

    /** What may be wrong with the words of an Authorization header. */
    static Stream<Trial> ofHeader(List<String> words) {
        Optional<Mistake> seen = words.isEmpty()
                ? Optional.empty()
                : words.get(0).equalsIgnoreCase("Bearer")
                        ? Optional.of(BEARER)
                        : words.size() == 1 && words.get(0).startsWith("ey")
                                ? Optional.of(NO_SCHEME)
                                : Optional.empty();
        return seen.map(Trial::certain).stream();
    }

    /** What may be wrong with a token that comes in the query of a WebSocket. */
    static Stream<Trial> ofQuery(String token) {
        return token.startsWith("JWT ") ? Stream.of(Trial.certain(WORD_IN_QUERY)) : Stream.empty();
    }

    static Mistake otherKind(Tokens.Kind wanted) {
        return wanted == Tokens.Kind.ACCESS ? REFRESH_FOR_ACCESS : ACCESS_FOR_REFRESH;
    }

    private TokenMistakes() {}
}
