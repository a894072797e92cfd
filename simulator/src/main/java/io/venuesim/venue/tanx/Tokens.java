package io.venuesim.venue.tanx;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.venuesim.core.diagnosis.Mistake;
import io.venuesim.core.diagnosis.Trial;
import io.venuesim.core.namespace.World;
import io.venuesim.crypto.Jwt;
import io.venuesim.venue.Json;
import io.venuesim.venue.Switches;
import io.venuesim.venue.Verification;
import java.math.BigDecimal;
import java.util.Base64;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;

/** Session tokens, shaped and checked as SimpleJWT does it. [assumed: no page tells; clients don't look inside] */
final class Tokens {
    private static final String SCHEME = "JWT HS256";

    /** What a token is good for. */
    enum Kind {
        ACCESS,
        REFRESH;

        private String claim() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /**
     * What came of checking a token.
     *
     * @param user the user id that a good token names; of no meaning if it was refused
     */
    record Checked(String user, Verification verification) {

        private Checked suspecting(Supplier<Stream<Trial>> trials) {
            return new Checked(user, verification.suspecting(trials));
        }
    }

    private final Switches switches;

    Tokens(Switches switches) {
        this.switches = switches;
    }

    /** A new token for a user of this world. */
    String issue(Kind kind, String user, World world) {
        long now = Math.floorDiv(world.clock().millis(), 1000L);
        long life = switches.get(kind == Kind.ACCESS ? Quirks.ACCESS_TOKEN_SECONDS : Quirks.REFRESH_TOKEN_SECONDS);
        return Jwt.issue(payload(kind, now + life, now, world.ids().hex(32), user), secret());
    }

    static String payload(Kind kind, long expires, long issued, String id, String user) {
        return Json.write(Json.object()
                .put("token_type", kind.claim())
                .put("exp", expires)
                .put("iat", issued)
                .put("jti", id)
                .put("user_id", user));
    }

    /** The user that a token names, whoever made it; only good for finding the world that should check it. */
    static Optional<String> claimedUser(String token) {
        String[] parts = token.split("\\.", -1);
        if (parts.length != 3) {
            return Optional.empty();
        }
        try {
            return Json.readObject(Base64.getUrlDecoder().decode(parts[1])).flatMap(Tokens::user);
        } catch (IllegalArgumentException notBase64) {
            return Optional.empty();
        }
    }

    Checked check(String token, Kind kind, long nowMillis) {
        Jwt.Opened opened = Jwt.open(token, secret());
        if (opened instanceof Jwt.Opened.Refused refused) {
            return refused(
                            switch (refused.why()) {
                                case MALFORMED -> "the token is malformed";
                                case WRONG_ALGORITHM -> "the token's algorithm is not HS256";
                                case BAD_MAC -> "the token's MAC does not match";
                            },
                            Json.object(),
                            nowMillis)
                    .suspecting(() -> TokenMistakes.ofToken(token, refused.why(), secret()));
        }
        String payload = ((Jwt.Opened.Valid) opened).payloadJson();
        ObjectNode claims = Json.readObject(payload.getBytes(UTF_8)).orElseGet(Json::object);
        JsonNode expires = claims.path("exp");
        Optional<String> user = user(claims);
        if (!expires.isNumber()) {
            return refused("the token has no exp", claims, nowMillis);
        }
        // Dead at exactly exp: SimpleJWT compares with <=.
        if (!isLater(expires, nowMillis)) {
            return refused("the token has expired", claims, nowMillis, TokenMistakes.EXPIRED);
        }
        if (isLater(claims.path("nbf"), nowMillis)
                || (isLater(claims.path("iat"), nowMillis) && switches.get(Quirks.REFUSE_FUTURE_TOKENS))) {
            return refused("the token comes from the future", claims, nowMillis, TokenMistakes.FUTURE);
        }
        if (!claims.path("token_type").asText().equals(kind.claim())) {
            return refused(
                    "the token is not one for " + kind.claim(), claims, nowMillis, TokenMistakes.otherKind(kind));
        }
        return user.isEmpty()
                ? refused("the token names no user", claims, nowMillis)
                : new Checked(user.get(), facts(Verification.accepted(SCHEME), claims, nowMillis));
    }

    /** What is no number is no moment to come. */
    private static boolean isLater(JsonNode seconds, long nowMillis) {
        return seconds.isNumber() && seconds.decimalValue().compareTo(BigDecimal.valueOf(nowMillis, 3)) > 0;
    }

    private byte[] secret() {
        return switches.get(Quirks.JWT_SECRET).getBytes(UTF_8);
    }

    private static Checked refused(String reason, ObjectNode claims, long nowMillis) {
        return new Checked("", facts(Verification.refused(SCHEME, reason), claims, nowMillis));
    }

    private static Checked refused(String reason, ObjectNode claims, long nowMillis, Mistake mistake) {
        return refused(reason, claims, nowMillis).suspecting(() -> Stream.of(Trial.certain(mistake)));
    }

    private static Verification facts(Verification found, ObjectNode claims, long nowMillis) {
        Verification shown = found;
        for (String name : new String[] {"token_type", "user_id", "iat", "nbf", "exp"}) {
            JsonNode claim = claims.get(name);
            shown = shown.fact(name, claim == null ? null : claim.asText());
        }
        return shown.fact("now", BigDecimal.valueOf(nowMillis, 3).toPlainString());
    }

    private static Optional<String> user(ObjectNode claims) {
        JsonNode user = claims.path("user_id");
        return user.isTextual() || user.isIntegralNumber() ? Optional.of(user.asText()) : Optional.empty();
    }
}
