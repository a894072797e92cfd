package io.venuesim.venue.aevo;

import com.fasterxml.jackson.databind.JsonNode;
import io.venuesim.core.namespace.World;
import io.venuesim.venue.Channel;
import io.venuesim.venue.Exchange;
import io.venuesim.venue.Switches;
import io.venuesim.venue.aevo.OrderQuirks.CancelId;
import java.util.Optional;

/** What each operation of the WebSocket does, once it is known whose it is. */
final class SocketOperations {
    private final Switches switches;
    private final Feeds feeds;
    private final Placing placing;
    private final Cancels cancels;
    private final CancelsOfMany cancelsOfMany;
    private final CancelOnDisconnect cancelOnDisconnect;

    SocketOperations(
            Switches switches,
            Feeds feeds,
            Placing placing,
            Cancels cancels,
            CancelsOfMany cancelsOfMany,
            CancelOnDisconnect cancelOnDisconnect) {
        this.switches = switches;
        this.feeds = feeds;
        this.placing = placing;
        this.cancels = cancels;
        this.cancelsOfMany = cancelsOfMany;
        this.cancelOnDisconnect = cancelOnDisconnect;
    }

    /** One that needs nobody, but may depend on who it is. */
    Result open(Exchange exchange, Optional<Holder> who, Operation operation, JsonNode data) {
        return switch (operation) {
            case CHANNELS -> feeds.channels();
            case SUBSCRIBE -> feeds.subscribe(exchange, who, data);
            case UNSUBSCRIBE -> feeds.unsubscribe(exchange, data);
            case AUTH, PING, STATUS, CREATE_ORDER, EDIT_ORDER, CANCEL_ORDER, CANCEL_ALL_ORDERS ->
                throw new IllegalArgumentException(operation + " is somebody's");
        };
    }

    Result owned(Call call, Operation operation) {
        return switch (operation) {
            case STATUS -> feeds.status(call);
            case CREATE_ORDER -> placed(call, placing.create(call));
            case EDIT_ORDER -> placed(call, placing.edit(call));
            case CANCEL_ORDER -> cancels.overSocket(call);
            case CANCEL_ALL_ORDERS -> cancelsOfMany.all(call);
            case AUTH, PING, CHANNELS, SUBSCRIBE, UNSUBSCRIBE ->
                throw new IllegalArgumentException(operation + " is nobody's");
        };
    }

    /** A connection that was closed while its order was on the way has been heard of before the order. */
    private Result placed(Call call, Result result) {
        Channel channel = call.exchange().channel();
        if (!channel.isOpen()) {
            closed(call.world(), channel);
        }
        return result;
    }

    Access access(Operation operation) {
        return switch (operation) {
            case CREATE_ORDER, EDIT_ORDER -> Access.TRADE;
            case CANCEL_ORDER, CANCEL_ALL_ORDERS -> Access.CHANGE;
            case AUTH, PING, CHANNELS, SUBSCRIBE, UNSUBSCRIBE, STATUS -> Access.LOOK;
        };
    }

    /** The order that a frame names; an early client wrote {@code id}. [official SDK] */
    Optional<String> orderId(Frame frame) {
        boolean earlyForm = switches.get(OrderQuirks.CANCEL_ID) == CancelId.ID_TOO
                && !frame.data().has("order_id");
        return frame.orderId(earlyForm ? "id" : "order_id");
    }

    void closed(World world, Channel channel) {
        cancelOnDisconnect.closed(world, channel.number());
    }
}
