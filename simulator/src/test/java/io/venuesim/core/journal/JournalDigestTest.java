package io.venuesim.core.journal;

import static org.assertj.core.api.Assertions.assertThat;

import io.venuesim.core.order.Cause;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

final class JournalDigestTest {
    private static final Instant NOON = Instant.parse("2026-01-12T12:00:00Z");
    private static final String DIGEST = JournalDigest.of(List.of(request(1, 1, NOON, "127.0.0.1:8601", "{}")));

    @Test
    void the_same_again_has_the_same_digest() {
        assertThat(JournalDigest.of(List.of(request(1, 1, NOON, "127.0.0.1:8601", "{}"))))
                .isEqualTo(DIGEST)
                .matches("[0-9a-f]{64}");
    }

    @Test
    void where_the_venue_listens_and_how_connections_are_numbered_do_not_count() {
        assertThat(JournalDigest.of(List.of(
                        new Entry.Connection(Stamp.of(NOON, "aevo", new Cause(7, 0), null, null), "opened", "/"),
                        request(7, 9, NOON, "127.0.0.1:40404", "{}"))))
                .isEqualTo(DIGEST);
    }

    @Test
    void what_was_said_and_when_counts() {
        assertThat(JournalDigest.of(List.of(request(1, 1, NOON, "127.0.0.1:8601", "{ }"))))
                .isNotEqualTo(DIGEST);
        assertThat(JournalDigest.of(List.of(request(1, 1, NOON.plusMillis(1), "127.0.0.1:8601", "{}"))))
                .isNotEqualTo(DIGEST);
    }

    @Test
    void what_belongs_together_counts() {
        Entry first = request(1, 1, NOON, "venue", "{}");
        Entry same = request(1, 1, NOON, "venue", "{}");
        Entry other = request(1, 2, NOON, "venue", "{}");

        assertThat(JournalDigest.of(List.of(first, same))).isNotEqualTo(JournalDigest.of(List.of(first, other)));
    }

    private static Entry request(long connection, long exchange, Instant at, String host, String body) {
        return new Entry.Received(
                Stamp.of(at, "aevo", new Cause(connection, exchange), null, null),
                "DELETE /orders/1",
                Map.of("Host", host),
                Body.of(body.getBytes(StandardCharsets.UTF_8)));
    }
}
