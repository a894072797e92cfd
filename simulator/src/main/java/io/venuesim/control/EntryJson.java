package io.venuesim.control;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.venuesim.core.diagnosis.Mistake;
import io.venuesim.core.journal.Body;
import io.venuesim.core.journal.Entry;
import io.venuesim.core.journal.Stamp;
import io.venuesim.script.FaultNotation;
import io.venuesim.venue.Json;
import java.util.Map;

/** A journal entry as JSON: where it belongs, then what its kind tells. */
final class EntryJson {

    /** With the mistake that explains a refusal. */
    static ObjectNode explained(Entry entry) {
        if (entry instanceof Entry.Verified verified) {
            verified.mistake();
        }
        return of(entry);
    }

    /** A refusal that nobody has looked into yet has no member {@code mistake}. */
    static ObjectNode of(Entry entry) {
        Stamp stamp = entry.stamp();
        ObjectNode shown = Json.object()
                .put("number", stamp.number())
                .put("at", stamp.at().toString())
                .put("kind", Answer.text(entry.kind()))
                .put("venue", stamp.venue())
                .put("connection", stamp.cause().connection())
                .put("exchange", stamp.cause().exchange())
                .put("account", stamp.account())
                .put("order", stamp.order());
        return switch (entry.kind()) {
            case CONNECTION -> connection(shown, (Entry.Connection) entry);
            case RECEIVED -> received(shown, (Entry.Received) entry);
            case VERIFIED -> verified(shown, (Entry.Verified) entry);
            case APPLIED -> applied(shown, (Entry.Applied) entry);
            case FAULT -> faulted(shown, (Entry.Faulted) entry);
            case SENT -> sent(shown, (Entry.Sent) entry);
        };
    }

    private static ObjectNode connection(ObjectNode shown, Entry.Connection entry) {
        return shown.put("event", entry.event()).put("detail", entry.detail());
    }

    private static ObjectNode received(ObjectNode shown, Entry.Received entry) {
        shown.put("operation", entry.operation());
        return wire(shown, entry.headers(), entry.body());
    }

    private static ObjectNode verified(ObjectNode shown, Entry.Verified entry) {
        shown.put("accepted", entry.accepted()).put("scheme", entry.scheme()).put("reason", entry.reason());
        texts(shown, "facts", entry.facts());
        if (!entry.accepted() && entry.suspects().isSettled()) {
            shown.set("mistake", entry.mistake().map(EntryJson::mistake).orElse(null));
        }
        return shown;
    }

    static ObjectNode mistake(Mistake mistake) {
        return Json.object()
                .put("name", mistake.name())
                .put("sentence", mistake.sentence())
                .put("remedy", mistake.remedy());
    }

    private static ObjectNode applied(ObjectNode shown, Entry.Applied entry) {
        shown.put("event", entry.event())
                .put("from", Answer.text(entry.from()))
                .put("to", Answer.text(entry.to()))
                .put("executed", Answer.text(entry.executed()))
                .put("remaining", Answer.text(entry.remaining()));
        return texts(shown, "terms", entry.terms());
    }

    private static ObjectNode faulted(ObjectNode shown, Entry.Faulted entry) {
        return FaultsResource.put(shown, FaultNotation.write(entry.fault(), entry.moment()));
    }

    private static ObjectNode sent(ObjectNode shown, Entry.Sent entry) {
        shown.put("operation", entry.operation()).put("status", entry.status());
        return wire(shown, entry.headers(), entry.body());
    }

    private static ObjectNode wire(ObjectNode shown, Map<String, String> headers, Body body) {
        texts(shown, "headers", headers);
        shown.putObject("body")
                .put("text", body.text())
                .put("hex", body.hex())
                .put("length", body.length())
                .put("truncated", body.truncated());
        return shown;
    }

    private static ObjectNode texts(ObjectNode shown, String name, Map<String, String> texts) {
        ObjectNode node = shown.putObject(name);
        texts.forEach(node::put);
        return shown;
    }

    private EntryJson() {}
}
