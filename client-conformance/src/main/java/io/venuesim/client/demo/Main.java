package io.venuesim.client.demo;

import io.venuesim.RunningVenue;
import io.venuesim.TestAccount;
import io.venuesim.VenueSimulator;
import io.venuesim.control.ControlServer;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.function.Function;
import picocli.CommandLine;

/** {@code ./venuesim demo}. */
@CommandLine.Command(
        name = "venuesim demo",
        mixinStandardHelpOptions = true,
        description =
                "Cancels one order at every venue over every transport with a real client, and shows how it went.")
public final class Main implements Callable<Integer> {
    private static final int ANSWER_WIDTH = 96;

    @CommandLine.Option(names = "--once", description = "Exit after the table; free ports, no control API.")
    private boolean once;

    @CommandLine.Spec
    @SuppressWarnings("NullAway.Init") // picocli sets it before call()
    private CommandLine.Model.CommandSpec spec;

    public static void main(String[] arguments) {
        System.setProperty("logback.configurationFile", "venuesim-logback.xml");
        System.exit(new CommandLine(new Main()).execute(arguments));
    }

    @Override
    public Integer call() throws InterruptedException {
        PrintWriter out = spec.commandLine().getOut();
        VenueSimulator.Builder builder = VenueSimulator.builder();
        try (VenueSimulator simulator = (once ? builder : builder.defaultPorts()).start()) {
            List<Demo.Row> rows = new Demo(simulator).play();
            show(rows, out);
            boolean good = !rows.isEmpty() && rows.stream().allMatch(Demo.Row::isGood);
            if (!once) {
                stayUp(simulator, out);
            }
            return good ? 0 : 1;
        } catch (UncheckedIOException taken) {
            spec.commandLine()
                    .getErr()
                    .println(taken.getMessage() + ". ./venuesim demo --once takes free ports instead.");
            return 1;
        }
    }

    private static void show(List<Demo.Row> rows, PrintWriter out) {
        String line = "%-" + width(rows, Demo.Row::venue, 5) + "s  %-" + width(rows, Demo.Row::transport, 9) + "s  %-"
                + width(rows, Demo.Row::signed, 15) + "s  %-9s  %s%n";
        out.printf(Locale.ROOT, line, "venue", "transport", "what was signed", "order", "answer");
        for (Demo.Row row : rows) {
            out.printf(
                    Locale.ROOT,
                    line,
                    row.venue(),
                    row.transport(),
                    row.signed(),
                    row.state().name().toLowerCase(Locale.ROOT),
                    shortened(row.answer()));
        }
        long venues = rows.stream()
                .filter(Demo.Row::isGood)
                .map(Demo.Row::venue)
                .distinct()
                .count();
        out.printf(
                Locale.ROOT,
                "%n%d venues cancelled, %d of %d cancels good.%n",
                venues,
                rows.stream().filter(Demo.Row::isGood).count(),
                rows.size());
        out.flush();
    }

    private static int width(List<Demo.Row> rows, Function<Demo.Row, String> column, int atLeast) {
        return rows.stream().map(column).mapToInt(String::length).reduce(atLeast, Math::max);
    }

    private static String shortened(String answer) {
        return answer.length() <= ANSWER_WIDTH ? answer : answer.substring(0, ANSWER_WIDTH) + "…";
    }

    private static void stayUp(VenueSimulator simulator, PrintWriter out) throws InterruptedException {
        try (ControlServer control = ControlServer.start(simulator, "127.0.0.1", ControlServer.DEFAULT_PORT)) {
            out.printf(Locale.ROOT, "%nAll of them keep running; keys and secrets at %s/venues%n%n", control.url());
            for (RunningVenue venue : simulator.venues()) {
                out.printf(
                        Locale.ROOT,
                        "%-10s  %s  %s  accounts %s%n",
                        venue.id(),
                        venue.restUrl(),
                        venue.webSocketUrl(),
                        venue.accounts().stream().map(TestAccount::label).toList());
            }
            out.println("\nCtrl-C stops.");
            out.flush();
            new CountDownLatch(1).await();
        }
    }
}
