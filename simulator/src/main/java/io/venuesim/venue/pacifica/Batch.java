package io.venuesim.venue.pacifica;

import io.venuesim.venue.pacifica.Operation.Call;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** Reads batches: [official docs] a list of actions, each signed by itself. */
final class Batch {
    private final Map<String, Operation<?>> byType = new LinkedHashMap<>();

    /** [official docs] case sensitive; [official SDK] those beyond the first two. */
    Batch(Operations operations) {
        byType.put("Create", operations.create);
        byType.put("Cancel", operations.cancel);
        byType.put("CreateMarket", operations.createMarket);
        byType.put("Edit", operations.edit);
        byType.put("SetPositionTpsl", operations.positionExits);
        byType.put("CancelStopOrder", operations.cancelStop);
    }

    /** [assumed] one that can't be read makes the whole batch unreadable, and no error tells of their number. */
    List<Call<?>> read(Members batch) throws Malformed {
        List<Call<?>> calls = new ArrayList<>();
        for (Members action : batch.objects("actions")) {
            String type = action.variant("type", List.copyOf(byType.keySet()));
            Operation<?> operation = Objects.requireNonNull(byType.get(type));
            calls.add(operation.read(action.object("data")));
        }
        return calls;
    }
}
