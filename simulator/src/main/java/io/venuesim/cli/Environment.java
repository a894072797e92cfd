package io.venuesim.cli;

import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.OptionSpec;

/** Every option has a variable with the same meaning: {@code --control-port} is {@code VENUESIM_CONTROL_PORT}. */
record Environment(Map<String, String> variables) implements CommandLine.IDefaultValueProvider {

    @Override
    public @Nullable String defaultValue(ArgSpec argument) {
        if (!(argument instanceof OptionSpec option) || option.usageHelp() || option.versionHelp()) {
            return null;
        }
        String value = variables.get(variable(option.longestName()));
        return value == null || value.isBlank() ? null : value;
    }

    static String variable(String option) {
        return "VENUESIM_" + option.replaceFirst("^-+", "").replace('-', '_').toUpperCase(Locale.ROOT);
    }
}
