package io.venuesim.control;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.venuesim.RunningVenue;
import io.venuesim.TestAccount;
import io.venuesim.venue.Json;
import io.venuesim.venue.Reply;
import java.util.function.BiConsumer;

/** The keys that may sign for an account besides its own. */
final class DelegatesResource {

    static Reply list(Call call) {
        return Answer.ok(show(call.venue(), account(call)));
    }

    static Reply authorise(Call call) {
        return change(call, call.venue()::authorise);
    }

    static Reply revoke(Call call) {
        return change(call, call.venue()::revoke);
    }

    private static Reply change(Call call, BiConsumer<String, String> step) {
        TestAccount account = account(call);
        try {
            step.accept(account.id(), call.path("key"));
        } catch (IllegalArgumentException unusable) {
            throw Problem.bad("key", String.valueOf(unusable.getMessage()), "give a key as this venue writes it");
        }
        return Answer.ok(show(call.venue(), account));
    }

    private static TestAccount account(Call call) {
        return AccountsResource.named(call.venue(), call.path("account"));
    }

    private static ObjectNode show(RunningVenue venue, TestAccount account) {
        ObjectNode shown = Json.object().put("account", account.id());
        ArrayNode delegates = shown.putArray("delegates");
        venue.delegates(account.id()).forEach(delegates::add);
        return shown;
    }

    private DelegatesResource() {}
}
