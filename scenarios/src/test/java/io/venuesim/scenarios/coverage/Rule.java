package io.venuesim.scenarios.coverage;

import java.util.List;

/**
 * One thing that is known of a venue and that a scenario has to show.
 *
 * @param id section and number: {@code 8.12}
 * @param text what is known, in a sentence of our own
 * @param provenance where it is known from, in the words of the scenarios' tags
 */
record Rule(String id, String text, List<String> provenance) {

    Rule {
        provenance = List.copyOf(provenance);
    }

    String section() {
        return id.substring(0, id.indexOf('.'));
    }
}
