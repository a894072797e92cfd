package io.venuesim.venue.deltadefi;

import io.venuesim.crypto.Cbor.Item;
import io.venuesim.crypto.Cbor.Kind;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Stream;

/** The members of a transaction's body, by the numbers that the ledger has for them (CDDL of the Conway era). */
final class BodyMember {
    private static final Map<Integer, String> NAMES = Map.ofEntries(
            Map.entry(0, "inputs"),
            Map.entry(1, "outputs"),
            Map.entry(2, "fee"),
            Map.entry(3, "time to live"),
            Map.entry(4, "certificates"),
            Map.entry(5, "withdrawals"),
            Map.entry(7, "auxiliary data hash"),
            Map.entry(8, "validity start"),
            Map.entry(9, "mint"),
            Map.entry(11, "script data hash"),
            Map.entry(13, "collateral"),
            Map.entry(14, "required signers"),
            Map.entry(15, "network id"),
            Map.entry(16, "collateral return"),
            Map.entry(17, "total collateral"),
            Map.entry(18, "reference inputs"));

    /** The value under a number; empty if it is not there. */
    static Optional<Item> value(Item body, long number) {
        return keys(body)
                .filter(at -> body.parts().get(at).isNumber(number))
                .map(at -> body.parts().get(at + 1))
                .findFirst();
    }

    /** What is not the same in two bodies, whichever way they are written: {@code fee (2) is not the same}. */
    static List<String> changed(Item before, Item after) {
        TreeSet<Long> numbers = new TreeSet<>();
        for (Item body : List.of(before, after)) {
            keys(body)
                    .map(at -> body.parts().get(at))
                    .filter(key -> key.kind() == Kind.UNSIGNED)
                    .forEach(key -> numbers.add(key.argument()));
        }
        return numbers.stream()
                .flatMap(number -> change(number, value(before, number), value(after, number)).stream())
                .toList();
    }

    private static Optional<String> change(long number, Optional<Item> before, Optional<Item> after) {
        String name = NAMES.getOrDefault((int) Math.min(number, Integer.MAX_VALUE), "member") + " (" + number + ")";
        if (before.isEmpty()) {
            return Optional.of(name + " was added");
        }
        if (after.isEmpty()) {
            return Optional.of(name + " was left out");
        }
        return Arrays.equals(normal(number, before.get()), normal(number, after.get()))
                ? Optional.empty()
                : Optional.of(name + " is not the same");
    }

    private static byte[] normal(long number, Item value) {
        return number == 1 ? Rewriting.outputs(value) : Rewriting.written(value, Rewriting.NORMAL);
    }

    private static Stream<Integer> keys(Item body) {
        return body.kind() == Kind.MAP
                ? Stream.iterate(0, at -> at < body.parts().size(), at -> at + 2)
                : Stream.empty();
    }

    private BodyMember() {}
}
