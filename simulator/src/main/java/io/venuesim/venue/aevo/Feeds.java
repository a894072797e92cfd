package io.venuesim.venue.aevo;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.venuesim.venue.Channel;
import io.venuesim.venue.Exchange;
import io.venuesim.venue.Json;
import io.venuesim.venue.Switches;
import io.venuesim.venue.aevo.Session.Subscription;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.StreamSupport;

/** {@code subscribe}, {@code unsubscribe}, {@code channels} and {@code status}. */
final class Feeds {
    private final Switches switches;
    private final Errors errors;
    private final Channels channels;

    Feeds(Switches switches, Errors errors, Channels channels) {
        this.switches = switches;
        this.errors = errors;
        this.channels = channels;
    }

    /** Whose a subscription is does not change with a later login. One bad name refuses all. [assumed] */
    Result subscribe(Exchange exchange, Optional<Holder> who, JsonNode data) {
        Optional<List<String>> read = names(data);
        if (read.isEmpty()) {
            return Result.refused(errors.malformed());
        }
        for (String name : read.get()) {
            if (!channels.isKnown(name)) {
                return Result.refused(Code.CHANNEL_NOT_FOUND);
            }
            if (Channels.isPrivate(name) && who.isEmpty()) {
                return Result.refused(Code.UNAUTHORIZED);
            }
        }
        Session session = Streams.session(exchange.channel());
        Set<String> wanted = new LinkedHashSet<>(session.channels());
        wanted.addAll(read.get());
        long limit = switches.get(Quirks.MAX_CHANNELS);
        if (limit > 0 && wanted.size() > limit) {
            return Result.refused(Code.TOO_MANY_CHANNELS);
        }
        read.get().forEach(name -> subscribe(exchange.channel(), session, who, name));
        return new Result.Done(list(read.get()));
    }

    Result unsubscribe(Exchange exchange, JsonNode data) {
        Optional<List<String>> read = names(data);
        if (read.isEmpty()) {
            return Result.refused(errors.malformed());
        }
        if (!read.get().stream().allMatch(channels::isKnown)) {
            return Result.refused(Code.CHANNEL_NOT_FOUND);
        }
        read.get().forEach(Streams.session(exchange.channel())::unsubscribe);
        return new Result.Done(list(read.get()));
    }

    Result channels() {
        return new Result.Done(list(channels.all()));
    }

    Result status(Call call) {
        ObjectNode status =
                Json.object().put("account", Messages.checksummed(call.account().id()));
        status.set(
                "subscriptions", list(Streams.session(call.exchange().channel()).channels()));
        return new Result.Done(status);
    }

    private static void subscribe(Channel channel, Session session, Optional<Holder> who, String name) {
        if (Channels.isPrivate(name)) {
            Holder holder = who.orElseThrow();
            session.subscribe(new Subscription(name, holder.account().id()));
            session.wasIn(holder.world());
            channel.settle(holder.world());
            Streams.join(holder.world(), channel);
        } else {
            session.subscribe(new Subscription(name, null));
        }
    }

    /** Empty unless it is a list of texts. */
    private static Optional<List<String>> names(JsonNode data) {
        boolean good = data.isArray()
                && StreamSupport.stream(data.spliterator(), false).allMatch(JsonNode::isTextual);
        return good
                ? Optional.of(StreamSupport.stream(data.spliterator(), false)
                        .map(JsonNode::textValue)
                        .toList())
                : Optional.empty();
    }

    private static ArrayNode list(List<String> names) {
        ArrayNode list = Json.object().putArray("names");
        names.forEach(list::add);
        return list;
    }
}
