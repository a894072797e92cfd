package io.venuesim.scenarios.docs;

import io.venuesim.RunningVenue;
import io.venuesim.VenueSimulator;
import io.venuesim.control.ControlServer;
import io.venuesim.venue.Venue;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.ServiceLoader;

/** What the pages mean by ports 8600, 8601 and so on: a simulator with its control API, on ports that are free. */
final class Sandbox implements AutoCloseable {
    private final VenueSimulator simulator;
    private final ControlServer control;
    /** By the port that the pages give it. */
    private final Map<Integer, Integer> ports = new LinkedHashMap<>();

    private Sandbox(VenueSimulator simulator, ControlServer control) {
        this.simulator = simulator;
        this.control = control;
        ports.put(ControlServer.DEFAULT_PORT, control.port());
        for (Venue venue : ServiceLoader.load(Venue.class)) {
            simulator.venues().stream()
                    .filter(running -> running.id().equals(venue.id()))
                    .forEach(running -> ports.put(venue.defaultPort(), running.port()));
        }
    }

    static Sandbox of(VenueSimulator simulator) {
        return new Sandbox(simulator, ControlServer.start(simulator, "127.0.0.1", 0));
    }

    /** The same, with a token that the control API then wants. */
    static Sandbox of(VenueSimulator simulator, String token) {
        return new Sandbox(simulator, ControlServer.start(simulator, "127.0.0.1", 0, token));
    }

    VenueSimulator simulator() {
        return simulator;
    }

    RunningVenue venue(String id) {
        return simulator.venue(id);
    }

    int controlPort() {
        return control.port();
    }

    /** A page's text with the ports that are used here. */
    String here(String text) {
        String there = text;
        for (Map.Entry<Integer, Integer> port : ports.entrySet()) {
            there = there.replace("127.0.0.1:" + port.getKey(), "127.0.0.1:" + port.getValue());
        }
        return there;
    }

    /** What was answered here, with the ports of the pages. */
    String asOnThePage(String text) {
        String there = text;
        for (Map.Entry<Integer, Integer> port : ports.entrySet()) {
            there = there.replaceAll(
                    "(?<!\\w)" + port.getValue() + "(?!\\w)", port.getKey().toString());
        }
        return there;
    }

    @Override
    public void close() {
        control.close();
        simulator.close();
    }
}
