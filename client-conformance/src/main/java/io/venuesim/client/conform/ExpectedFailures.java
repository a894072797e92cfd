package io.venuesim.client.conform;

import io.venuesim.client.conform.report.Report;
import io.venuesim.client.conform.report.Report.Cell;
import io.venuesim.client.conform.scenario.Verdict;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * Failures that are known, each with its reason: {@code client, scenario, verdict, reason}, with tabs between them. What
 * fails and is not here is a surprise; what is here and does otherwise is one too.
 */
public final class ExpectedFailures {
    private static final Set<Verdict> BAD = Set.of(Verdict.FAILED, Verdict.INFRA);

    /** What is known of a client, whose name may have a * that stands for anything, and a scenario. */
    record Row(String client, String scenario, Verdict verdict, String reason) {

        boolean isAbout(Cell cell) {
            return scenario.equals(cell.scenario()) && Patterns.matches(client, cell.client());
        }
    }

    private final List<Row> rows;

    private ExpectedFailures(List<Row> rows) {
        this.rows = rows;
    }

    public static ExpectedFailures none() {
        return new ExpectedFailures(List.of());
    }

    /**
     * Reads a file of them.
     *
     * @throws IllegalArgumentException if a line is none; the message names it
     */
    public static ExpectedFailures read(Path file) {
        List<String> lines;
        try {
            lines = Files.readAllLines(file);
        } catch (IOException failed) {
            throw new IllegalArgumentException("Can't read " + file + ": " + failed.getMessage(), failed);
        }
        List<Row> rows = new ArrayList<>();
        for (int number = 1; number <= lines.size(); number++) {
            String line = lines.get(number - 1);
            if (!line.isBlank() && !line.startsWith("#")) {
                rows.add(row(line, file.getFileName() + ":" + number));
            }
        }
        return new ExpectedFailures(rows);
    }

    private static Row row(String line, String place) {
        String[] parts = line.split("\t", -1);
        if (parts.length != 4 || parts[3].isBlank()) {
            throw new IllegalArgumentException(
                    place + " is not client, scenario, verdict and reason with tabs between them");
        }
        try {
            Verdict verdict = Verdict.valueOf(parts[2].toUpperCase(Locale.ROOT).replace('-', '_'));
            return new Row(parts[0], parts[1], verdict, parts[3].strip());
        } catch (IllegalArgumentException unknown) {
            throw new IllegalArgumentException(place + " knows no verdict " + parts[2], unknown);
        }
    }

    /** The same report, in which an expected failure has the reason why it is one. */
    public Report explain(Report report) {
        return new Report(
                report.made(),
                report.clients(),
                report.scenarios(),
                report.cells().stream().map(this::explain).toList());
    }

    private Cell explain(Cell cell) {
        String reason = row(cell)
                .filter(row -> row.verdict() == cell.verdict())
                .map(Row::reason)
                .orElse("");
        return new Cell(
                cell.client(),
                cell.scenario(),
                cell.verdict(),
                cell.reason(),
                reason,
                cell.millis(),
                cell.checks(),
                cell.asked(),
                cell.wire(),
                cell.proofs());
    }

    /** What is otherwise than it should be, each in a sentence. */
    public List<String> surprises(Report report) {
        List<String> surprises = new ArrayList<>();
        for (Cell cell : report.cells()) {
            Optional<Row> row = row(cell);
            String what = cell.client() + " " + cell.scenario() + ": "
                    + cell.verdict().word();
            if (cell.verdict() == Verdict.UNAVAILABLE) {
                continue;
            }
            if (row.isEmpty() && BAD.contains(cell.verdict())) {
                surprises.add(what + ", " + cell.reason());
            }
            row.filter(expected -> expected.verdict() != cell.verdict())
                    .ifPresent(expected -> surprises.add(
                            what + ", and " + expected.verdict().word() + " is expected (" + expected.reason() + ")"));
        }
        return surprises;
    }

    /** Rows that are about no cell of a report that has every client. */
    public List<String> idle(Report report) {
        return rows.stream()
                .filter(row -> report.cells().stream().noneMatch(row::isAbout))
                .map(row -> row.client() + " " + row.scenario() + " is expected to be "
                        + row.verdict().word() + ", and there is no such client or scenario")
                .toList();
    }

    private Optional<Row> row(Cell cell) {
        return rows.stream().filter(row -> row.isAbout(cell)).findFirst();
    }
}
