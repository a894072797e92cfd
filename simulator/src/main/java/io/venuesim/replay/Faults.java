package io.venuesim.replay;

import io.venuesim.core.fault.ArmedFault;
import io.venuesim.core.fault.Fault;
import io.venuesim.core.fault.FaultPlan;
import io.venuesim.core.fault.FaultRule;
import io.venuesim.core.fault.Moment;
import io.venuesim.core.journal.Entry;
import io.venuesim.core.journal.Stamp;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Lets strike again what struck, right before what it struck. */
final class Faults {
    private final List<Entry> entries;
    private final FaultPlan plan;
    private final Set<Long> armed = new HashSet<>();
    private final Map<Long, List<ArmedFault>> holding = new HashMap<>();

    Faults(Recording recording, FaultPlan plan) {
        this.entries = recording.entries();
        this.plan = plan;
    }

    /** Makes the rules for what struck the exchange at this index, or anything else up to the next thing to do. */
    void armFor(int index) {
        if (index >= 0 && entries.get(index) instanceof Entry.Received received) {
            long exchange = received.stamp().cause().exchange();
            for (int i = index; i < entries.size(); i++) {
                if (entries.get(i).stamp().cause().exchange() == exchange) {
                    arm(index, i);
                }
            }
        }
        for (int i = index + 1; i < entries.size() && !isDone(entries.get(i)); i++) {
            arm(index, i);
        }
    }

    /** Lets go what is held back of an exchange, if anything is. */
    void release(long exchange) {
        holding.getOrDefault(exchange, List.of()).forEach(ArmedFault::release);
    }

    /** True for what a client, a test or the time does; the rest follows from it. */
    static boolean isDone(Entry entry) {
        return switch (entry.kind()) {
            case CONNECTION, RECEIVED -> true;
            case APPLIED -> entry.stamp().cause().exchange() == 0;
            case VERIFIED, FAULT, SENT -> false;
        };
    }

    private void arm(int from, int index) {
        if (!(entries.get(index) instanceof Entry.Faulted struck)
                || !armed.add(struck.stamp().number())) {
            return;
        }
        Stamp stamp = struck.stamp();
        FaultRule rule = FaultRule.once(struck.fault(), struck.moment()).venue(stamp.venue());
        if (inTheBook(struck.moment())) {
            rule = rule.order(stamp.order());
        } else if (struck.moment() == Moment.ON_PUSH) {
            rule = rule.order(stamp.order()).nth(1 + spared(from, index));
        }
        ArmedFault fault = plan.add(rule);
        if (struck.fault() instanceof Fault.Hold) {
            holding.computeIfAbsent(stamp.cause().exchange(), any -> new ArrayList<>())
                    .add(fault);
        }
    }

    private static boolean inTheBook(Moment moment) {
        return moment == Moment.BEFORE_EFFECT || moment == Moment.AFTER_EFFECT || moment == Moment.AFTER_REPLY;
    }

    /** How many events like the one that was struck have gone out in between, unharmed. */
    private int spared(int from, int index) {
        Stamp struck = entries.get(index).stamp();
        int spared = 0;
        for (Entry entry : entries.subList(Math.max(from, 0), index)) {
            Stamp stamp = entry.stamp();
            boolean alike = stamp.venue().equals(struck.venue())
                    && (struck.order() == null || struck.order().equals(stamp.order()));
            if (alike && entry instanceof Entry.Sent sent && sent.operation().equals("push")) {
                spared++;
            }
        }
        return spared;
    }
}
