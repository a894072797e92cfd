package io.venuesim.server;

import static org.assertj.core.api.Assertions.assertThat;

import io.venuesim.RunningVenue;
import io.venuesim.TestAccount;
import io.venuesim.core.journal.Entry;
import io.venuesim.core.journal.Journal;
import io.venuesim.core.journal.JournalFilter;
import io.venuesim.core.namespace.Namespace;
import io.venuesim.core.order.OrderState;
import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** What the journal knows of real requests, and what it must not know; and whose journal it is. */
@Timeout(60)
final class JournalOverTheWireTest {
    private final Sixth sixth = new Sixth();

    @AfterEach
    void close() {
        sixth.close();
    }

    @Test
    void a_cancel_is_told_from_request_to_answer_under_one_number() throws Exception {
        sixth.cancel().get();
        List<Entry> told = journal().entries(JournalFilter.ALL.exchange(1));
        assertThat(told)
                .extracting(Entry::kind)
                .containsExactly(Entry.Kind.RECEIVED, Entry.Kind.APPLIED, Entry.Kind.SENT);
        assertThat(told).allSatisfy(entry -> {
            assertThat(entry.stamp().venue()).isEqualTo("sixth");
            assertThat(entry.stamp().account()).isEqualTo(sixth.alice.id());
            assertThat(entry.stamp().order()).isEqualTo(sixth.order);
            assertThat(entry.stamp().cause().connection()).isEqualTo(1);
            assertThat(entry.stamp().at()).isEqualTo(Sixth.NOON);
        });
        Entry.Received received = (Entry.Received) told.get(0);
        assertThat(received.operation()).isEqualTo("DELETE /orders/" + sixth.order);
        Entry.Applied applied = (Entry.Applied) told.get(1);
        assertThat(applied.event()).isEqualTo("ended");
        assertThat(applied.from()).isEqualTo(OrderState.OPEN);
        assertThat(applied.to()).isEqualTo(OrderState.CANCELLED);
        Entry.Sent sent = (Entry.Sent) told.get(2);
        assertThat(sent.status()).isEqualTo(200);
        assertThat(sent.body().text()).isEqualTo("cancelled");
    }

    @Test
    void a_refused_cancel_applies_nothing() throws Exception {
        sixth.cancel(sixth.venue.account("bob"), sixth.order).get();
        assertThat(journal().entries(JournalFilter.ALL.exchange(1)))
                .extracting(Entry::kind)
                .containsExactly(Entry.Kind.RECEIVED, Entry.Kind.SENT);
    }

    @Test
    void every_exchange_has_a_number_and_one_connection_carries_many() throws Exception {
        sixth.cancel().get();
        sixth.cancel().get();
        assertThat(journal().entries(JournalFilter.ALL.kind(Entry.Kind.RECEIVED)))
                .extracting(entry -> entry.stamp().cause().exchange())
                .containsExactly(1L, 2L);
        assertThat(journal().entries(JournalFilter.ALL.connection(1).kind(Entry.Kind.RECEIVED)))
                .hasSize(2);
    }

    @Test
    void an_answer_and_its_event_name_the_message_that_caused_them() throws Exception {
        try (Talker talker = Talker.connect(sixth.venue.webSocketUrl())) {
            talker.send("cancel " + sixth.alice.credential("apiKey") + " " + sixth.order);
            talker.next();
            talker.next();
        }
        long exchange = sixth.journalled(Entry.Kind.RECEIVED).stamp().cause().exchange();
        assertThat(journal().entries(JournalFilter.ALL.exchange(exchange)))
                .extracting(entry -> entry instanceof Entry.Sent sent
                        ? sent.operation()
                        : entry.kind().name())
                .containsExactly("RECEIVED", "APPLIED", "frame", "push");
    }

    @Test
    void a_secret_shows_nowhere() throws Exception {
        String secret = "hush-hush";
        RawHttp.send(
                sixth.venue.restUrl(),
                "POST /echo?key=" + secret + " HTTP/1.1\r\nHost: venue\r\nApi-Key: " + secret
                        + "\r\nConnection: close\r\nContent-Length: 22\r\n\r\n{\"secret\":\"" + secret + "\"}");
        RawHttp.send(
                sixth.venue.restUrl(),
                "POST /echo HTTP/1.1\r\nHost: venue\r\nConnection: close\r\nContent-Length: 20\r\n\r\n{\"secret\":\""
                        + secret);
        RawHttp.request(sixth.venue.restUrl(), "GET", "/nowhere?a=1&key=" + secret);
        try (Talker talker = Talker.connect(URI.create(sixth.venue.webSocketUrl() + "?key=" + secret))) {
            talker.send("{\"secret\":\"" + secret + "\"}");
            assertThat(talker.next()).contains(secret);
            assertThat(talker.next()).contains(secret);
        }
        List<Entry> told = journal().entries(entry -> entry.stamp().cause().connection() > 0);
        assertThat(told).hasSizeGreaterThanOrEqualTo(10);
        assertThat(told.toString()).doesNotContain(secret).contains("(hidden ");
    }

    @Test
    void a_stranger_is_kept_in_the_default_journal() throws Exception {
        sixth.simulator.createNamespace("other");
        TestAccount stranger = new TestAccount("nobody", "stranger", Map.of("apiKey", "made-up"));
        assertThat(sixth.cancel(stranger, sixth.order).get().body()).isEqualTo("who are you");
        List<Entry> told = journal().entries(JournalFilter.ALL.exchange(1));
        assertThat(told).extracting(Entry::kind).containsExactly(Entry.Kind.RECEIVED, Entry.Kind.SENT);
        assertThat(told.get(0).stamp().account()).isNull();
    }

    @Test
    void one_path_two_keys_two_worlds() throws Exception {
        Namespace other = sixth.simulator.createNamespace("other");
        other.clock().stopAt(Instant.EPOCH);
        RunningVenue there = sixth.venue.in(other);
        String theirs = Sixth.place(there);
        TestAccount alice = there.account("alice");
        assertThat(alice.credential("apiKey")).isNotEqualTo(sixth.alice.credential("apiKey"));

        assertThat(sixth.cancel(alice, theirs).get().body()).isEqualTo("cancelled");
        assertThat(there.order(theirs).state()).isEqualTo(OrderState.CANCELLED);
        assertThat(sixth.state()).isEqualTo(OrderState.OPEN);
        assertThat(sixth.cancel().get().body()).isEqualTo("cancelled");

        assertThat(other.journal().entries(JournalFilter.ALL.exchange(1)))
                .hasSize(3)
                .allSatisfy(entry -> assertThat(entry.stamp().at()).isEqualTo(Instant.EPOCH));
        assertThat(other.journal().entries(JournalFilter.ALL.exchange(2))).isEmpty();
        assertThat(journal().entries(JournalFilter.ALL.exchange(1))).isEmpty();
        assertThat(journal().entries(JournalFilter.ALL.exchange(2))).hasSize(3);
    }

    @Test
    void a_key_opens_its_own_world_only() throws Exception {
        Namespace other = sixth.simulator.createNamespace("other");
        String second = Sixth.place(sixth.venue);
        assertThat(sixth.cancel(sixth.venue.in(other).account("alice"), second)
                        .get()
                        .body())
                .isEqualTo("UNKNOWN_ORDER");
    }

    private Journal journal() {
        return sixth.simulator.journal();
    }
}
