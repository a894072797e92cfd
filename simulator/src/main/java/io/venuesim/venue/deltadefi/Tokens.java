package io.venuesim.venue.deltadefi;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.venuesim.core.account.Account;
import io.venuesim.core.account.Credential.Kind;
import io.venuesim.core.clock.Ids;
import io.venuesim.core.namespace.Namespaces;
import io.venuesim.core.namespace.World;
import io.venuesim.crypto.Jwt;
import io.venuesim.venue.Json;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import java.util.Optional;

/** Tokens of the web app's sign-in: HS256 over {@code {"exp":…,"sub":"<wallet>"}} [official docs, decoded sample]. */
final class Tokens {
    private final byte[] secret;

    private Tokens(World world) {
        // Not drawn when first needed, or a token would be good or not by what was drawn before it.
        secret = new Ids(world.ids().seed(), world.namespace().name() + "/deltadefi/tokens").bytes(32);
    }

    static Tokens of(World world) {
        return world.memory(Tokens.class, () -> new Tokens(world));
    }

    String issue(World world, String wallet, Duration lifetime) {
        long expiry = world.clock().now().plus(lifetime).getEpochSecond();
        ObjectNode claims = Json.object().put("exp", expiry).put("sub", wallet);
        return Jwt.issue(Json.write(claims), secret);
    }

    /** Whether this world made it, whatever the time. */
    Jwt.Opened read(String token) {
        return Jwt.open(token, secret);
    }

    /** Whose token it is, if this world made it and it is good [assumed] until the second that it names. */
    Optional<Account> open(World world, String token) {
        if (!(read(token) instanceof Jwt.Opened.Valid valid)) {
            return Optional.empty();
        }
        return Json.readObject(valid.payloadJson().getBytes(StandardCharsets.UTF_8))
                .filter(claims ->
                        claims.path("exp").asLong() > world.clock().now().getEpochSecond())
                .flatMap(claims -> world.accounts()
                        .byCredential(Kind.USER_ID, claims.path("sub").asText()));
    }

    /** The world of the wallet that a token names, before anything in it is believed. */
    static Optional<World> world(Namespaces namespaces, String token) {
        return claims(token)
                .flatMap(claims -> namespaces.byCredential(
                        DeltadefiVenue.ID, Kind.USER_ID, claims.path("sub").asText()));
    }

    /** What a token says of itself. */
    static Optional<ObjectNode> claims(String token) {
        String[] parts = token.split("\\.", 4);
        if (parts.length != 3) {
            return Optional.empty();
        }
        try {
            return Json.readObject(Base64.getUrlDecoder().decode(parts[1]));
        } catch (IllegalArgumentException notBase64) {
            return Optional.empty();
        }
    }
}
