package io.venuesim.client.conform;

import io.venuesim.RunningVenue;
import io.venuesim.VenueSimulator;
import io.venuesim.client.Verb;
import io.venuesim.client.conform.report.Report;
import io.venuesim.client.conform.report.Report.Cell;
import io.venuesim.client.conform.scenario.Check;
import io.venuesim.client.conform.scenario.Group;
import io.venuesim.client.conform.scenario.Scenario;
import io.venuesim.client.conform.scenario.Scenarios;
import io.venuesim.client.conform.scenario.Stage;
import io.venuesim.client.conform.scenario.Verdict;
import io.venuesim.client.external.ExternalClient.BrokenDriverException;
import io.venuesim.core.journal.Entry;
import io.venuesim.core.namespace.Namespace;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;

/**
 * Plays every scenario with every client: one simulator, a namespace and a fresh driver for each, as many at once as
 * there are cores.
 */
public final class Runner {
    private final List<Scenario> scenarios;
    private final Consumer<Cell> progress;
    private final int atOnce;

    /**
     * Will play these.
     *
     * @param progress told of each cell as it is done, by the thread that did it
     */
    public Runner(List<Scenario> scenarios, int atOnce, Consumer<Cell> progress) {
        this.scenarios = List.copyOf(scenarios);
        this.atOnce = atOnce;
        this.progress = progress;
    }

    public Report run(List<Candidate> candidates) throws InterruptedException {
        ExecutorService workers = Executors.newFixedThreadPool(atOnce);
        try (VenueSimulator simulator = VenueSimulator.start()) {
            List<Future<Cell>> running = new ArrayList<>();
            for (Candidate candidate : candidates) {
                for (Scenario scenario : scenarios) {
                    running.add(workers.submit(() -> cell(simulator, candidate, scenario)));
                }
            }
            List<Cell> cells = new ArrayList<>();
            for (Future<Cell> one : running) {
                cells.add(one.get());
            }
            return new Report(
                    Instant.now().truncatedTo(ChronoUnit.SECONDS).toString(),
                    candidates.stream().map(Candidate::about).toList(),
                    columns(),
                    cells);
        } catch (ExecutionException broken) {
            throw new IllegalStateException("The runner broke", broken.getCause());
        } finally {
            workers.shutdownNow();
        }
    }

    private List<Report.Column> columns() {
        List<Report.Column> columns = new ArrayList<>();
        for (Group group : Scenarios.groups()) {
            group.scenarios().stream()
                    .filter(one ->
                            scenarios.stream().anyMatch(played -> played.id().equals(one.id())))
                    .forEach(one -> columns.add(new Report.Column(
                            one.id(),
                            group.title(),
                            one.title(),
                            one.description(),
                            one.expectation(),
                            one.provenance())));
        }
        return columns;
    }

    private Cell cell(VenueSimulator simulator, Candidate candidate, Scenario scenario) {
        Cell cell = candidate
                .unavailable()
                .map(reason -> unplayed(candidate, scenario, Verdict.UNAVAILABLE, reason))
                .or(() -> lacking(candidate, scenario))
                .orElseGet(() -> played(simulator, candidate, scenario));
        progress.accept(cell);
        return cell;
    }

    private static Optional<Cell> lacking(Candidate candidate, Scenario scenario) {
        return scenario.needs().stream()
                .map(Verb::word)
                .filter(verb ->
                        !candidate.verbs().isEmpty() && !candidate.verbs().contains(verb))
                .sorted()
                .findFirst()
                .map(verb -> unplayed(candidate, scenario, Verdict.UNSUPPORTED, "the client has no " + verb));
    }

    private static Cell unplayed(Candidate candidate, Scenario scenario, Verdict verdict, String reason) {
        return new Cell(
                candidate.name(), scenario.id(), verdict, reason, "", 0, List.of(), List.of(), List.of(), List.of());
    }

    private static Cell played(VenueSimulator simulator, Candidate candidate, Scenario scenario) {
        String name = candidate.name() + " " + scenario.id();
        Namespace namespace = simulator.createNamespace(name);
        RunningVenue venue = simulator.venue(candidate.venue());
        long began = System.nanoTime();
        try (Stage stage = new Stage(venue, namespace, candidate.start())) {
            Stage.End end = outcome(stage, scenario);
            long millis = TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - began);
            return cell(
                    candidate,
                    scenario,
                    stage,
                    end,
                    millis,
                    new Redaction(venue.in(namespace).accounts()));
        } finally {
            simulator.namespaces().remove(name);
        }
    }

    private static Stage.End outcome(Stage stage, Scenario scenario) {
        try {
            return stage.play(scenario);
        } catch (BrokenDriverException broken) {
            return new Stage.End(Verdict.INFRA, String.valueOf(broken.getMessage()));
        } catch (RuntimeException ours) {
            return new Stage.End(Verdict.INFRA, "the scenario itself broke: " + ours);
        }
    }

    private static Cell cell(
            Candidate candidate, Scenario scenario, Stage stage, Stage.End end, long millis, Redaction redaction) {
        List<Entry> entries = stage.backstage().entries();
        return new Cell(
                candidate.name(),
                scenario.id(),
                end.verdict(),
                redaction.of(end.reason()),
                "",
                millis,
                stage.checks().done().stream()
                        .map(check -> new Check(check.what(), redaction.of(check.seen()), check.good(), check.strict()))
                        .toList(),
                stage.asked().stream().map(redaction::of).toList(),
                Wire.lines(entries).stream().map(redaction::of).toList(),
                Wire.proofs(entries));
    }
}
