package io.venuesim.client.conform.scenario;

import io.venuesim.client.external.ExternalClient.Result;
import io.venuesim.client.external.ExternalClient.Told;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What a scenario looked at, and the verdict that follows from it. */
public final class Checks {
    private final List<Check> done = new ArrayList<>();

    /** Without this the client is wrong. */
    void must(String what, boolean good, @Nullable Object seen) {
        done.add(new Check(what, String.valueOf(seen), good, true));
    }

    /** Without this the client is right, but could do better. */
    void should(String what, boolean good, @Nullable Object seen) {
        done.add(new Check(what, String.valueOf(seen), good, false));
    }

    /** The client tells of a success. */
    void toldOk(Told told) {
        must("the client tells of a success", told.result() == Result.OK, words(told));
    }

    /** The client tells of a refusal or of an error, whichever. */
    void toldNoSuccess(Told told) {
        must("the client tells of no success", told.result() != Result.OK, words(told));
    }

    /** The client tells that the venue refused; an error of its own is less than that, a success is wrong. */
    void toldRejected(Told told) {
        toldNoSuccess(told);
        should("the client tells that the venue refused", told.result() == Result.REJECTED, words(told));
    }

    /** The client can't know how it ended, and says so. */
    void toldUnknown(Told told) {
        must(
                "the client, which can't know how it ended, tells neither of a success nor of a refusal",
                told.result() == Result.ERROR,
                words(told));
    }

    /** The client tells what the venue told. */
    void toldAs(String due, Told told) {
        switch (due) {
            case "ok" -> toldOk(told);
            case "rejected" -> toldRejected(told);
            default -> throw new IllegalArgumentException("A venue tells ok or rejected, not " + due);
        }
    }

    boolean areGood() {
        return done.stream().allMatch(Check::good);
    }

    public List<Check> done() {
        return List.copyOf(done);
    }

    /** As the worst of them has it. */
    public Verdict verdict() {
        if (done.isEmpty()) {
            throw new IllegalStateException("A scenario that looks at nothing tells nothing");
        }
        return done.stream()
                .filter(check -> !check.good())
                .map(check -> check.strict() ? Verdict.FAILED : Verdict.NON_STRICT)
                .max(java.util.Comparator.naturalOrder())
                .orElse(Verdict.OK);
    }

    /** What is wrong, in a sentence; empty if nothing is. */
    public String reason() {
        List<Check> wrong = done.stream().filter(check -> !check.good()).toList();
        boolean failed = wrong.stream().anyMatch(Check::strict);
        return String.join(
                "; ",
                wrong.stream()
                        .filter(check -> check.strict() || !failed)
                        .map(check -> "not so: " + check.what() + ", but " + check.seen())
                        .toList());
    }

    private static String words(Told told) {
        return Client.word(told.result()) + (told.told().isEmpty() ? "" : ": " + told.told());
    }
}
