package io.venuesim.corpus;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** A text that is kept in the repository: written anew in a local build, and only compared where {@code CI} is set. */
public final class GoldenFile {

    public static void keep(Path file, String text) throws IOException {
        if (System.getenv("CI") != null) {
            assertThat(file)
                    .as("a file that is out of date: run the tests without CI set")
                    .hasContent(text);
        } else if (!Files.exists(file) || !Files.readString(file).equals(text)) {
            Files.writeString(file, text);
        }
    }

    private GoldenFile() {}
}
