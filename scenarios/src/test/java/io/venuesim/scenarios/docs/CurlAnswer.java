package io.venuesim.scenarios.docs;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import java.util.function.UnaryOperator;

/**
 * A command line of curl, and what it gets.
 *
 * @param shown the body, empty where the page has none
 */
record CurlAnswer(String command, String status, String shown) {
    private static final String PROMPT = "$ curl ";

    static boolean isIn(Snippet snippet) {
        return snippet.text().startsWith(PROMPT);
    }

    static CurlAnswer of(Snippet snippet) {
        List<String> lines = snippet.text().lines().toList();
        assertThat(lines).as("a command and its answer").hasSize(2);
        String[] answer = lines.get(1).split(" ", 2);
        return new CurlAnswer(lines.get(0).substring(2), answer[0], answer.length == 2 ? answer[1] : "");
    }

    /**
     * Asks, and fails unless the answer is the page's.
     *
     * @param here puts the ports in place
     * @param asOnThePage and takes them away again
     */
    void check(UnaryOperator<String> here, UnaryOperator<String> asOnThePage) throws IOException, InterruptedException {
        Shell.needs("curl");
        try (Shell shell = new Shell()) {
            String told = shell.succeed(here.apply(command) + " -sS -w '\\n%{http_code}'");
            int end = told.lastIndexOf('\n');
            assertThat(told.substring(end + 1)).as(told).isEqualTo(status);
            Shortened.check(anyCurl(shown), anyCurl(asOnThePage.apply(told.substring(0, end))));
        }
    }

    /** A journal has the version of curl, which is another one on each machine. */
    private static String anyCurl(String text) {
        return text.replaceAll("\"curl/[0-9.]+[^\"]*\"", "\"curl\"");
    }
}
