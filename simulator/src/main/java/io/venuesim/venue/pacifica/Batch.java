package io.venuesim.venue.pacifica;

import io.venuesim.venue.pacifica.Operation.Call;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

/** Reads batches: [official docs] a list of actions, each signed by itself. */
final class Batch {
    private final Map<String, Operation<?>> byType = new LinkedHashMap<>();

    /** [official docs] case sensitive; [official SDK] those beyond the first two. */
    Batch(Operations operations) {
        Stream.of(
                        operations.create,
                        operations.cancel,
                        operations.createMarket,
                        operations.edit,
                        operations.positionExits,
                        operations.cancelStop)
                .forEach(operation -> byType.put(word(operation.type()).orElseThrow(), operation));
    }

    /** What a batch calls an operation that it can have. */
    static Optional<String> word(String type) {
        return switch (type) {
            case "create_order" -> Optional.of("Create");
            case "cancel_order" -> Optional.of("Cancel");
            case "create_market_order" -> Optional.of("CreateMarket");
            case "edit_order" -> Optional.of("Edit");
            case "set_position_tpsl" -> Optional.of("SetPositionTpsl");
            case "cancel_stop_order" -> Optional.of("CancelStopOrder");
            default -> Optional.empty();
        };
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
