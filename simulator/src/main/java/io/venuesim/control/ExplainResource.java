package io.venuesim.control;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.venuesim.Explanation;
import io.venuesim.core.journal.Entry;
import io.venuesim.venue.Json;
import io.venuesim.venue.Reply;
import java.util.Set;

/** What a venue would do with a request that was pasted, and what should be signed for it. */
final class ExplainResource {
    private static final Set<String> SIGNED = Set.of("message", "preimage", "digest");

    /** Every step, as journal entries and as text for a person. */
    static Reply explain(Call call) {
        Explanation explanation = explanation(call);
        ObjectNode body = Json.object();
        ArrayNode entries = body.putArray("entries");
        explanation.entries().forEach(entry -> entries.add(EntryJson.explained(entry)));
        body.set("mistake", explanation.mistake().map(EntryJson::mistake).orElse(null));
        return Answer.ok(body.put("text", explanation.text()));
    }

    /** Of each signature: what has to be signed, to compare with what a client signs. */
    static Reply preview(Call call) {
        ObjectNode body = Json.object();
        ArrayNode signatures = body.putArray("signatures");
        for (Entry.Verified verified : explanation(call).verifications()) {
            if (verified.facts().containsKey("preimage")) {
                ObjectNode shown = signatures.addObject().put("scheme", verified.scheme());
                verified.facts().forEach((name, value) -> {
                    if (SIGNED.contains(name)) {
                        shown.put(name, value);
                    }
                });
            }
        }
        if (signatures.isEmpty()) {
            throw Problem.bad(
                    "body",
                    "Nothing is signed in this request, or the venue refuses it before it looks at a signature",
                    "POST the same to explain, which shows what happens");
        }
        return Answer.ok(body);
    }

    private static Explanation explanation(Call call) {
        try {
            return call.venue().explain(call.request().text());
        } catch (IllegalArgumentException unreadable) {
            throw Problem.bad(
                    "body",
                    String.valueOf(unreadable.getMessage()),
                    "give an HTTP request, a curl command line, or WebSocket messages, one in each line");
        }
    }

    private ExplainResource() {}
}
