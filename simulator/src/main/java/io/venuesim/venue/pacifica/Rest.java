package io.venuesim.venue.pacifica;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.venuesim.venue.Exchange;
import io.venuesim.venue.Json;
import io.venuesim.venue.Reply;
import io.venuesim.venue.Routes.RestHandler;
import io.venuesim.venue.Switches;
import io.venuesim.venue.pacifica.Desk.Job;
import io.venuesim.venue.pacifica.Errors.Failure;
import java.util.Optional;
import java.util.function.Function;

/** Requests: each answer carries what is left of the quota. */
final class Rest {

    /** Reads and carries out a body that is one JSON object. */
    @FunctionalInterface
    private interface Step {
        Reply take(Members body) throws Malformed;
    }

    private final Switches switches;
    private final Desk desk;
    private final Answers answers;

    Rest(Switches switches, Desk desk) {
        this.switches = switches;
        this.desk = desk;
        this.answers = new Answers(switches);
    }

    /** One operation. */
    RestHandler signed(Operation<?> operation) {
        int cost = operation.type().startsWith("cancel_") ? Credits.CANCEL : Credits.NORMAL;
        return exchange -> post(
                exchange,
                operation.type(),
                cost,
                body -> desk.answer(exchange, Job.of(operation.read(body)), answers::rest));
    }

    RestHandler batch(Batch batch) {
        return exchange -> post(
                exchange,
                "batch_orders",
                Credits.NORMAL,
                body -> desk.answer(exchange, Job.batch(batch.read(body)), answers::rest));
    }

    RestHandler subAccount(SubAccounts subAccounts) {
        return exchange -> post(
                exchange,
                "create_subaccount",
                Credits.NORMAL,
                body -> answers.rest(subAccounts.create(exchange, body)));
    }

    private Reply post(Exchange exchange, String operation, int cost, Step step) {
        byte[] sent = exchange.request().body();
        try {
            Members body = Members.of(sent);
            Desk.enter(exchange, operation, first(body.node()));
            return metered(exchange, cost, any -> take(sent.length, body, step));
        } catch (Malformed notJson) {
            return metered(exchange, cost, any -> Answers.malformed(notJson));
        }
    }

    /** Of a batch its first action tells whose it is. */
    static ObjectNode first(ObjectNode body) {
        return body.path("actions").path(0).path("data") instanceof ObjectNode data ? data : body;
    }

    private Reply take(int length, Members body, Step step) {
        long most = switches.get(Quirks.MAX_BODY);
        if (most > 0 && length > most) {
            return answers.failed(Errors.PAYLOAD_TOO_LARGE);
        }
        try {
            return step.take(body);
        } catch (Malformed malformed) {
            return Answers.malformed(malformed);
        }
    }

    /** A read: [official docs] anybody may ask for anybody's orders. */
    RestHandler read(String name, int cost, Function<Query, Reply.Http> reading) {
        return exchange -> {
            if (switches.get(Quirks.GATEWAY_PAGE) && exchange.request().body().length > 0) {
                return GatewayPage.REPLY;
            }
            Query query = Query.enter(exchange, name);
            return metered(exchange, cost, any -> {
                try {
                    return reading.apply(query);
                } catch (Query.Wrong wrong) {
                    return wrong.reply(answers);
                }
            });
        };
    }

    private Reply metered(Exchange exchange, int cost, Function<Exchange, Reply> step) {
        Credits.Balance balance = Credits.charge(exchange, switches, cost);
        Optional<Failure> failure = Outages.failure(switches, balance);
        Reply reply = failure.<Reply>map(answers::failed).orElseGet(() -> step.apply(exchange));
        if (reply instanceof Reply.Later later) {
            return new Reply.Later(later.reply().thenApply(ready -> stamped(ready, balance)));
        }
        return stamped(reply, balance);
    }

    private static Reply stamped(Reply reply, Credits.Balance balance) {
        return reply instanceof Reply.Http http ? balance.stamp(http) : reply;
    }

    /** [assumed] the status alone, as web frameworks do by default. */
    Reply wrongMethod(Exchange exchange) {
        return switch (switches.get(Quirks.WRONG_METHOD)) {
            case METHOD_NOT_ALLOWED -> Reply.empty(405);
            case NOT_FOUND -> Reply.empty(404);
        };
    }

    /** The simulator's own fault, on either transport. */
    Reply broken(Exchange exchange) {
        return switch (exchange.request().transport()) {
            case REST -> answers.failed(Errors.INTERNAL);
            case WEB_SOCKET ->
                Frames.nameless(
                        Errors.INTERNAL.frameCode(),
                        Errors.INTERNAL.text(),
                        exchange.world().clock().millis());
        };
    }

    /** A success with data and no more. */
    static Reply.Http found(JsonNode data) {
        return Answers.done(data, Json.object());
    }
}
