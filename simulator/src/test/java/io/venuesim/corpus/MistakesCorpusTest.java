package io.venuesim.corpus;

import static org.assertj.core.api.Assertions.assertThat;

import io.venuesim.corpus.Verdicts.Verdict;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What a mistake is called first is what it is. */
final class MistakesCorpusTest {
    private static final double SHARE = 0.95;
    private static final int LEAST = 12;

    @ParameterizedTest
    @MethodSource("io.venuesim.corpus.Corpus#all")
    void the_first_cause_that_is_named_is_the_right_one(Corpus corpus) {
        List<Verdict> mistakes = Verdicts.of(corpus).stream()
                .filter(verdict -> !verdict.row().isGood())
                .toList();
        assertThat(mistakes).hasSizeGreaterThanOrEqualTo(LEAST).allMatch(verdict -> verdict.refusals() > 0);
        assertThat(mistakes.stream().filter(verdict -> verdict.row().isBlind()).count() * 2)
                .as("rows that were written blind")
                .isGreaterThanOrEqualTo(mistakes.size());
        List<Verdict> misses =
                mistakes.stream().filter(verdict -> !verdict.isRight()).toList();
        assertThat(1.0 - (double) misses.size() / mistakes.size())
                .as("of %s mistakes, these are missed: %s", mistakes.size(), told(misses))
                .isGreaterThanOrEqualTo(SHARE);
    }

    @ParameterizedTest
    @MethodSource("io.venuesim.corpus.Corpus#all")
    void whoever_signs_right_is_taken(Corpus corpus) {
        List<Verdict> good = Verdicts.of(corpus).stream()
                .filter(verdict -> verdict.row().isGood())
                .toList();
        assertThat(good).isNotEmpty().allSatisfy(verdict -> {
            assertThat(verdict.refusals()).as("%s", verdict).isZero();
            assertThat(verdict.text()).contains("\n  accepted  ");
        });
    }

    private static List<String> told(List<Verdict> misses) {
        return misses.stream()
                .map(miss ->
                        "\n%s: %s, called %s".formatted(miss.row(), miss.row().cause(), miss.named()))
                .toList();
    }
}
