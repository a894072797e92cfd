package io.venuesim.client.conform;

import io.venuesim.RunningVenue;
import io.venuesim.TestAccount;
import io.venuesim.client.ClientFactory;
import io.venuesim.client.conform.report.Report;
import io.venuesim.client.external.ExternalClient;
import io.venuesim.client.external.Installation;
import io.venuesim.client.external.Limits;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.ServiceLoader;
import java.util.Set;

/** Where clients come from. */
public final class Candidates {

    /** The project's own, in Java: one for each way to connect. */
    public static List<Candidate> reference() {
        return ServiceLoader.load(ClientFactory.class).stream()
                .map(ServiceLoader.Provider::get)
                .sorted(Comparator.comparing(ClientFactory::venue))
                .flatMap(factory -> factory.transports().stream().map(transport -> reference(factory, transport)))
                .toList();
    }

    private static Candidate reference(ClientFactory factory, String transport) {
        String way = transport.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", "-");
        return new Candidate(
                new Report.Client(
                        factory.venue() + "-java-" + way, factory.venue(), "reference, " + transport, "own", "Java"),
                Optional.empty(),
                Set.of(),
                (venue, account) -> new ReferenceDriver(factory, transport, venue, account));
    }

    /** What others wrote, installed or not. */
    public static List<Candidate> installed(Path clients, Limits limits) {
        return Installation.all(clients).stream()
                .map(installation -> installed(installation, limits))
                .toList();
    }

    private static Candidate installed(Installation installation, Limits limits) {
        return new Candidate(
                new Report.Client(
                        installation.name(),
                        installation.venue(),
                        installation.packageName(),
                        installation.version(),
                        installation.language()),
                installation.unavailable(),
                installation.verbs(),
                (venue, account) -> ExternalClient.start(
                        installation.name(),
                        new ProcessBuilder("./run")
                                .directory(installation.folder().toFile()),
                        environment(venue, account),
                        limits));
    }

    /** Somebody's own: a command line that starts a driver, run in this folder. */
    public static Candidate command(String command, String venue, Path folder, Limits limits) {
        return new Candidate(
                new Report.Client("your-driver", venue, command, "", ""),
                Optional.empty(),
                Set.of(),
                (running, account) -> ExternalClient.start(
                        "your-driver",
                        new ProcessBuilder("sh", "-c", command)
                                .directory(folder.toAbsolutePath().toFile()),
                        environment(running, account),
                        limits));
    }

    /** What a driver has to know. */
    public static Map<String, String> environment(RunningVenue venue, TestAccount account) {
        Map<String, String> environment = new HashMap<>();
        environment.put("VENUESIM_REST_URL", venue.restUrl().toString());
        environment.put("VENUESIM_WS_URL", venue.webSocketUrl().toString());
        environment.put("VENUESIM_ACCOUNT", account.id());
        account.credentials().forEach((name, value) -> environment.put(ExternalClient.variable(name), value));
        return environment;
    }

    private Candidates() {}
}
