package io.venuesim.control;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.venuesim.core.diagnosis.Suspects;
import io.venuesim.core.fault.FaultRule;
import io.venuesim.core.journal.Body;
import io.venuesim.core.journal.Entry;
import io.venuesim.core.journal.Stamp;
import io.venuesim.core.order.Cause;
import io.venuesim.core.order.OrderState;
import io.venuesim.venue.Json;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A journal entry of its JSON: what {@link EntryJson} writes. */
final class EntryReader {
    private final ObjectNode members;

    private EntryReader(ObjectNode members) {
        this.members = members;
    }

    /** @throws Problem if it is no entry; names the member */
    static Entry read(JsonNode node) {
        if (!(node instanceof ObjectNode members)) {
            throw Problem.bad("entry", "It is no JSON object", "give what GET /journal answers");
        }
        EntryReader reader = new EntryReader(members);
        return reader.entry(Values.constant("kind", reader.text("kind"), EnumSet.allOf(Entry.Kind.class)));
    }

    private Entry entry(Entry.Kind kind) {
        Stamp stamp = stamp();
        return switch (kind) {
            case CONNECTION -> new Entry.Connection(stamp, text("event"), text("detail"));
            case RECEIVED -> new Entry.Received(stamp, text("operation"), texts("headers"), body());
            case VERIFIED ->
                new Entry.Verified(
                        stamp,
                        members.path("accepted").asBoolean(),
                        text("scheme"),
                        optional("reason"),
                        texts("facts"),
                        Suspects.NONE);
            case APPLIED -> applied(stamp);
            case FAULT -> faulted(stamp);
            case SENT ->
                new Entry.Sent(stamp, text("operation"), members.path("status").asInt(), texts("headers"), body());
        };
    }

    private Entry applied(Stamp stamp) {
        EnumSet<OrderState> states = EnumSet.allOf(OrderState.class);
        String from = optional("from");
        return new Entry.Applied(
                stamp,
                text("event"),
                from == null ? null : Values.constant("from", from, states),
                Values.constant("to", text("to"), states),
                decimal("executed"),
                decimal("remaining"),
                texts("terms"));
    }

    private Entry faulted(Stamp stamp) {
        ObjectNode fault = members.deepCopy();
        fault.remove(List.of("number", "at", "kind", "venue", "connection", "exchange", "account", "order"));
        FaultRule rule = FaultsResource.read(fault);
        return new Entry.Faulted(stamp, rule.fault(), rule.moment());
    }

    private Stamp stamp() {
        try {
            return new Stamp(
                    members.path("number").asLong(),
                    Instant.parse(text("at")),
                    text("venue"),
                    new Cause(
                            members.path("connection").asLong(),
                            members.path("exchange").asLong()),
                    optional("account"),
                    optional("order"));
        } catch (DateTimeException wrong) {
            throw Problem.bad("at", "at can't be " + text("at"), "give an instant: 2023-11-14T22:13:20Z");
        }
    }

    private Body body() {
        JsonNode body = members.path("body");
        return new Body(
                body.path("text").asText(),
                body.path("hex").asBoolean(),
                body.path("length").asInt(),
                body.path("truncated").asBoolean());
    }

    private String text(String name) {
        String text = optional(name);
        if (text == null) {
            throw Problem.bad(name, name + " is missing or no text: " + Json.write(members), "give a whole entry");
        }
        return text;
    }

    private @Nullable String optional(String name) {
        return members.path(name).textValue();
    }

    private BigDecimal decimal(String name) {
        try {
            return new BigDecimal(text(name));
        } catch (NumberFormatException wrong) {
            throw Problem.bad(name, name + " can't be " + text(name), "give a decimal as a text");
        }
    }

    private Map<String, String> texts(String name) {
        Map<String, String> texts = new LinkedHashMap<>();
        members.path(name)
                .properties()
                .forEach(member -> texts.put(member.getKey(), member.getValue().asText()));
        return texts;
    }
}
