package io.venuesim.scenarios.docs;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.util.Optional;
import java.util.stream.Stream;

/** Commands that take minutes, or change the machine: CI runs each in a script of its own, and that is looked at. */
enum Elsewhere {
    VERIFY("mvn verify", ".ci/run", "mvn -B -ntp verify"),
    DEMO("./venuesim demo", ".ci/run", "./venuesim demo --once"),
    CLIENTS("./venuesim clients", ".ci/run", "./venuesim clients --strict"),
    CONFORM("./venuesim conform", ".ci/run", "./venuesim conform --report"),
    RUN("bash .ci/run", ".ci/run", "#!/usr/bin/env bash"),
    IMAGE("./venuesim image", ".ci/image", "build -q -t venuesim ."),
    COMPOSE("docker compose up", ".ci/image", "compose -p venuesim-ci up -d"),
    COMPOSE_CLIENTS("docker compose --profile clients up", ".ci/image", "--profile clients");

    private final String command;
    private final String file;
    private final String part;

    Elsewhere(String command, String file, String part) {
        this.command = command;
        this.file = file;
        this.part = part;
    }

    /** That which runs this command, if it is one of them. */
    static Optional<Elsewhere> of(String command) {
        return Stream.of(values()).filter(one -> one.command.equals(command)).findFirst();
    }

    /** Fails unless CI's script has it. */
    void check() throws IOException {
        assertThat(Files.readString(Manual.ROOT.resolve(file)))
                .as("%s, which is to run: %s", file, command)
                .contains(part);
    }
}
