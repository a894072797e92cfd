package io.venuesim.server;

import io.venuesim.core.namespace.World;
import io.venuesim.core.order.Cause;
import io.venuesim.venue.Channel;
import io.venuesim.venue.Request;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;

/** A connection that nobody is at the other end of: what is pushed is journalled, and no time passes. */
final class RehearsalChannel implements Channel {
    private final Request upgrade;
    private final Redactor redactor;
    private final Map<Class<?>, Object> memory = new ConcurrentHashMap<>();
    private World home;
    private boolean open = true;

    RehearsalChannel(Request upgrade, World home, Redactor redactor) {
        this.upgrade = upgrade;
        this.home = home;
        this.redactor = redactor;
    }

    @Override
    public long number() {
        return 1;
    }

    @Override
    public Request upgrade() {
        return upgrade;
    }

    @Override
    public void push(String text) {
        Optional<LiveExchange> busy = LiveExchange.current();
        World world = busy.map(LiveExchange::world).orElse(home);
        Cause cause = busy.map(LiveExchange::cause).orElse(new Cause(1, 0));
        Runnable push = () -> Pushes.journal(world, cause, text, redactor);
        busy.ifPresentOrElse(exchange -> exchange.keep(push), push);
    }

    @Override
    public void ping() {}

    @Override
    public void close(int code, String reason) {
        open = false;
    }

    @Override
    public void settle(World world) {
        home = world;
    }

    @Override
    public World world() {
        return home;
    }

    @Override
    public void closeAfterSilence(Duration silence, int code, String reason) {}

    @Override
    public void after(Duration time, Runnable task) {}

    @Override
    public boolean isOpen() {
        return open;
    }

    @Override
    public <T> T session(Class<T> type, Supplier<T> fresh) {
        return type.cast(memory.computeIfAbsent(type, any -> fresh.get()));
    }
}
