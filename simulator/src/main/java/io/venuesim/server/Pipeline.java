package io.venuesim.server;

import io.venuesim.core.fault.ArmedFault;
import io.venuesim.core.fault.Fault;
import io.venuesim.core.fault.Moment;
import io.venuesim.venue.Reply;
import io.venuesim.venue.Routes;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What happens to every exchange, REST and WebSocket alike: handle, let faults strike, journal, answer, then push.
 *
 * <p>Nothing here waits: what comes later is a timer, a stage, or a step that a rule holds.
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
            Suspension suspended = Suspension.of(exchange, line);
            later.reply().whenComplete((ready, broken) -> {
                if (broken != null) {
                    LOG.error("The simulator failed on a late answer; the venue's own failure is answered", broken);
                }
                suspended.end(() -> finish(exchange, broken == null ? ready : exchange.handle(routes::failed), line));
            });
        } else {
            finish(exchange, reply, line);
        }
    }

    private void onReceive(ArmedFault struck, LiveExchange exchange, Routes.RestHandler handler, Line line) {
        Fault fault = struck.fault();
        if (fault instanceof Fault.Delay || fault instanceof Fault.Hold) {
            wait(struck, exchange, line, () -> run(exchange, handler, line));
        } else if (fault instanceof Fault.Repeat) {
            exchange.keepForAfterwards(() -> run(exchange.again(), handler, line));
            run(exchange, handler, new FirstOfTwo(line));
        } else if (fault instanceof Fault.Answer answer) {
            answer(exchange, substitute(exchange, answer), line::send);
        } else {
            end(fault, exchange, line);
        }
    }

    private void finish(LiveExchange exchange, Reply reply, Line line) {
        exchange.writeReceived();
        order(exchange);
        ArmedFault struck =
                exchange.strike(Moment.ON_REPLY, fault -> !isAboutOrder(fault)).orElse(null);
        if (struck == null) {
            answer(exchange, reply, line::send);
            return;
        }
        if (exchange.sendsEventsFirst()) {
            exchange.releasePushes();
        }
        Fault fault = struck.fault();
        if (fault instanceof Fault.Delay || fault instanceof Fault.Hold) {
            wait(struck, exchange, line, () -> answer(exchange, reply, line::send));
        } else if (fault instanceof Fault.Duplicate) {
            answer(exchange, reply, line::sendTwice);
        } else if (fault instanceof Fault.Answer answer) {
            answer(exchange, substitute(exchange, answer), line::send);
        } else if (fault instanceof Fault.Truncate truncate) {
            line.sendPart(reply, truncate.afterBytes(), false);
            exchange.answered();
        } else if (fault instanceof Fault.Reset reset && reset.afterBytes() > 0) {
            line.sendPart(reply, reset.afterBytes(), true);
            exchange.answered();
        } else {
            end(fault, exchange, line);
            exchange.answered();
        }
    }

    /** Lets a rule say whether the answer or the events go first; whatever else strikes may strike as well. */
    private static void order(LiveExchange exchange) {
        exchange.strike(Moment.ON_REPLY, Pipeline::isAboutOrder).ifPresent(struck -> {
            if (struck.fault() instanceof Fault.EventsFirst) {
                exchange.eventsFirst();
            } else {
                exchange.answerFirst();
            }
        });
    }

    private static boolean isAboutOrder(Fault fault) {
        return fault instanceof Fault.EventsFirst || fault instanceof Fault.AnswerFirst;
    }

    /** Faults that end an exchange without an answer. */
    private static void end(Fault fault, LiveExchange exchange, Line line) {
        if (fault instanceof Fault.Reset) {
            line.reset();
        } else if (fault instanceof Fault.Close close) {
            line.close(close.code(), close.reason());
        } else if (fault instanceof Fault.Swallow) {
            Suspension left = Suspension.of(exchange, line);
            line.leave(() -> left.end(() -> {}));
        } else {
            throw new IllegalStateException(fault + " does not end an exchange");
        }
    }

    private static void answer(LiveExchange exchange, Reply reply, Consumer<Reply> line) {
        if (exchange.sendsEventsFirst()) {
            exchange.releasePushes();
        }
        exchange.writeSent(reply);
        line.accept(reply);
        exchange.answered();
    }

    private static Reply substitute(LiveExchange exchange, Fault.Answer answer) {
        return switch (exchange.request().transport()) {
            case REST -> Reply.http(answer.status(), answer.contentType(), answer.body());
            case WEB_SOCKET -> Reply.frame(answer.body());
        };
    }

    private static void wait(ArmedFault struck, LiveExchange exchange, Line line, Runnable step) {
        Suspension suspended = Suspension.of(exchange, line);
        Runnable goOn = () -> suspended.end(step);
        if (struck.fault() instanceof Fault.Delay delay) {
            exchange.world().clock().at(exchange.struckAt().plus(delay.duration()), goOn);
        } else {
            struck.hold(goOn);
        }
    }
}
