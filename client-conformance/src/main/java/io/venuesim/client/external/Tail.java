package io.venuesim.client.external;

import java.io.IOException;
import java.io.Reader;

/** The end of what a process writes, read on a thread of its own; the rest is forgotten. */
final class Tail {
    private static final int MOST = 4000;

    private final StringBuilder kept = new StringBuilder();
    private final Thread reader;

    Tail(Reader output, String name) {
        reader = new Thread(() -> readAll(output), "driver-errors-" + name);
        reader.setDaemon(true);
        reader.start();
    }

    /** What it wrote last; waits a moment for the end if the process has ended. */
    String text(boolean ended) {
        if (ended) {
            try {
                reader.join(1000);
            } catch (InterruptedException stopped) {
                Thread.currentThread().interrupt();
            }
        }
        synchronized (kept) {
            return kept.toString();
        }
    }

    private void readAll(Reader output) {
        char[] part = new char[MOST];
        try (output) {
            for (int length = output.read(part); length >= 0; length = output.read(part)) {
                synchronized (kept) {
                    kept.append(part, 0, length);
                    kept.delete(0, Math.max(0, kept.length() - MOST));
                }
            }
        } catch (IOException closed) {
            // The process was ended, and its output with it.
        }
    }
}
