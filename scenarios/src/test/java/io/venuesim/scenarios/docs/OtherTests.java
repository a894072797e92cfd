package io.venuesim.scenarios.docs;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.util.Map;

/** Examples in other languages: tests of their own run them, beside the clients; it is looked at whether they do. */
final class OtherTests implements Runner {
    private static final String TESTS = "client-conformance/src/test/java/io/venuesim/client/";
    private static final Map<String, String> BY_PAGE = Map.of(
            "docs/getting-started.md", "GettingStartedTest",
            "docs/driver-protocol.md", "conform/DriverProtocolTest");

    @Override
    public boolean takes(Snippet snippet) {
        return switch (snippet.language()) {
            case "python", "typescript", "go" -> BY_PAGE.containsKey(snippet.page());
            case "sh" -> snippet.page().equals("docs/getting-started.md");
            default -> false;
        };
    }

    @Override
    public void run(Snippet snippet) throws Exception {
        // They take the one that there is.
        assertThat(Manual.snippet(snippet.page(), snippet.language(), "")).isEqualTo(snippet);
        String test = Files.readString(Manual.ROOT.resolve(TESTS + BY_PAGE.get(snippet.page()) + ".java"));
        assertThat(test)
                .contains(snippet.page().replaceFirst("docs/", "\"docs\", \""))
                .containsPattern("\"" + snippet.language() + ", +cancel\\.|\"" + snippet.language() + ", driver\\.");
    }
}
