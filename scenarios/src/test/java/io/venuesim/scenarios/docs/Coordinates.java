package io.venuesim.scenarios.docs;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;

/** The dependency that a user adds: that of the samples, which CI builds with it. */
final class Coordinates implements Runner {

    @Override
    public boolean takes(Snippet snippet) {
        return snippet.language().equals("xml");
    }

    @Override
    public void run(Snippet snippet) throws Exception {
        assertThat(Files.readString(Manual.ROOT.resolve("samples/junit/pom.xml")))
                .containsIgnoringWhitespaces(snippet.text());
    }
}
