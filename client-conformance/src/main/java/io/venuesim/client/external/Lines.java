package io.venuesim.client.external;

import java.io.IOException;
import java.io.Reader;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * The lines that a process prints, read on a thread of their own. No more of them are kept than fit here: a process that
 * floods comes to wait for its reader.
 */
final class Lines {
    private static final int MOST = 16;

    /** What was read; without a text the output ended, for this reason. */
    record Line(@Nullable String text, String ending) {}

    private final BlockingQueue<Line> read = new ArrayBlockingQueue<>(MOST);
    private final int longest;
    private final Thread reader;

    Lines(Reader output, int longest, String name) {
        this.longest = longest;
        this.reader = new Thread(() -> readAll(output), "driver-" + name);
        reader.setDaemon(true);
        reader.start();
    }

    /** A line that nobody has waited for. */
    Optional<String> unasked() {
        Line first = read.peek();
        return first == null ? Optional.empty() : Optional.ofNullable(first.text());
    }

    /** The next line; null if none comes in this time. */
    @Nullable
    Line next(Duration atMost) throws InterruptedException {
        Line line = read.poll(atMost.toNanos(), TimeUnit.NANOSECONDS);
        if (line != null && line.text() == null) {
            read.add(line);
        }
        return line;
    }

    /** Nobody reads them any more. */
    void abandon() {
        reader.interrupt();
    }

    private void readAll(Reader output) {
        try {
            String ending = "has ended";
            try (output) {
                for (String line = readLine(output); line != null; line = readLine(output)) {
                    if (line.length() > longest) {
                        ending = "printed a line of more than " + longest + " characters";
                        break;
                    }
                    read.put(new Line(line, ""));
                }
            } catch (IOException closed) {
                ending = "has closed its output";
            }
            read.put(new Line(null, ending));
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    /** Null at the end; one character more than the longest line may have, if it is longer. */
    private @Nullable String readLine(Reader output) throws IOException {
        StringBuilder line = new StringBuilder();
        for (int next = output.read(); next != '\n'; next = output.read()) {
            if (next < 0) {
                return line.isEmpty() ? null : line.toString();
            }
            line.append((char) next);
            if (line.length() > longest) {
                break;
            }
        }
        return line.toString();
    }
}
