package io.venuesim.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** Which entries of a journal are wanted: the filters of the control API. */
final class JournalFilters {
    @Option(names = "--namespace", paramLabel = "NAME", description = "The default one unless given.")
    private @Nullable String namespace;

    @Option(names = "--venue", paramLabel = "VENUE", description = "Only of this venue.")
    private @Nullable String venue;

    @Option(names = "--account", paramLabel = "ACCOUNT", description = "Only of this account, by id or label.")
    private @Nullable String account;

    @Option(names = "--order", paramLabel = "ORDER", description = "Only about this order, by the venue's id.")
    private @Nullable String order;

    @Option(names = "--connection", paramLabel = "NUMBER", description = "Only over this connection.")
    private @Nullable String connection;

    @Option(names = "--exchange", paramLabel = "NUMBER", description = "Only of this exchange.")
    private @Nullable String exchange;

    @Option(
            names = "--kind",
            paramLabel = "KIND",
            description = "Only of this kind: connection, received, verified, applied, fault or sent.")
    private @Nullable String kind;

    @Option(names = "--after", paramLabel = "NUMBER", description = "Only entries after the one of this number.")
    private @Nullable String after;

    @Option(names = "--limit", paramLabel = "COUNT", description = "So many of those that are there, from the oldest.")
    private @Nullable String limit;

    String query() {
        List<String> parts = parts();
        add(parts, "after", after);
        add(parts, "limit", limit);
        return joined(parts);
    }

    String queryAfter(long number) {
        List<String> parts = parts();
        add(parts, "after", Long.toString(number));
        return joined(parts);
    }

    private List<String> parts() {
        List<String> parts = new ArrayList<>();
        add(parts, "namespace", namespace);
        add(parts, "venue", venue);
        add(parts, "account", account);
        add(parts, "order", order);
        add(parts, "connection", connection);
        add(parts, "exchange", exchange);
        add(parts, "kind", kind);
        return parts;
    }

    private static void add(List<String> parts, String name, @Nullable String value) {
        if (value != null) {
            parts.add(name + "=" + ControlCalls.encode(value));
        }
    }

    private static String joined(List<String> parts) {
        return parts.isEmpty() ? "" : parts.stream().collect(Collectors.joining("&", "?", ""));
    }
}
