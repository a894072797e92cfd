package io.venuesim.venue.tanx;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.venuesim.core.account.Account;
import io.venuesim.venue.Channel;
import io.venuesim.venue.Exchange;
import io.venuesim.venue.Json;
import io.venuesim.venue.Reply;
import io.venuesim.venue.Request;
import io.venuesim.venue.SocketHandler;
import io.venuesim.venue.Switches;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * The two WebSockets: one for anybody, and one for the holder of a token, who may listen to private streams too. Nothing
 * can be ordered or cancelled here. [words and timing assumed: Rango lineage]
 */
final class Streams implements SocketHandler {
    private static final Duration HEARTBEAT = Duration.ofSeconds(54);
    private static final int STRICT_LIMIT = 512;
    private static final int TOO_BIG = 1009;
    private static final String INCREMENTS = ".ob-inc";

    private final boolean isPrivate;
    private final Switches switches;
    private final Auth auth;

    Streams(boolean isPrivate, Switches switches, Auth auth) {
        this.isPrivate = isPrivate;
        this.switches = switches;
        this.auth = auth;
    }

    /** The token is looked at here and never again: one that expires later does not end the connection. */
    @Override
    public Optional<Reply> onUpgrade(Exchange exchange) {
        if (!isPrivate) {
            return Optional.empty();
        }
        String token = token(exchange.request());
        Auth.enter(exchange, "stream_upgrade", token, null);
        return auth.mayListen(exchange, token) ? Optional.empty() : Optional.of(Reply.empty(401));
    }

    @Override
    public void onOpen(Channel channel) {
        Subscriptions mine = Audience.subscriptions(channel);
        if (isPrivate) {
            Tokens.claimedUser(token(channel.upgrade()))
                    .flatMap(user -> Auth.holder(channel.world(), user))
                    .map(Account::id)
                    .ifPresent(mine::belongTo);
        }
        mine.add(channel.upgrade().queries("stream").stream()
                .flatMap(names -> List.of(names.split(",", -1)).stream())
                .toList());
        Audience.of(channel.world()).join(channel);
        if (switches.get(Quirks.GREETING)) {
            channel.push(confirmation("subscribed", mine));
        }
        snapshots(mine.all(), channel);
        beat(channel);
    }

    @Override
    public Reply onMessage(Exchange exchange) {
        Channel channel = exchange.channel();
        exchange.enter(
                channel.world(),
                "stream_message",
                Audience.subscriptions(channel).owner().orElse(null),
                null);
        byte[] bytes = exchange.request().body();
        if (bytes.length > STRICT_LIMIT && switches.get(Quirks.STRICT_FRAMES)) {
            return new Reply.Close(TOO_BIG, "");
        }
        String text = exchange.request().text();
        if (text.equals("ping")) {
            return Reply.frame("pong");
        }
        Optional<JsonNode> value = Json.read(bytes);
        return value.isPresent() && value.get() instanceof ObjectNode message
                ? answer(message, channel)
                : error("Could not parse message: " + complaint(text, value));
    }

    @Override
    public void onClose(Channel channel) {
        Audience.of(channel.world()).leave(channel);
    }

    private Reply answer(ObjectNode message, Channel channel) {
        String event = message.path("event").asText();
        if (!event.equals("subscribe") && !event.equals("unsubscribe")) {
            return error("Could not parse Type: Invalid event");
        }
        if (!(message.get("streams") instanceof ArrayNode names)) {
            return error("No streams provided");
        }
        List<String> streams = new ArrayList<>();
        names.forEach(name -> streams.add(name.asText()));
        Subscriptions mine = Audience.subscriptions(channel);
        if (event.equals("unsubscribe")) {
            mine.remove(streams);
            return Reply.frame(confirmation("unsubscribed", mine));
        }
        List<String> before = mine.all();
        mine.add(streams);
        snapshots(mine.all().stream().filter(name -> !before.contains(name)).toList(), channel);
        return Reply.frame(confirmation("subscribed", mine));
    }

    /** A push waits until the exchange was answered, so that the confirmation comes first. */
    private static void snapshots(List<String> fresh, Channel channel) {
        fresh.stream()
                .filter(name -> name.endsWith(INCREMENTS))
                .map(name -> name.substring(0, name.length() - INCREMENTS.length()))
                .forEach(market -> channel.push(Depth.of(channel.world()).snapshot(market)));
    }

    private static void beat(Channel channel) {
        channel.after(HEARTBEAT, () -> {
            channel.ping();
            beat(channel);
        });
    }

    /** Everything that is subscribed after the operation, not only what is new. */
    private static String confirmation(String message, Subscriptions mine) {
        ObjectNode success = Json.object().put("message", message);
        ArrayNode streams = success.putArray("streams");
        mine.all().forEach(streams::add);
        ObjectNode frame = Json.object();
        frame.set("success", success);
        return Json.write(frame);
    }

    private static Reply error(String text) {
        return Reply.frame(Json.write(Json.object().put("error", text)));
    }

    /** Go's words for what does not begin as JSON, or is no object. */
    private static String complaint(String text, Optional<JsonNode> value) {
        if (value.isPresent()) {
            return "json: cannot unmarshal "
                    + value.get().getNodeType().name().toLowerCase(Locale.ROOT)
                    + " into Go value of type map[string]interface {}";
        }
        String body = text.strip();
        return body.isEmpty()
                ? "unexpected end of JSON input"
                : "invalid character '" + body.substring(0, body.offsetByCodePoints(0, 1))
                        + "' looking for beginning of value";
    }

    private static String token(Request upgrade) {
        return upgrade.query("auth_header").orElse("");
    }
}
