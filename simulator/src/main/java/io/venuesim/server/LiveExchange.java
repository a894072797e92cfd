package io.venuesim.server;

import io.venuesim.core.fault.ArmedFault;
import io.venuesim.core.fault.Fault;
import io.venuesim.core.fault.FaultRule;
import io.venuesim.core.fault.Moment;
import io.venuesim.core.journal.Entry;
import io.venuesim.core.journal.Stamp;
import io.venuesim.core.namespace.Books;
import io.venuesim.core.namespace.Namespaces;
import io.venuesim.core.namespace.World;
import io.venuesim.core.order.Cause;
import io.venuesim.venue.Channel;
import io.venuesim.venue.Exchange;
import io.venuesim.venue.Reply;
import io.venuesim.venue.Request;
import io.venuesim.venue.Routes;
import io.venuesim.venue.Verification;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** One exchange under way: it knows its world, writes its journal, and keeps its pushes until it was answered. */
final class LiveExchange implements Exchange {
    private static final ThreadLocal<@Nullable LiveExchange> CURRENT = new ThreadLocal<>();

    private final Request request;
    private final @Nullable Channel channel;
    private final Cause cause;
    private final Namespaces namespaces;
    private final String venue;
    private final Redactor redactor;
    private final Counters counters;
    private final Instant arrival;
    private final List<Runnable> pushes = new ArrayList<>();
    private final List<Runnable> afterwards = new ArrayList<>();
    private World world;
    private @Nullable String operation;
    private @Nullable String account;
    private @Nullable String order;
    private boolean receivedIsWritten;
    private boolean receiveFaultStruck;
    private boolean eventsFirst;
    private Instant struckAt;

    LiveExchange(
            Request request,
            @Nullable Channel channel,
            Cause cause,
            Namespaces namespaces,
            String venue,
            Redactor redactor,
            Counters counters) {
        this.request = request;
        this.channel = channel;
        this.cause = cause;
        this.namespaces = namespaces;
        this.venue = venue;
        this.redactor = redactor;
        this.counters = counters;
        this.world = namespaces.defaultNamespace().world(venue);
        this.arrival = world.clock().now();
        this.struckAt = arrival;
    }

    /** The exchange that this thread is busy with. */
    static Optional<LiveExchange> current() {
        return Optional.ofNullable(CURRENT.get());
    }

    /** Makes this the exchange of the thread while the step runs. */
    Reply handle(Routes.RestHandler handler) {
        CURRENT.set(this);
        try {
            return handler.handle(this);
        } finally {
            CURRENT.remove();
        }
    }

    @Override
    public Request request() {
        return request;
    }

    @Override
    public Channel channel() {
        if (channel == null) {
            throw new IllegalStateException("A REST request has no channel");
        }
        return channel;
    }

    @Override
    public Cause cause() {
        return cause;
    }

    @Override
    public Namespaces namespaces() {
        return namespaces;
    }

    @Override
    public World world() {
        return world;
    }

    @Override
    public World enter(World entered, String what, @Nullable String whose, @Nullable String which) {
        world = entered;
        operation = what;
        account = whose;
        order = which;
        writeReceived();
        if (!receiveFaultStruck) {
            receiveFaultStruck = true;
            strike(Moment.ON_RECEIVE).ifPresent(this::takeOver);
        }
        return world;
    }

    private void takeOver(ArmedFault fault) {
        if (fault.fault() instanceof Fault.Lag) {
            world = fault.witness(Books.class).in(world);
        } else {
            throw new FaultTakesOver(fault);
        }
    }

    /** The same request once more, to be taken as another one. */
    LiveExchange again() {
        Cause other = new Cause(cause.connection(), counters.nextExchange());
        LiveExchange again = new LiveExchange(request, channel, other, namespaces, venue, redactor, counters);
        again.spareOnReceive();
        return again;
    }

    /** No fault strikes this one as it is received: an upgrade can't wait, nor be taken back. */
    void spareOnReceive() {
        receiveFaultStruck = true;
    }

    @Override
    public void verified(Verification found) {
        writeReceived();
        journal(stamp -> new Entry.Verified(
                stamp,
                found.isAccepted(),
                found.scheme(),
                found.reason(),
                redactor.facts(found.facts()),
                found.suspects()));
    }

    @Override
    public void eventsFirst() {
        eventsFirst = true;
    }

    void answerFirst() {
        eventsFirst = false;
    }

    /** True once the venue said where this belongs. */
    boolean hasEntered() {
        return operation != null;
    }

    @Override
    public Reply.Later later(Duration delay, Supplier<Reply> step) {
        CompletableFuture<Reply> reply = new CompletableFuture<>();
        world.clock().at(world.clock().now().plus(delay), () -> {
            Reply ready;
            try {
                ready = handle(any -> step.get());
            } catch (RuntimeException broken) {
                reply.completeExceptionally(broken);
                return;
            }
            reply.complete(ready);
        });
        return new Reply.Later(reply);
    }

    @Nullable
    String operation() {
        return operation;
    }

    boolean sendsEventsFirst() {
        return eventsFirst;
    }

    /** Keeps a push until this exchange was answered. */
    void keep(Runnable push) {
        pushes.add(push);
    }

    /** Keeps a step until this exchange was answered and its events went out. */
    void keepForAfterwards(Runnable step) {
        afterwards.add(step);
    }

    void releasePushes() {
        release(pushes);
    }

    /** The client has what it gets: now come the events, and what was kept for afterwards. */
    void answered() {
        release(pushes);
        release(afterwards);
    }

    private static void release(List<Runnable> kept) {
        List<Runnable> steps = List.copyOf(kept);
        kept.clear();
        steps.forEach(Runnable::run);
    }

    /** The fault that strikes this exchange now, journalled. */
    Optional<ArmedFault> strike(Moment moment) {
        return strike(moment, any -> true);
    }

    /** The same among these faults only. */
    Optional<ArmedFault> strike(Moment moment, Predicate<Fault> among) {
        struckAt = world.clock().now();
        Optional<ArmedFault> fault = world.namespace()
                .faults()
                .strike(moment, new FaultRule.Target(venue, operation, account, order), among);
        fault.ifPresent(one -> journal(stamp -> new Entry.Faulted(stamp, one.fault(), moment)));
        return fault;
    }

    /** When the latest fault struck, before anybody could read of it: what it delays is counted from here. */
    Instant struckAt() {
        return struckAt;
    }

    /** Journals the answer, and the request before it if nobody has claimed it yet. */
    void writeSent(Reply reply) {
        writeReceived();
        if (reply instanceof Reply.Http http) {
            Map<String, List<String>> headers = new LinkedHashMap<>();
            http.headers().forEach((name, value) -> headers.put(name, List.of(value)));
            journal(stamp -> new Entry.Sent(
                    stamp,
                    "reply",
                    http.status(),
                    redactor.headers(headers),
                    redactor.body(http.body().getBytes(StandardCharsets.UTF_8))));
        } else if (reply instanceof Reply.Frame frame) {
            journal(stamp -> new Entry.Sent(
                    stamp, "frame", 0, Map.of(), redactor.body(frame.text().getBytes(StandardCharsets.UTF_8))));
        }
    }

    void writeReceived() {
        if (receivedIsWritten) {
            return;
        }
        receivedIsWritten = true;
        // A namespace's journal keeps that namespace's time.
        boolean isDefault = world.namespace() == namespaces.defaultNamespace();
        Instant at = isDefault ? arrival : world.clock().now();
        boolean message = request.transport() == Request.Transport.WEB_SOCKET;
        String query = request.rawQuery().isEmpty() ? "" : "?" + request.rawQuery();
        String line = message ? "frame" : redactor.target(request.method() + " " + request.rawPath() + query);
        world.namespace()
                .journal()
                .append(
                        Stamp.of(at, venue, cause, account, order),
                        stamp -> new Entry.Received(
                                stamp,
                                line,
                                message ? Map.of() : redactor.headers(request.headers()),
                                redactor.body(request.body())));
    }

    private <E extends Entry> void journal(Function<Stamp, E> entry) {
        world.namespace().journal().append(Stamp.of(world.clock().now(), venue, cause, account, order), entry);
    }
}
