package io.venuesim.client.conform.report;

import io.venuesim.client.conform.scenario.Check;
import io.venuesim.client.conform.scenario.Verdict;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * What came out of a run: clients × scenarios.
 *
 * @param made when, as ISO 8601 has it
 */
public record Report(String made, List<Client> clients, List<Column> scenarios, List<Cell> cells) {

    /** A client that was to be tried. */
    public record Client(String name, String venue, String packageName, String version, String language) {}

    /** A scenario, as a reader needs it. */
    public record Column(
            String id, String group, String title, String description, String expectation, String provenance) {}

    /**
     * A signature or credential that the venue checked.
     *
     * @param reason why it was refused, empty if it was not
     * @param mistake what the client probably did wrong, empty if nothing is known
     */
    public record Proof(boolean accepted, String scheme, String reason, String mistake, Map<String, String> facts) {}

    /**
     * How one client did in one scenario.
     *
     * @param reason in a sentence; empty if it did well
     * @param expected the reason why this failure was expected, empty if it was not
     * @param asked what the driver was asked, and what it answered
     * @param wire what the venue's journal has
     */
    public record Cell(
            String client,
            String scenario,
            Verdict verdict,
            String reason,
            String expected,
            long millis,
            List<Check> checks,
            List<String> asked,
            List<String> wire,
            List<Proof> proofs) {}

    public Optional<Cell> cell(String client, String scenario) {
        return cells.stream()
                .filter(cell -> cell.client().equals(client) && cell.scenario().equals(scenario))
                .findFirst();
    }

    /** How many cells have each verdict, in the verdicts' order. */
    public Map<Verdict, Long> counts() {
        Map<Verdict, Long> counts = new LinkedHashMap<>();
        for (Verdict verdict : Verdict.values()) {
            counts.put(
                    verdict,
                    cells.stream().filter(cell -> cell.verdict() == verdict).count());
        }
        return counts;
    }

    /** Both in one; where both have a client, the other one's cells count. */
    public Report merge(Report later) {
        List<String> again = later.clients.stream().map(Client::name).toList();
        List<Client> allClients = new ArrayList<>(clients.stream()
                .filter(client -> !again.contains(client.name()))
                .toList());
        allClients.addAll(later.clients);
        allClients.sort(java.util.Comparator.comparing(Client::venue).thenComparing(Client::name));
        List<Cell> allCells = new ArrayList<>(
                cells.stream().filter(cell -> !again.contains(cell.client())).toList());
        allCells.addAll(later.cells);
        Map<String, Column> columns = scenarios.stream()
                .collect(Collectors.toMap(Column::id, column -> column, (one, other) -> one, LinkedHashMap::new));
        later.scenarios.forEach(column -> columns.put(column.id(), column));
        return new Report(later.made, allClients, List.copyOf(columns.values()), allCells);
    }
}
