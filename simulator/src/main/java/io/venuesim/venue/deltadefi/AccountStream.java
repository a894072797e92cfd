package io.venuesim.venue.deltadefi;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.venuesim.core.account.Account;
import io.venuesim.core.namespace.World;
import io.venuesim.core.order.Order;
import io.venuesim.core.order.OrderEvent;
import io.venuesim.core.order.OrderState;
import io.venuesim.venue.Channel;
import io.venuesim.venue.Exchange;
import io.venuesim.venue.Json;
import io.venuesim.venue.Reply;
import io.venuesim.venue.SocketHandler;
import io.venuesim.venue.Switches;
import io.venuesim.venue.deltadefi.Fills.Fill;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** {@code /accounts/stream?api_key=…}: to connect is to subscribe, and nothing has to be said [third-party client]. */
final class AccountStream implements SocketHandler {
    private final Switches switches;
    private final Errors errors;
    private final OrderJson json;
    private final Gateway gateway;

    AccountStream(Switches switches, Errors errors, OrderJson json, Gateway gateway) {
        this.switches = switches;
        this.errors = errors;
        this.json = json;
        this.gateway = gateway;
    }

    /** [assumed] A stranger is refused as over REST. */
    @Override
    public Optional<Reply> onUpgrade(Exchange exchange) {
        Optional<Reply> fault = gateway.answer();
        return fault.isPresent() || Auth.ofStream(exchange).isPresent()
                ? fault
                : Optional.of(errors.reply(Operation.ACCOUNT_STREAM, Problem.UNAUTHORIZED));
    }

    @Override
    public void onOpen(Channel channel) {
        World world = channel.world();
        Optional<Account> account = Auth.ofStream(channel.upgrade(), world);
        account.ifPresent(owner -> {
            Audience.of(world).join(owner.id(), channel);
            if (switches.get(Quirks.STREAM_SNAPSHOT)) {
                List<Order> open = world.book()
                        .orders(order -> order.account().equals(owner.id())
                                && order.state().isWorking());
                open.forEach(order -> channel.push(orderInfo(world, order)));
                channel.push(balance(world, owner));
            }
        });
    }

    /** [assumed] Text ping gets text pong, which every client bears; anything else gets nothing. */
    @Override
    public Reply onMessage(Exchange exchange) {
        return pong(exchange);
    }

    static Reply pong(Exchange exchange) {
        boolean isPing =
                !exchange.request().isBinary() && exchange.request().text().equals("ping");
        return isPing ? Reply.frame("pong") : Reply.silence();
    }

    @Override
    public void onClose(Channel channel) {
        Audience.of(channel.world()).leave(channel);
    }

    /** Tells the owner of a change: the order, then the balances [assumed]. None of what goes before the book. */
    void tell(World world, OrderEvent event) {
        Order order = event.order();
        Set<Channel> channels = Audience.of(world).of(order.account());
        boolean early = order.state() == OrderState.DRAFT || order.state() == OrderState.PENDING;
        if (channels.isEmpty() || early) {
            return;
        }
        String info = orderInfo(world, order);
        Optional<String> balance = world.accounts().get(order.account()).map(account -> balance(world, account));
        for (Channel channel : channels) {
            channel.push(info);
            balance.ifPresent(channel::push);
        }
    }

    private String orderInfo(World world, Order order) {
        List<Fill> fills = Ledger.of(world).fills().of(order);
        return Json.write(
                switches.get(Quirks.OLD_SHAPES)
                        ? old(order, fills)
                        : message("order_info").set("order", json.withRecords(order, fills)));
    }

    /** [official docs] August to November 2025: lists of one page, by what has become of the order. */
    private ObjectNode old(Order order, List<Fill> fills) {
        String kind = order.state().isTerminal()
                ? "orders_history"
                : order.executions() > 0 ? "trading_history" : "open_orders";
        ObjectNode message = message(kind);
        ObjectNode only = message.putArray("data").addObject();
        only.putArray("orders").add(json.old(order, fills));
        ArrayNode records = only.putArray("order_filling_records");
        fills.forEach(fill -> records.add(json.record(fill)));
        return message.put("total_count", 1).put("total_page", 1);
    }

    private String balance(World world, Account account) {
        return Json.write(message("balance").set("balance", BalanceJson.of(world, account, switches)));
    }

    private static ObjectNode message(String kind) {
        return Json.object().put("type", "Account").put("sub_type", kind);
    }
}
