package io.venuesim.corpus;

import static org.assertj.core.api.Assertions.assertThat;

import io.venuesim.corpus.Verdicts.Verdict;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Whole explanations, as a person reads them. A file {@code <venue>-<mistake>.txt} holds that of the first row with this
 * cause: written anew in a local build, and only compared where {@code CI} is set. An empty file asks for one more.
 */
final class ExplanationsTest {
    private static final Path FILES = Path.of("src/test/resources/explanations");

    @ParameterizedTest
    @MethodSource("files")
    void an_explanation_tells_what_went_wrong_and_what_to_change(Path file) throws IOException {
        Verdict verdict = verdict(file);
        assertThat(verdict.text())
                .contains("\n  refused   ", "\n  why       " + verdict.sentence(), "\n  change    " + verdict.remedy());
        GoldenFile.keep(file, verdict.text());
    }

    @Test
    void every_venue_has_two_of_them() throws IOException {
        List<String> venues = files().stream().map(file -> part(file, 0)).toList();
        assertThat(Corpus.all())
                .allSatisfy(corpus ->
                        assertThat(venues).filteredOn(corpus.venue()::equals).hasSizeGreaterThanOrEqualTo(2));
    }

    static List<Path> files() throws IOException {
        try (Stream<Path> all = Files.list(FILES)) {
            return all.sorted().toList();
        }
    }

    private static Verdict verdict(Path file) {
        String mistake = part(file, 1);
        return Verdicts.of(Corpus.of(part(file, 0))).stream()
                .filter(verdict -> verdict.row().cause().equals(mistake))
                .findFirst()
                .orElseThrow(() -> new AssertionError("no row has the cause that " + file + " is called after"));
    }

    /** Venue and mistake. */
    private static String part(Path file, int index) {
        return file.getFileName().toString().replace(".txt", "").split("-", 2)[index];
    }
}
