package io.venuesim.server;

import io.javalin.http.Context;
import io.venuesim.venue.Reply;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.SynchronousQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;

/** Server-sent events to one client; while there is nothing to send, no thread waits. */
final class EventFeed {
    /** One that writes to a client that does not read must hold up nobody else. */
    private static final Executor WRITERS =
            new ThreadPoolExecutor(0, Integer.MAX_VALUE, 1, TimeUnit.SECONDS, new SynchronousQueue<>(), task -> {
                Thread thread = new Thread(task, "venuesim-events");
                thread.setDaemon(true);
                return thread;
            });

    private final Reply.Events events;
    private final HttpServletResponse response;
    private final CompletableFuture<Void> end = new CompletableFuture<>();

    private EventFeed(Reply.Events events, HttpServletResponse response) {
        this.events = events;
        this.response = response;
    }

    static void start(Reply.Events events, Context context) {
        EventFeed feed = new EventFeed(events, context.res());
        // Javalin asks for the future once the request is without a thread: only then may another one write.
        context.future(feed::open);
    }

    private CompletableFuture<Void> open() {
        response.setStatus(200);
        response.setHeader("Content-Type", "text/event-stream");
        response.setHeader("Cache-Control", "no-store");
        WRITERS.execute(() -> {
            if (isWritten(": open\n\n")) {
                goOn();
            } else {
                end.complete(null);
            }
        });
        return end;
    }

    private void goOn() {
        events.next()
                .get()
                .whenCompleteAsync(
                        (data, ended) -> {
                            if (ended == null && isWritten("data: " + data + "\n\n")) {
                                goOn();
                            } else {
                                end.complete(null);
                            }
                        },
                        WRITERS);
    }

    private boolean isWritten(String text) {
        try {
            response.getOutputStream().write(text.getBytes(StandardCharsets.UTF_8));
            response.flushBuffer();
            return true;
        } catch (IOException gone) {
            return false;
        }
    }
}
