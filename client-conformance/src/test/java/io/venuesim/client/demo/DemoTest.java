package io.venuesim.client.demo;

import static org.assertj.core.api.Assertions.assertThat;

import io.venuesim.RunningVenue;
import io.venuesim.VenueSimulator;
import io.venuesim.core.journal.JournalFilter;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

final class DemoTest {
    private static final Pattern SECRET = Pattern.compile("(?i)private|secret|agentKey");

    @Test
    void every_venue_has_a_client_and_every_client_cancels_over_every_transport() throws InterruptedException {
        try (VenueSimulator simulator = VenueSimulator.start()) {
            List<Demo.Row> rows = new Demo(simulator).play();

            assertThat(rows).isNotEmpty().allMatch(Demo.Row::isGood);
            assertThat(rows)
                    .extracting(Demo.Row::venue)
                    .containsAll(
                            simulator.venues().stream().map(RunningVenue::id).toList());
        }
    }

    @Test
    void the_journal_of_all_these_cancels_shows_neither_a_private_key_nor_a_secret_nor_a_token()
            throws InterruptedException {
        try (VenueSimulator simulator = VenueSimulator.start()) {
            new Demo(simulator).play();

            String journal = simulator.journal().entries(JournalFilter.ALL).toString();
            List<String> secrets = simulator.venues().stream()
                    .flatMap(venue -> venue.accounts().stream())
                    .flatMap(account -> account.credentials().entrySet().stream())
                    .filter(credential -> SECRET.matcher(credential.getKey()).find())
                    .map(Map.Entry::getValue)
                    .toList();
            assertThat(secrets).hasSizeGreaterThan(5).noneMatch(journal::contains);
            // Every token begins so: base64 of {"
            assertThat(journal).contains("(hidden ").doesNotContain("eyJ");
        }
    }
}
