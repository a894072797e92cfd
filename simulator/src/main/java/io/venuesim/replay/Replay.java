package io.venuesim.replay;

import io.venuesim.RunningVenue;
import io.venuesim.VenueSimulator;
import io.venuesim.core.clock.SimClock;
import io.venuesim.core.fault.Fault;
import io.venuesim.core.journal.Entry;
import io.venuesim.core.journal.JournalFilter;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Plays a journal once more, over real sockets: each request and message with its own bytes, on the clock that stands at
 * its moment; what a test let happen to the orders; and the faults that struck, where they struck.
 *
 * <p>One after the other, as the journal has it. Secrets are the ones that the seed gives again.
 */
public final class Replay {
    /** Nothing that comes later can be what it was. */
    private static final class CantGoOn extends RuntimeException {
        private static final long serialVersionUID = 1L;

        CantGoOn(String why) {
            super(why, null, false, false);
        }
    }

    private static final Duration PATIENCE = Duration.ofSeconds(5);

    /** How long an entry may take that may also be held back: it is let go then, which is what was recorded. */
    private static final Duration HESITATION = Duration.ofMillis(500);

    private final Recording recording;
    private final VenueSimulator simulator;
    private final Secrets secrets;
    private final Faults faults;
    private final SecondRun second;
    private final Sockets sockets = new Sockets(PATIENCE);
    private final Calls calls;
    private final Map<String, Entry.Received> upgrades = new HashMap<>();

    private Replay(Recording recording, VenueSimulator simulator) {
        this.recording = recording;
        this.simulator = simulator;
        this.secrets = Secrets.of(simulator);
        this.faults = new Faults(recording, simulator.faults());
        this.second = new SecondRun(simulator.journal(), PATIENCE);
        this.calls = new Calls(secrets, PATIENCE);
    }

    /**
     * Plays it.
     *
     * @param simulator one that has just begun, from the recording's seed, showing a namespace of the recording's name,
     *     with the accounts and switches that the first run had besides those that are always there
     * @return where the second run parts from the first, and where it ends if it can't go on; empty if both are the same
     */
    public static List<Difference> play(Recording recording, VenueSimulator simulator) {
        Replay replay = new Replay(recording, simulator);
        try {
            return replay.play();
        } finally {
            replay.sockets.close();
            replay.calls.close();
        }
    }

    private List<Difference> play() {
        faults.armFor(-1);
        int index = 0;
        try {
            while (index < recording.entries().size()) {
                step(index);
                index++;
            }
            return differences(index);
        } catch (CantGoOn end) {
            List<Difference> differences = new ArrayList<>(differences(index));
            Entry entry = recording.entries().get(index);
            differences.add(new Difference(entry.stamp(), Comparison.text(entry), "the end: " + end.getMessage()));
            return differences;
        }
    }

    private void step(int index) {
        Entry entry = recording.entries().get(index);
        if (Faults.isDone(entry)) {
            moveTo(entry.stamp().at());
        }
        switch (entry.kind()) {
            case CONNECTION -> connection(index, (Entry.Connection) entry);
            case RECEIVED -> received(index, (Entry.Received) entry);
            case APPLIED -> applied(index, (Entry.Applied) entry);
            case SENT -> sent((Entry.Sent) entry);
            case VERIFIED, FAULT -> awaitOrRelease(entry);
        }
    }

    /** In what was played before this index. */
    private List<Difference> differences(int end) {
        return new Comparison(recording.until(end)).of(simulator.journal().entries(JournalFilter.ALL), second);
    }

    /** Timers that fall due on the way fire as they did. */
    private void moveTo(Instant moment) {
        SimClock clock = simulator.clock();
        if (clock.mode() == SimClock.Mode.MANUAL && !clock.now().isAfter(moment)) {
            clock.advance(Duration.between(clock.now(), moment));
        } else {
            clock.stopAt(moment);
        }
    }

    private void connection(int index, Entry.Connection entry) {
        long number = entry.stamp().cause().connection();
        faults.armFor(index);
        if (!entry.event().equals("opened")) {
            // The venue may have closed it by itself.
            if (!second.isDue(entry)) {
                sockets.close(number, code(entry.detail()));
                second.isThere(entry, PATIENCE);
            }
            return;
        }
        long end = second.end();
        Entry.Received upgrade = upgrades.remove(entry.detail());
        RunningVenue venue = venue(entry);
        URI url = URI.create("ws://" + venue.restUrl().getAuthority() + secrets.reveal(entry.detail()));
        if (!sockets.open(number, url, upgrade == null ? Map.of() : upgrade.headers(), secrets)) {
            throw new CantGoOn("the WebSocket did not open");
        }
        if (upgrade != null) {
            second.pairExchange(upgrade, end);
        }
        second.pairConnection(entry, end);
    }

    private void received(int index, Entry.Received entry) {
        if (opensLater(index, entry)) {
            upgrades.put(target(entry), entry);
            return;
        }
        faults.armFor(index);
        long end = second.end();
        if (entry.body().truncated()) {
            throw new CantGoOn("the journal has only its first bytes");
        }
        if (!isRepeated(index, entry) && !send(entry)) {
            throw new CantGoOn("the connection is closed");
        }
        if (!second.pairExchange(entry, end)) {
            throw new CantGoOn("it does not reach the namespace: seed and accounts are not the same");
        }
    }

    private boolean send(Entry.Received entry) {
        RunningVenue venue = venue(entry);
        if (!entry.operation().equals("frame")) {
            calls.send(entry, venue);
            return true;
        }
        long connection = entry.stamp().cause().connection();
        // One that was opened before anybody knew whose it was is in another journal.
        if (!sockets.has(connection)) {
            sockets.open(connection, venue.webSocketUrl(), Map.of(), secrets);
        }
        return sockets.send(connection, entry.body(), HttpCall.body(entry, secrets));
    }

    private void applied(int index, Entry.Applied entry) {
        if (entry.stamp().cause().exchange() > 0) {
            awaitOrRelease(entry);
            return;
        }
        faults.armFor(index);
        if (second.isDue(entry)) {
            return;
        }
        try {
            Engine.redo(venue(entry), entry);
        } catch (IllegalArgumentException impossible) {
            throw new CantGoOn(String.valueOf(impossible.getMessage()));
        }
    }

    private void sent(Entry.Sent entry) {
        awaitOrRelease(entry);
        if (entry.operation().equals("reply")) {
            // A token in the answer is needed for what comes next.
            calls.finish(entry.stamp().cause().exchange());
        }
    }

    private void awaitOrRelease(Entry entry) {
        if (second.isDue(entry)) {
            return;
        }
        // What comes later than what led to it has waited for its time.
        if (entry.stamp().at().isAfter(simulator.clock().now())) {
            moveTo(entry.stamp().at());
        }
        if (second.isThere(entry, HESITATION)) {
            return;
        }
        faults.release(entry.stamp().cause().exchange());
        second.isThere(entry, PATIENCE);
    }

    /** True for an upgrade that is followed by its connection: one that was refused was answered. */
    private boolean opensLater(int index, Entry.Received entry) {
        if (!HttpCall.isUpgrade(entry.headers())) {
            return false;
        }
        for (Entry later :
                recording.entries().subList(index + 1, recording.entries().size())) {
            boolean own =
                    later.stamp().cause().exchange() == entry.stamp().cause().exchange();
            if (own && later.kind() == Entry.Kind.SENT) {
                return false;
            }
            if (later instanceof Entry.Connection connection
                    && connection.event().equals("opened")
                    && connection.detail().equals(target(entry))) {
                return true;
            }
        }
        return false;
    }

    /** True for what came in twice because a fault has repeated it: it will again. */
    private boolean isRepeated(int index, Entry.Received entry) {
        for (int i = index - 1; i >= 0; i--) {
            Entry earlier = recording.entries().get(i);
            if (earlier instanceof Entry.Received received && isSame(received, entry)) {
                long exchange = received.stamp().cause().exchange();
                return recording.entries().subList(i, index).stream()
                        .anyMatch(between -> between.stamp().cause().exchange() == exchange
                                && between instanceof Entry.Faulted fault
                                && fault.fault() instanceof Fault.Repeat);
            }
        }
        return false;
    }

    private static boolean isSame(Entry.Received one, Entry.Received other) {
        return one.operation().equals(other.operation())
                && one.body().equals(other.body())
                && one.stamp().cause().connection() == other.stamp().cause().connection();
    }

    private static String target(Entry.Received upgrade) {
        return upgrade.operation().substring(upgrade.operation().indexOf(' ') + 1);
    }

    private static int code(String detail) {
        String[] words = detail.split(" ", 2);
        return words[0].matches("[0-9]{4}") ? Integer.parseInt(words[0]) : 1006;
    }

    private RunningVenue venue(Entry entry) {
        return simulator.venue(entry.stamp().venue());
    }
}
