package io.venuesim.control;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.venuesim.AccountLabels;
import io.venuesim.core.fault.ArmedFault;
import io.venuesim.core.fault.FaultPlan;
import io.venuesim.core.fault.FaultRule;
import io.venuesim.script.AccountNames;
import io.venuesim.script.FaultNotation;
import io.venuesim.venue.Json;
import io.venuesim.venue.Reply;
import java.util.List;
import java.util.Map;

/** What goes wrong in a namespace, when, and for whom. */
final class FaultsResource {
    private static final ObjectMapper MAPPER = new ObjectMapper();

    static Reply list(Call call) {
        ObjectNode body = Json.object();
        ArrayNode faults = body.putArray("faults");
        plan(call).pending().forEach(one -> faults.add(show(one)));
        return Answer.ok(body);
    }

    static Reply create(Call call) {
        Body body = Body.of(call.request());
        body.text("venue").ifPresent(call::venue);
        FaultRule rule = FaultNotation.read(body, new AccountLabels(call.venues()));
        return Answer.created(show(plan(call).add(rule)));
    }

    static Reply get(Call call) {
        return Answer.ok(show(named(call)));
    }

    /** Lets go what it holds back, and tells how much that was. */
    static Reply release(Call call) {
        Body.none(call.request());
        ArmedFault fault = named(call);
        return Answer.ok(Json.object().put("released", fault.release()));
    }

    static Reply delete(Call call) {
        plan(call).remove(named(call).id());
        return Answer.done();
    }

    static Reply clear(Call call) {
        plan(call).clear();
        return Answer.done();
    }

    private static ArmedFault named(Call call) {
        String id = call.path("fault");
        return plan(call)
                .find(id)
                .orElseThrow(() -> Problem.unknown(
                        "fault",
                        "There is no fault " + id,
                        plan(call).pending().stream().map(ArmedFault::id).toList()));
    }

    private static FaultPlan plan(Call call) {
        return call.namespace().faults();
    }

    private static ObjectNode show(ArmedFault fault) {
        ObjectNode shown = Json.object().put("id", fault.id());
        put(shown, FaultNotation.write(fault.rule()));
        return shown.put("struck", fault.struck()).put("holding", fault.holding());
    }

    /** A rule whose accounts are named by their ids. */
    static FaultRule read(ObjectNode notation) {
        List<String> names =
                notation.properties().stream().map(Map.Entry::getKey).toList();
        return FaultNotation.read(Body.of(notation, names), AccountNames.IDS);
    }

    /** Adds what the notation of faults says. */
    static ObjectNode put(ObjectNode shown, Map<String, Object> notation) {
        notation.forEach((name, value) -> shown.set(name, MAPPER.valueToTree(value)));
        return shown;
    }

    private FaultsResource() {}
}
