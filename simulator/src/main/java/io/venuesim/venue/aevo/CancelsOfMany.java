package io.venuesim.venue.aevo;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.NullNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.venuesim.core.order.CancelReason;
import io.venuesim.core.order.CancelRequest;
import io.venuesim.core.order.CancelResult;
import io.venuesim.core.order.Order;
import io.venuesim.venue.Json;
import io.venuesim.venue.Request.Transport;
import io.venuesim.venue.Switches;
import io.venuesim.venue.aevo.OrderQuirks.CancelAllIds;
import io.venuesim.venue.aevo.OrderQuirks.NothingToCancel;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.stream.StreamSupport;

/** Cancels of all orders, by asset and type, and of a list. */
final class CancelsOfMany {
    private static final String IDS = "order_ids";

    private final Switches switches;
    private final Errors errors;
    private final Instruments instruments;
    private final Streams streams;

    CancelsOfMany(Switches switches, Errors errors, Instruments instruments, Streams streams) {
        this.switches = switches;
        this.errors = errors;
        this.instruments = instruments;
        this.streams = streams;
    }

    /** {@code DELETE /orders-all} and {@code cancel_all_orders}: resting and stop orders. [scope assumed] */
    Result all(Call call) {
        // No body, and no data, is the same as an empty one.
        JsonNode input = call.input().orElse(NullNode.getInstance());
        Fields fields = new Fields(input.isMissingNode() ? Json.object() : input);
        Optional<String> asset = fields.textIfAny("asset");
        Optional<Instrument.Type> type = type(fields);
        if (!fields.areGood()) {
            return Result.refused(errors.malformed());
        }
        if (asset.isPresent() && !instruments.hasAsset(asset.get())) {
            return Result.refused(Code.INVALID_ASSET);
        }
        CancelRequest request = CancelRequest.all(order -> isMeant(order, type)
                && asset.stream().allMatch(instruments.of(order.market()).asset()::equals));
        List<String> ids = cancel(call, request);
        boolean refuse =
                ids.isEmpty() && switches.get(OrderQuirks.NOTHING_TO_CANCEL) == NothingToCancel.NO_ORDERS_TO_CANCEL;
        return refuse ? Result.refused(Code.NO_ORDERS_TO_CANCEL) : allAnswer(call, ids);
    }

    /** {@code DELETE /orders}: those of the list that are open and own. [answer assumed] */
    Result batch(Call call) {
        JsonNode input = call.input().orElse(NullNode.getInstance());
        Fields fields = new Fields(input);
        Optional<Instrument.Type> type = type(fields);
        JsonNode list = input.path(IDS);
        if (!fields.areGood() || !list.isArray()) {
            return Result.refused(errors.malformed());
        }
        List<String> wanted = StreamSupport.stream(list.spliterator(), false)
                .flatMap(id -> Optional.ofNullable(id.textValue()).flatMap(Messages::orderId).stream())
                .toList();
        if (wanted.size() < list.size()) {
            return Result.refused(Code.ORDER_INVALID_ID);
        }
        List<String> ids = cancel(call, new CancelRequest.ByIds(wanted, order -> isMeant(order, type)));
        return ids.isEmpty() ? Result.refused(Code.ORDER_DOES_NOT_EXIST) : answer(IDS, ids);
    }

    private Optional<Instrument.Type> type(Fields fields) {
        Optional<String> name = fields.textIfAny("instrument_type");
        Optional<Instrument.Type> type = name.flatMap(Instrument.Type::named);
        fields.require(name.isPresent() == type.isPresent());
        return type;
    }

    /** TWAP orders have a call of their own; an order whose cancel is under way is nobody's business any more. */
    private boolean isMeant(Order order, Optional<Instrument.Type> type) {
        return !Attributes.isTwap(order)
                && !order.isCancelQueued()
                && type.stream().allMatch(instruments.of(order.market()).type()::equals);
    }

    private List<String> cancel(Call call, CancelRequest request) {
        Duration delay = Duration.ofMillis(switches.get(OrderQuirks.CANCEL_DELAY_MILLIS));
        CancelResult result = delay.isZero()
                ? streams.together(
                        call.world(),
                        () -> call.world().book().cancel(request, call.actor(), CancelReason.USER, call.cause()))
                : call.world().book().cancelLater(request, call.actor(), CancelReason.USER, delay, call.cause());
        if (result instanceof CancelResult.Cancelled cancelled) {
            return cancelled.orders().stream().map(Order::id).toList();
        }
        return result instanceof CancelResult.Queued queued
                ? queued.orders().stream().map(Order::id).toList()
                : List.of();
    }

    /** Over a WebSocket the ids come under both names that the documentation has. [official docs] */
    private Result allAnswer(Call call, List<String> ids) {
        CancelAllIds names = call.exchange().request().transport() == Transport.REST
                ? CancelAllIds.ORDER_IDS
                : switches.get(OrderQuirks.CANCEL_ALL_IDS);
        return switch (names) {
            case ORDER_IDS -> answer(IDS, ids);
            case ORDERS_IDS -> answer("orders_ids", ids);
            case BOTH -> {
                ObjectNode both = answerOf(IDS, ids);
                both.set("orders_ids", both.path(IDS).deepCopy());
                yield new Result.Done(both);
            }
        };
    }

    private static Result answer(String name, List<String> ids) {
        return new Result.Done(answerOf(name, ids));
    }

    private static ObjectNode answerOf(String name, List<String> ids) {
        ObjectNode answer = Json.object().put("success", true);
        ArrayNode list = answer.putArray(name);
        ids.forEach(list::add);
        return answer;
    }
}
