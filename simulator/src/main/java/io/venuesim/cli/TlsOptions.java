package io.venuesim.cli;

import io.venuesim.VenueSimulator;
import java.nio.file.Path;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** Whether the venues answer to their own host names over TLS; any of these options says so. */
final class TlsOptions {
    private static final int DEFAULT_PORT = 8443;

    @Option(
            names = "--tls",
            description = "Opens a TLS port, where the venues answer to the host names that clients have compiled in.")
    private boolean tls;

    @Option(names = "--tls-port", paramLabel = "PORT", description = "The TLS port; 8443 unless given.")
    private @Nullable Integer port;

    @Option(
            names = "--tls-ca",
            paramLabel = "DIRECTORY",
            description =
                    "Keeps the certificate authority there, and makes it if there is none; else each run has another.")
    private @Nullable Path authority;

    void choose(VenueSimulator.Builder builder, ControlOptions control, ConfigFile config, boolean freePorts) {
        Optional<Integer> given = port == null ? config.port("tlsPort") : Optional.of(control.port("--tls-port", port));
        Optional<Path> directory = Optional.ofNullable(authority).or(() -> config.path("tlsCa"));
        if (tls || config.flag("tls") || given.isPresent() || directory.isPresent()) {
            builder.tls(given.orElse(freePorts ? 0 : DEFAULT_PORT));
            directory.ifPresent(builder::tlsAuthority);
        }
    }
}
