package io.venuesim.scenarios.docs;

import static org.assertj.core.api.Assertions.assertThat;

import io.venuesim.core.fault.ArmedFault;
import io.venuesim.core.fault.FaultRule;
import io.venuesim.script.AccountNames;
import io.venuesim.script.FaultFile;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The rules of the edge cases: each strikes, and the Java beside it makes the same one. */
final class EdgeCases implements Runner {
    private static final Pattern JAVA = Pattern.compile("`(venue\\.onCancel\\(id\\)\\.[^`]+)`");

    @Override
    public boolean takes(Snippet snippet) {
        return snippet.isIn("docs/edge-cases.md", "yaml");
    }

    @Override
    public void run(Snippet snippet) throws Exception {
        int rules = rules(snippet, "1").size();
        assertThat(rules).isPositive();
        for (int i = 0; i < rules; i++) {
            try (Occasion occasion = new Occasion()) {
                FaultRule rule = rules(snippet, occasion.orderId()).get(i);
                ArmedFault fault = occasion.arm(rule);
                occasion.happen(rule);
                assertThat(fault.struck()).as("how often struck %s", rule).isPositive();
            }
        }
        Matcher java = JAVA.matcher(snippet.below());
        if (java.find()) {
            sameInJava(snippet, java.group(1));
        }
    }

    private static void sameInJava(Snippet snippet, String expression) throws Exception {
        Fragment fragment = JavaText.statements("return " + expression + ";", snippet.line() + 1);
        try (Occasion occasion = new Occasion()) {
            FaultRule rule = occasion.run(fragment).rule();
            assertThat(rules(snippet, occasion.orderId()))
                    .as(expression)
                    .extracting(read -> read.venue(rule.venue()))
                    .containsExactly(rule);
        }
    }

    private static List<FaultRule> rules(Snippet snippet, String orderId) {
        return FaultFile.read("the block", snippet.text().replace("<id>", orderId), AccountNames.IDS);
    }
}
