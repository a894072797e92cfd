package io.venuesim.client.conform.scenario;

import io.venuesim.client.Verb;
import java.util.Set;

/**
 * Something that a client has to do right, whatever its venue.
 *
 * @param id names it for ever: {@code cancel.filled}
 * @param title a few words
 * @param description what happens
 * @param expectation what a client should do, and tell
 * @param provenance why one should
 * @param needs what the client has to have; without it the scenario is unsupported
 */
public record Scenario(
        String id,
        String title,
        String description,
        String expectation,
        String provenance,
        Set<Verb> needs,
        Play play) {

    /** How it goes. */
    @FunctionalInterface
    public interface Play {
        void on(Stage stage);
    }

    public Scenario {
        needs = Set.copyOf(needs);
    }

    static Builder named(String id, String title) {
        return new Builder(id, title);
    }

    /** The parts of a scenario, one by one. */
    static final class Builder {
        private final String id;
        private final String title;
        private String description = "";
        private String expectation = "";
        private String provenance = "the venue's contract: its book decides, and its answer tells";
        private Set<Verb> needs = Set.of();

        private Builder(String id, String title) {
            this.id = id;
            this.title = title;
        }

        Builder when(String text) {
            description = text;
            return this;
        }

        Builder then(String text) {
            expectation = text;
            return this;
        }

        Builder because(String text) {
            provenance = text;
            return this;
        }

        Builder needs(Verb... verbs) {
            needs = Set.of(verbs);
            return this;
        }

        Scenario play(Play play) {
            return new Scenario(id, title, description, expectation, provenance, needs, play);
        }
    }
}
