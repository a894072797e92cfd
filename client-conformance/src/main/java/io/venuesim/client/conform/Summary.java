package io.venuesim.client.conform;

import io.venuesim.client.conform.report.Report;
import io.venuesim.client.conform.report.Report.Cell;
import io.venuesim.client.conform.report.Report.Client;
import io.venuesim.client.conform.scenario.Verdict;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** How a run ended, in a table and a number. */
final class Summary {
    static final int AS_EXPECTED = 0;
    static final int SURPRISED = 1;
    static final int BROKEN = 3;
    static final int NOTHING_RAN = 4;

    private static final Set<Verdict> IDLE = Set.of(Verdict.UNAVAILABLE, Verdict.UNSUPPORTED);

    /** Prints it; returns the exit code. */
    static int print(Report report, ExpectedFailures known, Path page, PrintWriter out) {
        table(report, out);
        List<String> surprises = known.surprises(report);
        if (!surprises.isEmpty()) {
            out.println("\nNot as expected:");
            surprises.forEach(
                    surprise -> out.println("  " + surprise.lines().findFirst().orElse("")));
        }
        out.println("\n" + page);
        out.flush();
        return code(report, surprises);
    }

    static int code(Report report, List<String> surprises) {
        if (report.cells().stream().allMatch(cell -> IDLE.contains(cell.verdict()))) {
            return NOTHING_RAN;
        }
        if (surprises.isEmpty()) {
            return AS_EXPECTED;
        }
        List<Cell> broken = report.cells().stream()
                .filter(cell ->
                        cell.verdict() == Verdict.INFRA && cell.expected().isEmpty())
                .toList();
        return broken.size() == surprises.size() ? BROKEN : SURPRISED;
    }

    private static void table(Report report, PrintWriter out) {
        int width = report.clients().stream()
                .mapToInt(client -> client.name().length())
                .max()
                .orElse(0);
        out.printf(Locale.ROOT, "%-" + Math.max(width, 5) + "s", "");
        for (Verdict verdict : Verdict.values()) {
            out.printf(Locale.ROOT, "  %" + verdict.word().length() + "s", verdict.word());
        }
        out.println();
        for (Client client : report.clients()) {
            row(client.name(), width, counts(report, client), out);
        }
        row("all", width, report.counts(), out);
    }

    private static Map<Verdict, Long> counts(Report report, Client client) {
        return report.cells().stream()
                .filter(cell -> cell.client().equals(client.name()))
                .collect(Collectors.groupingBy(
                        Cell::verdict, () -> new EnumMap<>(Verdict.class), Collectors.counting()));
    }

    private static void row(String name, int width, Map<Verdict, Long> counts, PrintWriter out) {
        out.printf(Locale.ROOT, "%-" + Math.max(width, 5) + "s", name);
        for (Verdict verdict : Verdict.values()) {
            long count = counts.getOrDefault(verdict, 0L);
            out.printf(Locale.ROOT, "  %" + verdict.word().length() + "s", count == 0 ? "·" : Long.toString(count));
        }
        out.println();
    }

    private Summary() {}
}
