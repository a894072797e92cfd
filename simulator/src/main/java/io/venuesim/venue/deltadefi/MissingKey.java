package io.venuesim.venue.deltadefi;

import com.fasterxml.jackson.databind.JsonNode;
import io.venuesim.core.diagnosis.Mistake;
import io.venuesim.core.namespace.Namespaces;
import io.venuesim.diagnosis.CredentialForms;
import io.venuesim.venue.Json;
import io.venuesim.venue.Request;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** There is no API key in its place: where it is instead. */
final class MissingKey {
    private static final String HEADER =
            "Send it in the header " + Auth.HEADER + "; only a WebSocket takes it from the query, as api_key.";

    private final Request request;
    private final Namespaces namespaces;

    MissingKey(Request request, Namespaces namespaces) {
        this.request = request;
        this.namespaces = namespaces;
    }

    /** The key of an account, in a header that is meant for something else. */
    static Optional<Mistake> inOtherHeader(String name, String value, Namespaces namespaces) {
        return CredentialForms.holds(value, sent -> KeyMistakes.isKnown(sent, namespaces))
                ? Optional.of(new Mistake(
                        "key-under-another-header", "The key is right, and stands in the header " + name + ".", HEADER))
                : Optional.empty();
    }

    Mistake inHeader(boolean isEmpty) {
        return headers()
                .or(() -> parameter()
                        .map(name -> new Mistake(
                                "key-in-query", "The key is right, and stands in the query, as " + name + ".", HEADER)))
                .or(() -> member().map(name -> new Mistake(
                        "key-in-body", "The key is right, and stands in the body, as " + name + ".", HEADER)))
                .orElseGet(() -> none(isEmpty, Auth.HEADER + " header"));
    }

    Mistake inQuery(boolean isEmpty) {
        String remedy = "Add ?api_key=… to the URL of the stream.";
        boolean isInHeader = request.headers().values().stream()
                .flatMap(List::stream)
                .anyMatch(value -> CredentialForms.holds(value, this::isKnown));
        if (isInHeader) {
            return new Mistake(
                    "key-in-header-for-stream",
                    "The key is right, and stands in a header; a stream takes it from the query.",
                    remedy);
        }
        boolean hasToken = request.header(Auth.TOKEN_HEADER).isPresent();
        return parameter()
                .map(name -> new Mistake(
                        "key-under-another-parameter",
                        "The key is right, and stands in the query as " + name + ", not as api_key.",
                        remedy))
                .orElseGet(() -> hasToken
                        ? new Mistake(
                                "token-in-header-for-stream",
                                "There is an Authorization header, and a stream looks at its query alone.",
                                "Add ?api_key=…, or ?token=…, to the URL of the stream.")
                        : none(isEmpty, "api_key in the query"));
    }

    private static Mistake none(boolean isEmpty, String where) {
        return isEmpty
                ? new Mistake(
                        "empty-key",
                        "The " + where + " is there and empty: the client was started without a key.",
                        "Give the client the apiKey of the account; the Python SDK sends an empty header without one.")
                : new Mistake(
                        "no-key",
                        "The request has no " + where + ", and no key in another place that anybody here has.",
                        KeyMistakes.OWN_KEYS);
    }

    private Optional<Mistake> headers() {
        return request.headers().entrySet().stream()
                .flatMap(header -> header.getValue().stream()
                        .flatMap(value -> inOtherHeader(header.getKey(), value, namespaces).stream()))
                .findFirst();
    }

    private Optional<String> parameter() {
        return request.queryNames().stream()
                .filter(name -> request.queries(name).stream().anyMatch(this::isKnown))
                .findFirst();
    }

    private Optional<String> member() {
        return Json.readObject(request.body()).stream()
                .flatMap(body -> body.properties().stream())
                .filter(member -> isKnown(member.getValue()))
                .map(Map.Entry::getKey)
                .findFirst();
    }

    private boolean isKnown(JsonNode value) {
        return value.isTextual() && isKnown(value.textValue());
    }

    private boolean isKnown(String key) {
        return KeyMistakes.isKnown(key, namespaces);
    }
}
