package io.venuesim.scenarios.docs;

import static org.assertj.core.api.Assertions.assertThat;

import io.venuesim.RunningVenue;
import io.venuesim.VenueSimulator;
import io.venuesim.core.fault.ArmedFault;
import io.venuesim.core.fault.Fault;
import io.venuesim.core.fault.FaultRule;
import io.venuesim.core.fault.Moment;
import io.venuesim.core.order.NewOrder;
import io.venuesim.core.order.Order;
import io.venuesim.core.order.Side;
import java.util.List;

/** The page of the faults: one rule in Java, over HTTP, and as YAML, and the races by their names. */
final class FaultNotations implements Runner {
    private static final String PAGE = "docs/faults.md";
    private static final String VENUE = "aevo";
    private static final FaultRule RULE =
            FaultRule.once(new Fault.Swallow(), Moment.ON_REPLY).venue(VENUE).operation("cancel_order");
    private static final String RACE = "venue.onCancel(";

    @Override
    public boolean takes(Snippet snippet) {
        return snippet.isIn(PAGE, "java", "sh", "yaml", "gherkin");
    }

    @Override
    public void run(Snippet snippet) throws Exception {
        if (snippet.language().equals("gherkin")) {
            FeatureText.play(snippet, VENUE);
            return;
        }
        try (Sandbox sandbox = Sandbox.of(VenueSimulator.builder().venues(VENUE).start())) {
            arm(snippet, sandbox);
            List<FaultRule> armed = sandbox.simulator().faults().pending().stream()
                    .map(ArmedFault::rule)
                    .toList();
            if (snippet.text().contains(RACE)) {
                assertThat(armed).hasSameSizeAs(snippet.text().lines().toList()).allMatch(rule -> rule.order() != null);
            } else {
                assertThat(armed).as("the rule of all notations").containsExactly(RULE);
            }
        }
    }

    private static void arm(Snippet snippet, Sandbox sandbox) throws Exception {
        switch (snippet.language()) {
            case "java" -> {
                RunningVenue venue = sandbox.venue(VENUE);
                Order order = venue.place(NewOrder.limit(Side.BUY, "1", "1200"));
                JavaText.statements(snippet.text() + "return null;", snippet.line() + 1)
                        .run(sandbox.simulator(), venue, order, order.id());
            }
            case "yaml" -> sandbox.simulator().addFaults(snippet.toString(), snippet.text());
            default -> {
                try (Shell shell = new Shell()) {
                    shell.strictCurl().succeed(sandbox.here(snippet.text()));
                }
            }
        }
    }
}
