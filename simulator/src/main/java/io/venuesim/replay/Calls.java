package io.venuesim.replay;

import io.venuesim.RunningVenue;
import io.venuesim.core.journal.Entry;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.Socket;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;

/** The requests that are under way: each waits on a thread of its own, for an answer may be held back. */
final class Calls implements AutoCloseable {
    private final Secrets secrets;
    private final Duration patience;
    private final ExecutorService threads = Executors.newCachedThreadPool(task -> {
        Thread thread = new Thread(task, "venuesim-replay");
        thread.setDaemon(true);
        return thread;
    });
    private final Map<Long, CompletableFuture<String>> answers = new HashMap<>();
    private final List<Socket> sockets = new ArrayList<>();

    Calls(Secrets secrets, Duration patience) {
        this.secrets = secrets;
        this.patience = patience;
    }

    void send(Entry.Received request, RunningVenue venue) {
        HttpCall call = HttpCall.of(request, secrets, venue.restUrl());
        Socket socket = connect(venue);
        sockets.add(socket);
        answers.put(
                request.stamp().cause().exchange(), CompletableFuture.supplyAsync(() -> call.send(socket), threads));
    }

    /** Waits for the answer to a recorded exchange, if it was a request, and remembers what it tells. */
    void finish(long exchange) {
        CompletableFuture<String> answer = answers.remove(exchange);
        if (answer != null) {
            secrets.learn(answer.completeOnTimeout("", patience.toMillis(), TimeUnit.MILLISECONDS)
                    .join());
        }
    }

    private static Socket connect(RunningVenue venue) {
        try {
            return new Socket(venue.restUrl().getHost(), venue.port());
        } catch (IOException gone) {
            throw new UncheckedIOException(gone);
        }
    }

    @Override
    public void close() {
        for (Socket socket : sockets) {
            try {
                socket.close();
            } catch (IOException ignored) {
                // It is gone either way.
            }
        }
        threads.shutdownNow();
    }
}
