package io.venuesim.scenarios.docs;

import io.venuesim.VenueSimulator;
import java.util.LinkedHashMap;
import java.util.Map;

/** The calls of the control API's page, each upon what those before it have left. */
final class ControlCalls implements Runner {
    private static final String PAGE = "docs/control-api.md";
    private static final String OTHER = "dmex";

    /** By the one venue that runs. */
    private final Map<String, Sandbox> sandboxes = new LinkedHashMap<>();

    @Override
    public boolean takes(Snippet snippet) {
        return snippet.isIn(PAGE, "") && CurlAnswer.isIn(snippet);
    }

    @Override
    public void run(Snippet snippet) throws Exception {
        Sandbox sandbox = sandboxes.computeIfAbsent(
                snippet.text().contains("/venues/" + OTHER + "/") ? OTHER : "aevo",
                venue -> Sandbox.of(
                        VenueSimulator.builder().venues(venue).seed(7).start()));
        CurlAnswer.of(snippet).check(sandbox::here, sandbox::asOnThePage);
    }

    @Override
    public void close() {
        sandboxes.values().forEach(Sandbox::close);
    }
}
