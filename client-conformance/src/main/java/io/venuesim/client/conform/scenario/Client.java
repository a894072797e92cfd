package io.venuesim.client.conform.scenario;

import io.venuesim.client.external.Driver;
import io.venuesim.client.external.ExternalClient.Told;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** A driver whose every line is written down. */
final class Client implements AutoCloseable {
    private final Driver driver;
    private final List<String> lines = new ArrayList<>();

    Client(Driver driver) {
        this.driver = driver;
    }

    Told ask(String op, Map<String, ?> arguments) {
        lines.add("→ " + op + (arguments.isEmpty() ? "" : " " + arguments));
        Told told = driver.ask(op, arguments);
        lines.add("← " + word(told.result()) + (told.told().isEmpty() ? "" : ": " + told.told()));
        return told;
    }

    List<String> lines() {
        return List.copyOf(lines);
    }

    static String word(Enum<?> constant) {
        return constant.name().toLowerCase(java.util.Locale.ROOT);
    }

    @Override
    public void close() {
        driver.close();
    }
}
