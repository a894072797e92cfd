package io.venuesim.client.director;

import static org.assertj.core.api.Assertions.assertThat;

import io.venuesim.VenueSimulator;
import io.venuesim.client.Outcome;
import io.venuesim.control.ControlServer;
import io.venuesim.control.JournalFile;
import io.venuesim.core.fault.ArmedFault;
import io.venuesim.core.fault.Fault;
import io.venuesim.core.fault.FaultRule;
import io.venuesim.core.fault.Moment;
import io.venuesim.core.journal.Entry;
import io.venuesim.core.journal.JournalFilter;
import io.venuesim.core.order.Order;
import io.venuesim.core.order.Reject;
import io.venuesim.replay.Recording;
import io.venuesim.replay.Replay;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What a real client did is done again, and comes out the same: from the journal that a failed job has kept. */
final class ReplayTest {
    private static final Duration PATIENCE = Duration.ofSeconds(20);

    private final Path folder;

    ReplayTest(@TempDir Path folder) {
        this.folder = folder;
    }

    @ParameterizedTest
    @EnumSource
    void the_same_requests_and_faults_come_out_the_same(Way way) throws Exception {
        Kept kept = record(way);

        try (VenueSimulator again = Rig.simulator(way.venue)) {
            assertThat(Replay.play(kept.recording(), again)).isEmpty();
            assertThat(again.journal().digest(any -> true)).isEqualTo(kept.digest());
        }
    }

    @ParameterizedTest
    @EnumSource
    void what_comes_out_otherwise_is_told(Way way) throws Exception {
        Kept kept = record(way);

        try (VenueSimulator other = Rig.simulator(way.venue)) {
            other.faults().add(FaultRule.once(new Fault.Answer(503, "text/plain", "out of order"), Moment.ON_REPLY));
            assertThat(Replay.play(kept.recording(), other))
                    .anySatisfy(difference -> assertThat(difference.is()).contains("out of order"));
        }
    }

    private record Kept(Recording recording, String digest) {}

    /** What can happen around a cancel, by a real client, and the journal as a job keeps it. */
    private Kept record(Way way) throws Exception {
        try (VenueSimulator simulator = Rig.simulator(way.venue);
                ControlServer control = ControlServer.start(simulator, "127.0.0.1", 0);
                Rig rig = new Rig(way, simulator)) {
            Order raced = rig.place();
            rig.onCancel(raced).fillWins();
            rig.cancel(raced);

            Order half = rig.place();
            rig.onCancel(half).partialFill(Way.HALF);
            rig.cancel(half);
            rig.settle();

            Order refused = rig.place();
            rig.onCancel(refused).refuse(Reject.UNKNOWN_ORDER);
            rig.cancel(refused);
            rig.cancel(refused);
            rig.cancel(refused);

            Order late = rig.place();
            rig.onCancel(late).effectAfter(Duration.ofSeconds(5));
            rig.cancel(late);
            rig.namespace.clock().advance(Duration.ofSeconds(6));

            hold(rig);

            Order traded = rig.place();
            rig.venue.fill(traded.id(), Way.HALF, traded.price().toPlainString());
            rig.venue.cancel(traded.id());
            rig.settle();
            Path file = folder.resolve("journal.json");
            Files.writeString(file, get(control));
            JournalFile journal = JournalFile.read(file);
            return new Kept(
                    new Recording(
                            journal.namespace().orElseThrow(), journal.seed().orElseThrow(), journal.entries()),
                    simulator.journal().digest(any -> true));
        }
    }

    /** The answer to one cancel is held back while something else happens. */
    private static void hold(Rig rig) throws Exception {
        Order held = rig.place();
        ArmedFault fault = rig.namespace
                .faults()
                .add(FaultRule.once(new Fault.Hold(), Moment.ON_REPLY).order(held.id()));
        CompletableFuture<Outcome> told = CompletableFuture.supplyAsync(() -> rig.cancel(held));
        assertThat(fault.awaitHolding(1, PATIENCE)).isTrue();
        rig.place();
        fault.release();
        told.get(PATIENCE.toSeconds(), TimeUnit.SECONDS);
        rig.namespace.journal().expect(JournalFilter.ALL.order(held.id()).kind(Entry.Kind.SENT), PATIENCE);
    }

    private static String get(ControlServer control) throws IOException, InterruptedException {
        URI url = URI.create("http://127.0.0.1:" + control.port() + "/journal");
        return HttpClient.newHttpClient()
                .send(HttpRequest.newBuilder(url).build(), HttpResponse.BodyHandlers.ofString())
                .body();
    }
}
