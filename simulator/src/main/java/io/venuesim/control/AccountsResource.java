package io.venuesim.control;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.venuesim.RunningVenue;
import io.venuesim.TestAccount;
import io.venuesim.core.account.NewAccount;
import io.venuesim.venue.Json;
import io.venuesim.venue.Reply;
import java.util.List;
import java.util.TreeMap;

/** The accounts of a venue, with their worthless keys. */
final class AccountsResource {

    static Reply list(Call call) {
        ObjectNode body = Json.object();
        body.set("accounts", all(call.venue()));
        return Answer.ok(body);
    }

    static Reply create(Call call) {
        return Answer.created(show(create(Body.of(call.request()), call.venue())));
    }

    static TestAccount create(Body body, RunningVenue venue) {
        String label = body.neededText("label");
        if (venue.accounts().stream().anyMatch(account -> account.label().equals(label))) {
            throw Problem.bad("label", "There is an account " + label + " already", "choose another label");
        }
        NewAccount wanted = NewAccount.named(label);
        for (String name : body.names()) {
            if (!name.equals("label") && body.has(name)) {
                wanted = wanted.with(name, body.neededText(name));
            }
        }
        NewAccount complete = wanted;
        return body.use(() -> venue.addAccount(complete));
    }

    static ArrayNode all(RunningVenue venue) {
        ArrayNode accounts = Json.object().putArray("accounts");
        venue.accounts().forEach(account -> accounts.add(show(account)));
        return accounts;
    }

    /** The account that a caller names, by its id or its label. */
    static TestAccount named(RunningVenue venue, String idOrLabel) {
        List<TestAccount> accounts = venue.accounts();
        return accounts.stream()
                .filter(account -> account.id().equals(idOrLabel))
                .findFirst()
                .or(() -> accounts.stream()
                        .filter(account -> account.label().equals(idOrLabel))
                        .findFirst())
                .orElseThrow(() -> Problem.bad(
                        "account",
                        "There is no account " + idOrLabel + " at " + venue.id(),
                        Problem.known(accounts.stream().map(TestAccount::label).toList())));
    }

    private static ObjectNode show(TestAccount account) {
        ObjectNode shown = Json.object().put("id", account.id()).put("label", account.label());
        ObjectNode credentials = shown.putObject("credentials");
        new TreeMap<>(account.credentials()).forEach(credentials::put);
        return shown;
    }

    private AccountsResource() {}
}
