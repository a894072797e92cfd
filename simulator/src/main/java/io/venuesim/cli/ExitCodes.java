package io.venuesim.cli;

/** What the program ends with, as its help lists it. */
final class ExitCodes {
    static final String HEADING = "%nExit codes:%n";
    static final String DONE = "0:done";
    static final String FAILED = "1:failed; standard error says why";
    static final String MISUSED = "2:called wrongly; standard error says what to write instead";
    static final String REFUSED = "3:a proof in the request is refused";

    static final String DIFFERS = "4:it came out otherwise; standard output says where";

    private ExitCodes() {}
}
