package io.venuesim.venue.deltadefi;

import io.venuesim.crypto.Cbor.Item;
import io.venuesim.crypto.Cbor.Kind;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Set;

/**
 * Ways in which libraries write a body anew that read it into objects of their own and forget the bytes. Here nothing is
 * signed or checked over such bytes: they tell what somebody else has done.
 */
enum Rewriting {
    SETS_UNTAGGED("set-tags-dropped", "without the tag 258 of its sets"),
    /** A definite length, or a number, is always written as short as can be: this says nothing more. */
    LENGTHS("lengths-re-encoded", "with lengths or numbers in another form"),
    LISTS_INDEFINITE("lengths-re-encoded", "with lists of indefinite length"),
    MAPS_INDEFINITE("lengths-re-encoded", "with maps of indefinite length"),
    OUTPUTS_AS_MAPS("outputs-re-encoded", "with its outputs as maps where they were lists, or the other way round"),
    KEYS_SORTED("keys-reordered", "with its keys in another order"),
    KEYS_AS_TEXT("keys-reordered", "with its keys in the order of their text: 0, 1, 14, 2");

    /** What says the same in any of these ways is the same when it is written in all of them. */
    static final Set<Rewriting> NORMAL = Set.of(SETS_UNTAGGED, OUTPUTS_AS_MAPS, KEYS_SORTED);

    /** The tag of a set. */
    private static final long SET = 258;

    private final String mistake;
    private final String words;

    Rewriting(String mistake, String words) {
        this.mistake = mistake;
        this.words = words;
    }

    /** The name of the mistake. */
    String mistake() {
        return mistake;
    }

    /** {@code without the tag 258 of its sets} */
    String words() {
        return words;
    }

    /** The body written anew: with definite lengths, numbers as short as can be, and what these say. */
    static byte[] written(Item body, Set<Rewriting> how) {
        Writer writer = new Writer(how);
        return body.kind() == Kind.MAP ? writer.map(body, true) : writer.item(body);
    }

    /** The outputs of a body alone, such that what means the same is the same. */
    static byte[] outputs(Item outputs) {
        return new Writer(NORMAL).outputs(outputs);
    }

    private static final class Writer {
        private final Set<Rewriting> how;

        Writer(Set<Rewriting> how) {
            this.how = how;
        }

        private byte[] item(Item item) {
            return switch (item.kind()) {
                case UNSIGNED -> head(0, item.argument());
                case NEGATIVE -> head(1, item.argument());
                case BYTES -> {
                    byte[] bytes = item.bytes().orElseThrow();
                    yield join(head(2, bytes.length), bytes);
                }
                case TEXT, SIMPLE -> item.raw();
                case ARRAY -> list(item.parts().stream().map(this::item).toList());
                case MAP -> map(item, false);
                case TAG ->
                    item.argument() == SET && how.contains(SETS_UNTAGGED)
                            ? item(item.untagged(SET))
                            : join(head(6, item.argument()), item(item.parts().get(0)));
            };
        }

        private byte[] map(Item map, boolean isBody) {
            List<byte[][]> pairs = new ArrayList<>();
            for (int i = 0; i < map.parts().size(); i += 2) {
                Item key = map.parts().get(i);
                Item value = map.parts().get(i + 1);
                pairs.add(new byte[][] {item(key), isBody && key.isNumber(1) ? outputs(value) : item(value)});
            }
            if (how.contains(KEYS_SORTED)) {
                pairs.sort(Comparator.<byte[][]>comparingInt(pair -> pair[0].length)
                        .thenComparing(pair -> pair[0], Arrays::compareUnsigned));
            } else if (how.contains(KEYS_AS_TEXT)) {
                pairs.sort(Comparator.comparing(pair -> text(pair[0])));
            }
            byte[] content = pairs.stream().map(pair -> join(pair[0], pair[1])).reduce(new byte[0], Writer::join);
            return collection(5, how.contains(MAPS_INDEFINITE), pairs.size(), content);
        }

        private byte[] outputs(Item outputs) {
            return outputs.kind() == Kind.ARRAY
                    ? list(outputs.parts().stream().map(this::output).toList())
                    : item(outputs);
        }

        /** {@code [address, amount]} and {@code {0: address, 1: amount}} mean the same. */
        private byte[] output(Item output) {
            boolean isOld = output.kind() == Kind.ARRAY && output.parts().size() == 2 && how.contains(OUTPUTS_AS_MAPS);
            return isOld
                    ? join(
                            new byte[] {(byte) 0xa2, 0},
                            join(
                                    item(output.parts().get(0)),
                                    join(new byte[] {1}, item(output.parts().get(1)))))
                    : item(output);
        }

        private byte[] list(List<byte[]> items) {
            byte[] content = items.stream().reduce(new byte[0], Writer::join);
            return collection(4, how.contains(LISTS_INDEFINITE), items.size(), content);
        }

        private static byte[] collection(int type, boolean isIndefinite, int size, byte[] content) {
            return isIndefinite && size > 0
                    ? join(new byte[] {(byte) ((type << 5) | 31)}, join(content, new byte[] {(byte) 0xFF}))
                    : join(head(type, size), content);
        }

        private static byte[] head(int type, long argument) {
            if (Long.compareUnsigned(argument, 24) < 0) {
                return new byte[] {(byte) ((type << 5) | argument)};
            }
            int power = 0;
            while (power < 3 && argument >>> (8 << power) != 0) {
                power++;
            }
            byte[] head = new byte[1 + (1 << power)];
            head[0] = (byte) ((type << 5) | (24 + power));
            for (int i = 1; i < head.length; i++) {
                head[i] = (byte) (argument >>> (8 * (head.length - 1 - i)));
            }
            return head;
        }

        /** Of a number, its decimal digits; of anything else, something that sorts. */
        private static String text(byte[] key) {
            return key.length == 1 && key[0] >= 0 && key[0] < 24
                    ? Integer.toString(key[0])
                    : new String(key, StandardCharsets.ISO_8859_1);
        }

        private static byte[] join(byte[] one, byte[] other) {
            ByteArrayOutputStream joined = new ByteArrayOutputStream(one.length + other.length);
            joined.writeBytes(one);
            joined.writeBytes(other);
            return joined.toByteArray();
        }
    }
}
