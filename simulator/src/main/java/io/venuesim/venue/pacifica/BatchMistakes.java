package io.venuesim.venue.pacifica;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.venuesim.venue.Json;
import java.util.List;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** What clients get wrong about the signatures of a batch, where each action has its own. */
final class BatchMistakes {
    private static final String EACH =
            "Sign each action by itself, as if it were sent alone: its own data, its own type"
                    + " (create_order, cancel_order), and no word of the batch.";

    static Stream<Guess> of(Evidence evidence, List<Signed> together) {
        List<Signed> actions = together.stream()
                .filter(one -> Batch.word(one.type()).isPresent())
                .toList();
        if (actions.isEmpty()) {
            return Stream.empty();
        }
        return Stream.concat(others(actions), asOne(evidence, actions));
    }

    /** Its own is among them, and was tried before. */
    private static Stream<Guess> others(List<Signed> actions) {
        return IntStream.range(0, actions.size()).mapToObj(place -> {
            Signed other = actions.get(place);
            ObjectNode whole = Json.object().put("timestamp", other.timestamp()).put("type", other.type());
            if (other.expiryWindow() != null) {
                whole.put("expiry_window", other.expiryWindow());
            }
            whole.set("data", other.payload());
            return new Guess(
                    whole,
                    "signature-of-another-action",
                    "The signature is that of another action of this batch, number " + (place + 1) + ".",
                    EACH);
        });
    }

    private static Stream<Guess> asOne(Evidence evidence, List<Signed> actions) {
        return Stream.<Function<Signed, ObjectNode>>of(Signed::payload, BatchMistakes::unsigned)
                .flatMap(part -> {
                    ArrayNode list = Json.object().putArray("actions");
                    actions.forEach(one -> list.addObject()
                            .put("type", Batch.word(one.type()).orElseThrow())
                            .set("data", part.apply(one)));
                    ObjectNode data = Json.object();
                    data.set("actions", list);
                    return Stream.of(
                            evidence.with(data).put("type", "batch_orders"),
                            evidence.with(data).put("type", "batch"),
                            data);
                })
                .map(whole -> new Guess(
                        whole, "batch-signed-as-one", "The whole batch was signed, not this action by itself.", EACH));
    }

    /** The action as it is sent, but for its signature. */
    private static ObjectNode unsigned(Signed action) {
        ObjectNode body = action.received().deepCopy();
        body.remove("signature");
        return body;
    }

    private BatchMistakes() {}
}
