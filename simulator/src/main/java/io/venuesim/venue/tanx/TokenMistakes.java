package io.venuesim.venue.tanx;

import static java.nio.charset.StandardCharsets.US_ASCII;

import io.venuesim.core.diagnosis.Mistake;
import io.venuesim.core.diagnosis.Trial;
import io.venuesim.crypto.Hmac;
import io.venuesim.crypto.Jwt;
import io.venuesim.venue.Request;
import java.util.Base64;
import java.util.List;
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

    static final Mistake LOWER_CASE = new Mistake(
            "scheme-in-lower-case",
            "The scheme of the Authorization header is JWT in another letter case, which counts for none.",
            "Write JWT in capitals, a blank, and the access token.");

    static final Mistake NO_TOKEN = new Mistake(
            "no-token",
            "No token was sent.",
            "Log in first, and send Authorization: JWT, a blank, and the access token with every private request.");

    static final Mistake NO_TOKEN_IN_QUERY = new Mistake(
            "no-token",
            "No token was sent.",
            "Log in first, and open the WebSocket with the access token in its query: /private?auth_header=…");

    static final Mistake NOT_IN_QUERY = new Mistake(
            "token-not-in-query",
            "The token is in a header of the WebSocket's opening request, where nobody looks for it.",
            "Put the bare access token into the query: /private?auth_header=…");

    static final Mistake IN_QUOTES = new Mistake(
            "token-in-quotes",
            "The token has quotation marks around it.",
            "Parse the login's answer, and send the value of token.access; what json.dumps or JSON.stringify makes of it"
                    + " has quotation marks.");

    static final Mistake CUT = new Mistake(
            "token-cut",
            "The end of the token is missing.",
            "Send the whole token: three parts with a dot between them, the last of 43 characters.");

    static final Mistake OTHER_ALGORITHM = new Mistake(
            "token-of-another-algorithm",
            "The token's alg is not HS256, the only one that counts here.",
            "Don't make tokens: send the access token that the login has answered.");

    static final Mistake OTHER_SERVER = new Mistake(
            "token-of-another-server",
            "The token was made with another secret than this server's, or changed since.",
            "Log in here, and send that token: one of the real exchange, or of a run with another jwtSecret, is worth"
                    + " nothing here.");

    static final Mistake WORD_IN_QUERY = new Mistake(
            "scheme-in-query",
            "auth_header has the word JWT before the token.",
            "Put the bare access token into the query of the WebSocket, /private?auth_header=…, without JWT.");

    static final Mistake EXPIRED = new Mistake(
            "token-expired",
            "The token was good, and has expired.",
            "Get a new one from /sapi/v1/auth/token/refresh/, and send the request again.");

    static final Mistake FUTURE = new Mistake(
            "token-from-the-future",
            "The token was issued at a time that is still to come.",
            "Whoever set the simulator's clock back has to log in again.");

    static final Mistake REFRESH_FOR_ACCESS = new Mistake(
            "refresh-token-for-access",
            "The refresh token was sent where the access token belongs.",
            "Of the two tokens that the login answers, send token.access in the header.");

    static final Mistake ACCESS_FOR_REFRESH = new Mistake(
            "access-token-for-refresh",
            "The access token was sent where the refresh token belongs.",
            "Of the two tokens that the login answers, send token.refresh in the body.");

    static final Mistake USED = new Mistake(
            "refresh-token-used",
            "The refresh token was used before, and refreshTokenOnce is set.",
            "Keep the refresh token of the latest answer; each refresh replaces both.");

    /** What may be wrong with the words of an Authorization header. */
    static Stream<Trial> ofHeader(List<String> words) {
        String first = words.isEmpty() ? "" : words.get(0);
        return Stream.of(
                new Trial(NO_TOKEN, words::isEmpty),
                new Trial(NO_TOKEN, () -> words.size() == 1 && first.equalsIgnoreCase("JWT")),
                new Trial(BEARER, () -> first.equalsIgnoreCase("Bearer")),
                new Trial(LOWER_CASE, () -> !first.equals("JWT") && first.equalsIgnoreCase("JWT")),
                new Trial(NO_SCHEME, () -> words.size() == 1 && first.startsWith("ey")));
    }

    /** What may be wrong with the way a token comes to a WebSocket: in the query of the request that opens it. */
    static Stream<Trial> ofUpgrade(Request upgrade, String token) {
        return Stream.of(
                new Trial(WORD_IN_QUERY, () -> token.startsWith("JWT ")),
                new Trial(
                        NOT_IN_QUERY,
                        () -> token.isEmpty() && upgrade.header("Authorization").isPresent()),
                new Trial(NO_TOKEN_IN_QUERY, token::isEmpty));
    }

    /** What may be wrong with a token that is none of this server's. */
    static Stream<Trial> ofToken(String token, Jwt.Reason why, byte[] secret) {
        return Stream.of(
                new Trial(IN_QUOTES, () -> token.startsWith("\"") || token.endsWith("\"")),
                new Trial(OTHER_ALGORITHM, () -> why == Jwt.Reason.WRONG_ALGORITHM),
                new Trial(CUT, () -> isCut(token, secret)),
                new Trial(OTHER_SERVER, () -> why == Jwt.Reason.BAD_MAC));
    }

    /** The code at its end is the beginning of the right one, or has gone as a whole, with more or less before it. */
    private static boolean isCut(String token, byte[] secret) {
        String[] parts = token.split("\\.", -1);
        if (parts.length < 3) {
            return parts[0].startsWith("ey") && token.length() > parts[0].length();
        }
        int dot = token.lastIndexOf('.');
        String code = Base64.getUrlEncoder()
                .withoutPadding()
                .encodeToString(Hmac.sha256(secret, token.substring(0, dot).getBytes(US_ASCII)));
        String sent = token.substring(dot + 1);
        return !sent.equals(code) && code.startsWith(sent);
    }

    static Mistake otherKind(Tokens.Kind wanted) {
        return wanted == Tokens.Kind.ACCESS ? REFRESH_FOR_ACCESS : ACCESS_FOR_REFRESH;
    }

    private TokenMistakes() {}
}
