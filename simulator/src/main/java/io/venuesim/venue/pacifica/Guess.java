package io.venuesim.venue.pacifica;

import com.fasterxml.jackson.databind.JsonNode;
import io.venuesim.core.diagnosis.Mistake;
import io.venuesim.diagnosis.FirstDifference;
import io.venuesim.diagnosis.JsonStyle;

/**
 * A text that a client may have signed, and what it would have got wrong then.
 *
 * @param text what is tried
 * @param name of the mistake
 */
record Guess(String text, String name, String sentence, String remedy) {

    /** Of a message that was written sorted and without blanks, as it should be. */
    Guess(JsonNode message, String name, String sentence, String remedy) {
        this(JsonStyle.COMPACT.write(JsonStyle.sorted(message)), name, sentence, remedy);
    }

    /** With the place where the texts part, which shows no key of an API. */
    Mistake mistake(Evidence evidence) {
        String secret = evidence.signed().payload().path("api_key").asText();
        String difference = secret.isEmpty()
                ? FirstDifference.between(evidence.text(), text)
                : FirstDifference.between(
                        evidence.text().replace(secret, "(hidden)"), text.replace(secret, "(hidden)"));
        return new Mistake(name, sentence + " " + difference, remedy);
    }
}
