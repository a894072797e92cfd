package io.venuesim.client.conform;

import io.venuesim.client.conform.report.Report.Cell;
import io.venuesim.client.conform.scenario.Verdict;
import java.io.PrintWriter;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;

/** Shows how far a run is: one line that moves on a terminal, and a line of its own for what went wrong. */
final class Progress implements Consumer<Cell> {
    private static final Set<Verdict> SHOWN = Set.of(Verdict.FAILED, Verdict.INFRA);
    private static final int WIDTH = 100;

    private final PrintWriter out;
    private final int all;
    private final boolean moving;
    private final AtomicInteger done = new AtomicInteger();

    Progress(PrintWriter out, int all, boolean moving) {
        this.out = out;
        this.all = all;
        this.moving = moving;
    }

    @Override
    public synchronized void accept(Cell cell) {
        int number = done.incrementAndGet();
        if (SHOWN.contains(cell.verdict())) {
            String reason = cell.reason().lines().findFirst().orElse("");
            line(cell.verdict().word() + "  " + cell.client() + " " + cell.scenario() + ": " + reason);
        }
        if (moving) {
            out.printf(Locale.ROOT, "\r%-" + WIDTH + "s", number + "/" + all + " " + cell.client());
            out.print(number == all ? "\r" + " ".repeat(WIDTH) + "\r" : "");
            out.flush();
        }
    }

    private void line(String text) {
        out.printf(Locale.ROOT, moving ? "\r%-" + WIDTH + "s%n" : "%s%n", text);
        out.flush();
    }
}
