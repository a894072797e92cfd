package io.venuesim.cli;

import java.nio.file.Path;
import picocli.CommandLine.ITypeConverter;

/** Paths among the options are below the caller's folder: the script that starts the program goes to its own. */
final class CallersPath implements ITypeConverter<Path> {

    @Override
    public Path convert(String text) {
        return Path.of(System.getProperty("venuesim.caller", "")).resolve(text);
    }
}
