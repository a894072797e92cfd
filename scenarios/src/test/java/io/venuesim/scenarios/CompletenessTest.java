package io.venuesim.scenarios;

import static org.assertj.core.api.Assertions.assertThat;

import io.venuesim.RunningVenue;
import io.venuesim.VenueSimulator;
import io.venuesim.client.ClientFactory;
import java.nio.file.Path;
import java.util.List;
import java.util.ServiceLoader;
import org.junit.jupiter.api.Test;

/** A venue is complete when all that belongs to it is there; its name is listed nowhere. */
final class CompletenessTest {

    @Test
    void every_venue_has_its_features_its_page_and_a_client() {
        List<String> clients = ServiceLoader.load(ClientFactory.class).stream()
                .map(provider -> provider.get().venue())
                .toList();
        try (VenueSimulator simulator = VenueSimulator.start()) {
            assertThat(simulator.venues()).isNotEmpty();
            for (RunningVenue venue : simulator.venues()) {
                assertThat(clients).as("clients").contains(venue.id());
                for (String feature : List.of("cancel", "auth", "place", "errors", "streams", "edge-cases")) {
                    String path = "/features/" + venue.id() + "/" + feature + ".feature";
                    assertThat(CompletenessTest.class.getResource(path))
                            .as(path)
                            .isNotNull();
                }
                assertThat(Path.of("../docs/venues", venue.id() + ".md")).isRegularFile();
            }
        }
    }
}
