package io.venuesim.venue.aevo;

import io.venuesim.core.diagnosis.Mistake;
import io.venuesim.core.diagnosis.Trial;
import io.venuesim.venue.Request;
import java.util.stream.Stream;

/** What clients get wrong about the names of the headers, so that no API key is seen. */
final class HeaderMistakes {
    private static final String NAMES =
            "The headers are AEVO-KEY with AEVO-SECRET, or with AEVO-TIMESTAMP and" + " AEVO-SIGNATURE.";

    private static final Mistake UNDERSCORES = new Mistake(
            "header-with-underscores", "The headers are written with underscores, which nobody looks for.", NAMES);

    private static final Mistake OTHER_NAME =
            new Mistake("header-of-another-name", "The API key is in a header that nobody looks for.", NAMES);

    static Stream<Trial> of(Request request) {
        return request.transport() == Request.Transport.REST
                ? Stream.of(
                        new Trial(UNDERSCORES, () -> isThere(request, "AEVO_KEY")),
                        new Trial(
                                OTHER_NAME,
                                () -> Stream.of("X-API-KEY", "API-KEY", "APIKEY", "AEVO-API-KEY")
                                        .anyMatch(name -> isThere(request, name))))
                : Stream.empty();
    }

    private static boolean isThere(Request request, String name) {
        return request.header(name).isPresent();
    }

    private HeaderMistakes() {}
}
