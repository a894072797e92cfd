package io.venuesim.venue.deltadefi;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.venuesim.core.diagnosis.Mistake;
import io.venuesim.core.diagnosis.Trial;
import io.venuesim.core.namespace.Namespaces;
import io.venuesim.core.namespace.World;
import io.venuesim.crypto.Jwt;
import io.venuesim.diagnosis.CredentialForms;
import io.venuesim.venue.Json;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.stream.Stream;

/** What clients get wrong about the token of a sign-in; the token itself is told nowhere. */
final class TokenMistakes {
    private static final String SIGN_IN = "Call POST /accounts/signin, and send the token that it answers, bare.";

    private static final Mistake MALFORMED = new Mistake(
            "token-malformed", "It is no token: those have three parts of base64url with dots between them.", SIGN_IN);

    private static final Mistake ALGORITHM = new Mistake(
            "token-of-another-algorithm", "The token is not one of HS256, the only kind that is made here.", SIGN_IN);

    private static final Mistake NOT_MADE_HERE = new Mistake(
            "token-not-made-here",
            "The token names a wallet that is known here, and its signature is not this simulator's: it was changed, is"
                    + " the real venue's, or is from before a restart.",
            SIGN_IN);

    private static final Mistake UNKNOWN_WALLET =
            new Mistake("token-of-unknown-wallet", "The token is of a wallet that has not signed in here.", SIGN_IN);

    /**
     * Why a token is not good.
     *
     * @param header the header that it came in, or empty for a query
     * @param now when it was refused
     */
    static Stream<Trial> of(String token, Optional<String> header, Namespaces namespaces, Instant now) {
        String place = header.map(name -> "the header " + name).orElse("token in the query");
        return Stream.of(
                        header.flatMap(name -> MissingKey.inOtherHeader(name, token, namespaces)).stream()
                                .map(Trial::certain),
                        CredentialForms.of("token", place, token, text -> isGood(text, namespaces)),
                        Stream.of(Trial.certain(seen(token, namespaces, now))))
                .flatMap(some -> some);
    }

    private static Mistake seen(String token, Namespaces namespaces, Instant now) {
        String bare = token.substring(token.lastIndexOf(' ') + 1);
        Optional<World> home = Tokens.world(namespaces, bare);
        if (home.isEmpty()) {
            return Tokens.claims(bare)
                            .filter(claims -> claims.path("sub").isTextual())
                            .isPresent()
                    ? UNKNOWN_WALLET
                    : MALFORMED;
        }
        Jwt.Opened opened = Tokens.of(home.get()).read(bare);
        if (opened instanceof Jwt.Opened.Valid valid) {
            return Json.readObject(valid.payloadJson().getBytes(StandardCharsets.UTF_8))
                    .map(claims -> expired(claims, now))
                    .orElse(MALFORMED);
        }
        return switch (((Jwt.Opened.Refused) opened).why()) {
            case MALFORMED -> MALFORMED;
            case WRONG_ALGORITHM -> ALGORITHM;
            case BAD_MAC -> NOT_MADE_HERE;
        };
    }

    private static Mistake expired(ObjectNode claims, Instant now) {
        Instant expiry = Instant.ofEpochSecond(claims.path("exp").asLong());
        long seconds = Duration.between(expiry, now).toSeconds();
        return new Mistake(
                "token-expired",
                "The token was good until " + Texts.written(expiry) + ", " + seconds + " s before the request.",
                "Sign in again when a token has expired; an API key does not.");
    }

    private static boolean isGood(String token, Namespaces namespaces) {
        return Tokens.world(namespaces, token)
                .flatMap(world -> Tokens.of(world).open(world, token))
                .isPresent();
    }

    private TokenMistakes() {}
}
