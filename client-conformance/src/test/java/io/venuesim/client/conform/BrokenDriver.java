package io.venuesim.client.conform;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.CountDownLatch;

/** A program that is no good driver, in the way that it is told. */
public final class BrokenDriver {

    public static void main(String[] arguments) throws IOException, InterruptedException {
        BufferedReader in = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
        PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
        String way = arguments[0];
        if (way.equals("chatty")) {
            out.println("Starting up …");
        }
        while (in.readLine() != null) {
            switch (way) {
                case "crash" -> throw new IllegalStateException("out of luck");
                case "hang" -> new CountDownLatch(1).await();
                case "garbage" -> out.println("Traceback (most recent call last):");
                case "no-outcome" -> out.println("{\"outcome\":\"fine\"}");
                case "long-line" -> flood(out, "x");
                case "many-lines" -> flood(out, "{\"outcome\":\"ok\"}\n");
                default -> out.println("{\"outcome\":\"ok\",\"told\":\"done\"}");
            }
        }
    }

    private static void flood(PrintStream out, String piece) {
        while (!out.checkError()) {
            out.print(piece.repeat(10_000));
        }
    }

    private BrokenDriver() {}
}
