package io.venuesim.scenarios.docs;

import static org.assertj.core.api.Assertions.assertThat;

import io.venuesim.VenueSimulator;
import io.venuesim.core.order.NewOrder;
import io.venuesim.core.order.Side;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What {@code explain} prints. Below a command it is what that command prints; elsewhere some request of the venue's corpus
 * is explained so. Lines may be left out, {@code …} stands for a part of one, and a line that is indented goes on.
 */
final class Printouts implements Runner {
    private static final String PROMPT = "$ ./venuesim explain ";
    private static final Pattern CHANGE = Pattern.compile("(?m)^ +change ");
    private static final Pattern MESSAGE = Pattern.compile("-d '(\\{.*})'");
    private static final Pattern HASH = Pattern.compile("\"order_hash\":\"(\\w+)\"");
    private static final String GOES_ON = "\\n {12}(?=\\S)";

    @Override
    public boolean takes(Snippet snippet) {
        return snippet.language().isEmpty() && CHANGE.matcher(snippet.text()).find();
    }

    @Override
    public void run(Snippet snippet) throws Exception {
        if (snippet.text().startsWith(PROMPT)) {
            String[] parts = snippet.text().split("\n", 2);
            assertThat(missing(parts[1], printed(parts[0].substring(2)))).isEmpty();
            return;
        }
        Corpus corpus = Corpus.of(snippet.venue());
        List<String> best = snippet.text().lines().toList();
        try (Sandbox sandbox = corpus.sandbox()) {
            for (String request : corpus.badRequests()) {
                String text = sandbox.venue(snippet.venue()).explain(request).text();
                List<String> missing = missing(snippet.text(), text);
                best = missing.size() < best.size() ? missing : best;
            }
        }
        assertThat(best).as("lines that the nearest explanation has not").isEmpty();
    }

    /** Runs the command on the message that the control API's page explains, whose order is there. */
    private static String printed(String command) throws Exception {
        Matcher message = MESSAGE.matcher(
                Manual.snippet("docs/control-api.md", "", "/explain").text());
        assertThat(message.find()).isTrue();
        Matcher hash = HASH.matcher(message.group(1));
        assertThat(hash.find()).isTrue();
        try (Sandbox sandbox = Sandbox.of(VenueSimulator.start());
                Shell shell = new Shell()) {
            sandbox.venue(command.split(" ", -1)[2])
                    .place(NewOrder.limit(Side.BUY, "10", "100000").id(hash.group(1)));
            shell.file("message.json", message.group(1))
                    .with("VENUESIM_CONTROL_PORT", Integer.toString(sandbox.controlPort()));
            Shell.Run run = shell.run(command);
            assertThat(run.status()).as(run.output()).isEqualTo(3);
            return run.output();
        }
    }

    /** The shown lines that are not printed, or not in this order. */
    private static List<String> missing(String shown, String printed) {
        List<String> missing = new ArrayList<>();
        List<String> left = printed.lines().toList();
        for (String line : shown.replaceAll(GOES_ON, " ").lines().toList()) {
            Pattern pattern = Shortened.pattern(line);
            List<String> from = left;
            int at = 0;
            while (at < from.size() && !pattern.matcher(from.get(at)).matches()) {
                at++;
            }
            if (at == from.size()) {
                missing.add(line);
            } else {
                left = from.subList(at + 1, from.size());
            }
        }
        return missing;
    }
}
