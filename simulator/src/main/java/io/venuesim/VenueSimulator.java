package io.venuesim;

import io.venuesim.core.clock.Ids;
import io.venuesim.core.clock.SimClock;
import io.venuesim.core.fault.ArmedFault;
import io.venuesim.core.fault.FaultPlan;
import io.venuesim.core.fault.FaultRule;
import io.venuesim.core.journal.Journal;
import io.venuesim.core.namespace.Namespace;
import io.venuesim.core.namespace.Namespaces;
import io.venuesim.core.namespace.World;
import io.venuesim.script.FaultFile;
import io.venuesim.server.Counters;
import io.venuesim.server.MagicValues;
import io.venuesim.server.UrlHost;
import io.venuesim.server.VenueListener;
import io.venuesim.server.Wiring;
import io.venuesim.venue.Venue;
import java.nio.file.Path;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.ServiceLoader;
import org.jspecify.annotations.Nullable;

/**
 * Stands in for trading venues, each on a port of its own.
 *
 * <pre>{@code
 * try (var sim = VenueSimulator.start()) {
 *     RunningVenue venue = sim.venue("aevo");
 *     Order order = venue.place(NewOrder.limit(Side.BUY, "0.01", "1200"));
 *     // … point the client under test at venue.restUrl() …
 *     assertThat(venue.order(order.id()).state()).isEqualTo(OrderState.CANCELLED);
 * }
 * }</pre>
 *
 * <p>Venues are found by ServiceLoader. Everything that follows a request is journalled; time and chance are under the
 * test's control.
 */
public final class VenueSimulator implements AutoCloseable {
    private final Namespaces namespaces;
    private final Namespace namespace;
    private final Map<String, RunningVenue> venues;
    private final Optional<Tls> tls;
    private final Runnable closing;

    private VenueSimulator(
            Namespaces namespaces,
            Namespace namespace,
            Map<String, RunningVenue> venues,
            Optional<Tls> tls,
            Runnable closing) {
        this.namespaces = namespaces;
        this.namespace = namespace;
        this.venues = venues;
        this.tls = tls;
        this.closing = closing;
    }

    private static VenueSimulator start(Builder builder, List<Venue> found, List<Venue> known) {
        Counters counters = new Counters();
        Namespaces namespaces = new Namespaces(
                new Namespaces.Blueprint(
                        found.stream().map(Venue::id).toList(),
                        builder.journalCapacity,
                        world -> furnish(world, found, builder.magicValues),
                        world -> Wiring.connect(world, found)),
                builder.seed == null ? Ids.freshSeed() : builder.seed);
        Namespace namespace = namespaces.defaultNamespace();
        Map<String, RunningVenue> venues = new LinkedHashMap<>();
        Map<Venue, VenueListener> listeners = new LinkedHashMap<>();
        Runnable closing = () -> {
            listeners.values().forEach(VenueListener::close);
            namespaces.close();
        };
        Optional<Tls> tls;
        try {
            for (Venue venue : found) {
                int port = builder.defaultPorts ? venue.defaultPort() : 0;
                VenueListener listener = VenueListener.start(
                        venue.id(), venue::describe, namespaces, counters, builder.bindAddress, port);
                listeners.put(venue, listener);
                venues.put(
                        venue.id(),
                        new RunningVenue(venue, listener, UrlHost.of(builder.bindAddress), namespaces, namespace));
            }
            tls = Optional.ofNullable(builder.tlsPort)
                    .map(port -> Tls.open(listeners, known, builder.tlsAuthority, builder.bindAddress, port));
        } catch (RuntimeException failed) {
            closing.run();
            throw failed;
        }
        return new VenueSimulator(namespaces, namespace, venues, tls, () -> {
            tls.ifPresent(Tls::close);
            closing.run();
        });
    }

    private static void furnish(World world, List<Venue> venues, boolean magicValues) {
        Wiring.furnish(world, venues);
        if (magicValues) {
            MagicValues.watch(world);
        }
    }

    /** All venues on free loopback ports. */
    public static VenueSimulator start() {
        return builder().start();
    }

    public static Builder builder() {
        return new Builder();
    }

    /** The seed that all ids were drawn from: give it to a builder to get the same ones. */
    public long seed() {
        return namespace.ids().seed();
    }

    public Collection<RunningVenue> venues() {
        return List.copyOf(venues.values());
    }

    /**
     * One venue.
     *
     * @throws IllegalArgumentException if it does not run; the message lists those that do
     */
    public RunningVenue venue(String id) {
        RunningVenue venue = venues.get(id);
        if (venue == null) {
            throw new IllegalArgumentException("There is no venue " + id + "; known: " + venues.keySet());
        }
        return venue;
    }

    /** The TLS port, if the server was started with one. */
    public Optional<Tls> tls() {
        return tls;
    }

    /** All isolated worlds of this server. */
    public Namespaces namespaces() {
        return namespaces;
    }

    /** The world that this shows: the default one, unless it was asked for {@link #in another}. */
    public Namespace namespace() {
        return namespace;
    }

    /**
     * The same server and ports, as another namespace sees them: its accounts, orders, clock, faults and journal.
     *
     * <p>To close what this returns removes that namespace, unless it is the default one; the server stays.
     */
    public VenueSimulator in(Namespace other) {
        Map<String, RunningVenue> there = new LinkedHashMap<>();
        venues.forEach((id, venue) -> there.put(id, venue.in(other)));
        return new VenueSimulator(namespaces, other, there, tls, () -> remove(other));
    }

    private void remove(Namespace other) {
        boolean isThere = namespaces.get(other.name()).filter(other::equals).isPresent();
        if (isThere && !other.equals(namespaces.defaultNamespace())) {
            namespaces.remove(other.name());
        }
    }

    /** This namespace's journal. */
    public Journal journal() {
        return namespace.journal();
    }

    /** This namespace's clock. */
    public SimClock clock() {
        return namespace.clock();
    }

    /** This namespace's faults. */
    public FaultPlan faults() {
        return namespace.faults();
    }

    /**
     * Adds the faults of a YAML file to this namespace.
     *
     * @throws io.venuesim.script.ScriptException if something in it can't be used; the message names line and column
     * @throws java.io.UncheckedIOException if it can't be read
     */
    public List<ArmedFault> addFaults(Path file) {
        return add(FaultFile.read(file, new AccountLabels(venues())));
    }

    /**
     * Adds the faults of a YAML text to this namespace.
     *
     * @param name what the text is called in errors
     * @throws io.venuesim.script.ScriptException if something in it can't be used; the message names line and column
     */
    public List<ArmedFault> addFaults(String name, String yaml) {
        return add(FaultFile.read(name, yaml, new AccountLabels(venues())));
    }

    private List<ArmedFault> add(List<FaultRule> rules) {
        return rules.stream().map(faults()::add).toList();
    }

    /** Makes an isolated world with accounts of its own at every venue, drawn from its name and this seed. */
    public Namespace createNamespace(String name) {
        return createNamespace(name, seed());
    }

    /** The same, from another seed. */
    public Namespace createNamespace(String name, long seed) {
        return namespaces.create(name, Optional.of(seed));
    }

    @Override
    public void close() {
        closing.run();
    }

    /** How to start. */
    public static final class Builder {
        private @Nullable List<String> only;
        private @Nullable Long seed;
        private int journalCapacity = Journal.DEFAULT_CAPACITY;
        private boolean defaultPorts;
        private boolean magicValues;
        private @Nullable Integer tlsPort;
        private @Nullable Path tlsAuthority;
        private String bindAddress = "127.0.0.1";

        private Builder() {}

        /** Only these venues, by id. */
        public Builder venues(String... ids) {
            only = List.of(ids);
            return this;
        }

        /** The seed for everything that a venue chooses by chance. */
        public Builder seed(long value) {
            seed = value;
            return this;
        }

        /** How many journal entries each namespace keeps. */
        public Builder journalCapacity(int entries) {
            journalCapacity = entries;
            return this;
        }

        /** Each venue on its default port, not on a free one. */
        public Builder defaultPorts() {
            defaultPorts = true;
            return this;
        }

        /** Quantities choose what becomes of their orders, as docs/faults.md lists them. */
        public Builder magicValues() {
            magicValues = true;
            return this;
        }

        /** The address to listen on, loopback unless told otherwise; its URLs then name this host. */
        public Builder bind(String address) {
            bindAddress = address;
            return this;
        }

        /**
         * A TLS port besides, on which the venues answer to the host names that their clients have compiled in.
         *
         * @param port 0 for a free one; clients with compiled-in names come to 443
         */
        public Builder tls(int port) {
            tlsPort = port;
            return this;
        }

        /**
         * Where the certificate authority of the TLS port is kept, to be trusted beyond one run; it is made there if
         * there is none. Without a directory each simulator has one of its own, in memory.
         */
        public Builder tlsAuthority(Path directory) {
            tlsAuthority = directory;
            return this;
        }

        /**
         * Starts.
         *
         * @throws IllegalArgumentException if a venue is unknown
         * @throws IllegalStateException if the certificate authority in the directory can't be used; the message says
         *     what to do
         * @throws java.io.UncheckedIOException if it can't listen on a port; the message says which, and why not
         */
        public VenueSimulator start() {
            List<Venue> found = ServiceLoader.load(Venue.class, VenueSimulator.class.getClassLoader()).stream()
                    .map(ServiceLoader.Provider::get)
                    .sorted((one, other) -> one.id().compareTo(other.id()))
                    .toList();
            List<String> known = found.stream().map(Venue::id).toList();
            if (only != null && !known.containsAll(only)) {
                throw new IllegalArgumentException("Not all of " + only + " are venues; known: " + known);
            }
            List<String> wanted = only == null ? known : only;
            return VenueSimulator.start(
                    this,
                    found.stream().filter(venue -> wanted.contains(venue.id())).toList(),
                    found);
        }
    }
}
