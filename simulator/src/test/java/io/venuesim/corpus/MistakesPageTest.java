package io.venuesim.corpus;

import io.venuesim.corpus.Verdicts.Verdict;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/** The catalogue of mistakes: written anew in a local build, and only compared where {@code CI} is set. */
final class MistakesPageTest {
    private static final Path PAGE = Path.of("../docs/mistakes.md");

    @Test
    void the_catalogue_says_what_the_corpus_shows() throws IOException {
        StringBuilder page = new StringBuilder("""
                # Mistakes in signing and logging in

                What `explain` and the journal call them, and what to change. Generated from the corpus in \
                [vectors/mistakes](../vectors/mistakes): requests made by other signers than the simulator's, one \
                mistake in each. At least half of each venue's were written from the venue's documents alone, by somebody \
                who had not seen what the simulator knows: these are counted as blind.

                """);
        page.append(
                        "| venue | mistakes in the corpus | of them blind | called by the right name first | good requests |\n")
                .append("|---|---|---|---|---|\n");
        List<Corpus> all = Corpus.all();
        all.forEach(corpus -> page.append(counts(corpus)));
        all.forEach(corpus -> page.append(catalogue(corpus)));
        GoldenFile.keep(PAGE, page.toString());
    }

    private static String counts(Corpus corpus) {
        List<Verdict> mistakes = Verdicts.of(corpus).stream()
                .filter(verdict -> !verdict.row().isGood())
                .toList();
        return "| %s | %d | %d | %d | %d |\n"
                .formatted(
                        corpus.venue(),
                        mistakes.size(),
                        mistakes.stream()
                                .filter(verdict -> verdict.row().isBlind())
                                .count(),
                        mistakes.stream().filter(Verdict::isRight).count(),
                        corpus.rows().size() - mistakes.size());
    }

    private static String catalogue(Corpus corpus) {
        Map<String, List<Verdict>> byName = new TreeMap<>();
        Verdicts.of(corpus).stream()
                .filter(verdict -> !verdict.named().isEmpty())
                .forEach(verdict -> byName.computeIfAbsent(verdict.named(), any -> new ArrayList<>())
                        .add(verdict));
        StringBuilder table = new StringBuilder("\n## ")
                .append(corpus.venue())
                .append(
                        "\n\n| mistake | what went wrong, in one case | what to change | cases | made with |\n|---|---|---|---|---|\n");
        byName.forEach((name, verdicts) -> table.append("| `%s` | %s | %s | %d | %s |\n"
                .formatted(
                        name,
                        cell(verdicts.get(0).sentence()),
                        cell(verdicts.get(0).remedy()),
                        verdicts.size(),
                        cell(verdicts.get(0).row().madeWith()))));
        return table.toString();
    }

    private static String cell(String text) {
        return text.replace("|", "\\|").replace("<", "&lt;").replace("\n", " ");
    }
}
