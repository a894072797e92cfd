package io.venuesim.venue.aevo;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.JsonNode;
import io.venuesim.core.account.NewAccount;
import io.venuesim.core.namespace.Namespaces;
import io.venuesim.venue.Json;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.math.BigInteger;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/** The golden signatures of Aevo, and a world that knows their keys. */
final class AevoVectors {
    static final String ORDER = "0x2cf0ac0067d4369c86684be48e8747922433107cd1ae62b2d9b334e709fada34";
    /** When they were signed, but for a few nanoseconds. */
    static final Instant SIGNED_AT = Instant.ofEpochSecond(1_700_000_000);

    private static final JsonNode FILE = read();

    /** One HMAC. */
    record Hmac(
            String id,
            String key,
            String secret,
            String timestamp,
            String method,
            String target,
            String signedPath,
            String body,
            String canonicalHex,
            String signature) {

        private static Hmac of(JsonNode node) {
            return new Hmac(
                    node.path("id").asText(),
                    node.path("key").asText(),
                    node.path("secret").asText(),
                    node.path("timestamp").asText(),
                    node.path("method").asText(),
                    node.path("request_target").asText(),
                    node.path("signed_path").asText(),
                    node.path("body").asText(),
                    node.path("canonical_hex").asText(),
                    node.path("signature").asText());
        }

        boolean isFrame() {
            return method.equals("ws");
        }

        Instant signedAt() {
            BigInteger[] parts = new BigInteger(timestamp).divideAndRemainder(BigInteger.valueOf(1_000_000_000));
            return Instant.ofEpochSecond(parts[0].longValueExact(), parts[1].longValueExact());
        }

        /** What it covers, as the server sees it. */
        Covered covered() {
            return new Covered(method, signedPath, "", body.getBytes(UTF_8));
        }

        Claim claim() {
            return new Claim(key, null, timestamp, signature);
        }

        Finding check(Auth auth, Namespaces namespaces, Claim claim) {
            return auth.check(namespaces, claim, covered());
        }
    }

    static List<Hmac> own() {
        return stream(FILE.path("hmac")).map(Hmac::of).toList();
    }

    static List<Hmac> official() {
        return stream(FILE.path("official").path("hmac")).map(Hmac::of).toList();
    }

    static List<Hmac> all() {
        return Stream.concat(own().stream(), official().stream()).toList();
    }

    static Hmac named(String id) {
        return own().stream().filter(one -> one.id().equals(id)).findFirst().orElseThrow();
    }

    /** A frame as a client sends or gets it. */
    static String frame(String name) {
        JsonNode frame = FILE.path("frames").path(name);
        if (!frame.isTextual()) {
            throw new IllegalArgumentException("There is no frame " + name);
        }
        return frame.asText();
    }

    static Set<String> frames() {
        Set<String> names = new TreeSet<>();
        FILE.path("frames").fieldNames().forEachRemaining(names::add);
        return names;
    }

    /** Every error code of the venue's own list. */
    static Set<String> publishedCodes() {
        Set<String> codes = new TreeSet<>();
        FILE.path("error_codes_documented").forEach(code -> codes.add(code.asText()));
        return codes;
    }

    /** A world with an account for each API key of the vectors. */
    static Namespaces world() {
        AevoVenue venue = new AevoVenue();
        Namespaces namespaces = new Namespaces(new Namespaces.Blueprint(List.of(AevoVenue.ID), 100, world -> {}), 1);
        var world = namespaces.defaultNamespace().world(AevoVenue.ID);
        all().stream()
                .map(vector -> NewAccount.named(vector.key())
                        .with("apiKey", vector.key())
                        .with("apiSecret", vector.secret()))
                .distinct()
                .forEach(wanted -> namespaces.addAccount(world, venue.provision(wanted, world.ids())));
        return namespaces;
    }

    static JsonNode file() {
        return FILE;
    }

    static Auth auth() {
        var switches = Quirks.switches();
        return new Auth(switches, new Errors(switches));
    }

    private static Stream<JsonNode> stream(JsonNode list) {
        return StreamSupport.stream(list.spliterator(), false);
    }

    private static JsonNode read() {
        try (InputStream in = Objects.requireNonNull(AevoVectors.class.getResourceAsStream("/vectors/aevo.json"))) {
            return Json.read(in.readAllBytes()).orElseThrow();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private AevoVectors() {}
}
