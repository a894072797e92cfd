package io.venuesim.cli;

import picocli.CommandLine;

/** The version, as the jar's manifest has it. */
final class Version implements CommandLine.IVersionProvider {

    @Override
    public String[] getVersion() {
        String version = Version.class.getPackage().getImplementationVersion();
        return new String[] {"VenueSim " + (version == null ? "(not from a jar)" : version)};
    }
}
