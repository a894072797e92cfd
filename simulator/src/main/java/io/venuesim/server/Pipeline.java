package io.venuesim.server;

import io.venuesim.core.fault.Fault;
import io.venuesim.core.fault.Moment;
import io.venuesim.venue.Reply;
import io.venuesim.venue.Routes;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What happens to every exchange, REST and WebSocket alike: handle, let faults strike, journal, answer, then push.
 *
 * <p>Nothing here waits: what comes later is a timer or a stage.
 */
final class Pipeline {
    private static final Logger LOG = LoggerFactory.getLogger(Pipeline.class);

    private final RouteTable routes;

    Pipeline(RouteTable routes) {
        this.routes = routes;
    }

    void run(LiveExchange exchange, Routes.RestHandler handler, Line line) {
        Reply reply;
        try {
            reply = exchange.handle(handler);
        } catch (FaultTakesOver taken) {
            onReceive(taken.fault(), exchange, handler, line);
            return;
        } catch (RuntimeException broken) {
            LOG.error("The simulator failed on an exchange; the venue's own failure is answered", broken);
            reply = exchange.handle(routes::failed);
        }
        if (reply instanceof Reply.Later later) {
            later.reply().whenComplete((ready, broken) -> {
                if (broken != null) {
                    LOG.error("The simulator failed on a late answer; the venue's own failure is answered", broken);
                }
                finish(exchange, broken == null ? ready : exchange.handle(routes::failed), line);
            });
        } else {
            finish(exchange, reply, line);
        }
    }

    private void onReceive(Fault fault, LiveExchange exchange, Routes.RestHandler handler, Line line) {
        if (fault instanceof Fault.Delay delay) {
            later(exchange, delay, () -> run(exchange, handler, line));
        } else if (fault instanceof Fault.Swallow) {
            line.leave();
        } else if (fault instanceof Fault.Answer answer) {
            answer(exchange, substitute(exchange, answer), line);
        } else if (fault instanceof Fault.Reset) {
            line.reset();
        }
    }

    private void finish(LiveExchange exchange, Reply reply, Line line) {
        exchange.writeReceived();
        Optional<Fault> fault = exchange.strike(Moment.ON_REPLY);
        if (fault.isEmpty()) {
            answer(exchange, reply, line);
        } else if (fault.get() instanceof Fault.Delay delay) {
            later(exchange, delay, () -> answer(exchange, reply, line));
        } else if (fault.get() instanceof Fault.Answer answer) {
            answer(exchange, substitute(exchange, answer), line);
        } else if (fault.get() instanceof Fault.Reset) {
            line.reset();
            exchange.releasePushes();
        } else {
            line.leave();
            exchange.releasePushes();
        }
    }

    private static void answer(LiveExchange exchange, Reply reply, Line line) {
        if (exchange.sendsEventsFirst()) {
            exchange.releasePushes();
        }
        exchange.writeSent(reply);
        line.send(reply);
        exchange.releasePushes();
    }

    private static Reply substitute(LiveExchange exchange, Fault.Answer answer) {
        return switch (exchange.request().transport()) {
            case REST -> Reply.http(answer.status(), answer.contentType(), answer.body());
            case WEB_SOCKET -> Reply.frame(answer.body());
        };
    }

    private static void later(LiveExchange exchange, Fault.Delay delay, Runnable step) {
        exchange.world().clock().at(exchange.struckAt().plus(delay.duration()), step);
    }
}
