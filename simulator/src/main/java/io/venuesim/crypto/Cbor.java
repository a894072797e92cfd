package io.venuesim.crypto;

import java.io.ByteArrayOutputStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * CBOR (RFC 8949) read for where its items begin and end: what a signature covers is handed on as the bytes that came
 * in, however they were encoded, and is never written anew.
 *
 * <p>Everything well-formed is read: indefinite lengths, numbers longer than they need be, map keys of any type. What a
 * length claims is believed only as far as there are bytes.
 */
public final class Cbor {
    /** How deep arrays, maps and tags may be nested; a Cardano transaction needs about twenty levels. */
    public static final int MAX_DEPTH = 128;

    /** What an item is, in the order of CBOR's major types. */
    public enum Kind {
        UNSIGNED,
        NEGATIVE,
        BYTES,
        TEXT,
        ARRAY,
        MAP,
        TAG,
        SIMPLE
    }

    /** One item. */
    public static final class Item {
        private final byte[] source;
        private final int from;
        private final int to;
        private final int content;
        private final Kind kind;
        private final long argument;
        /** Items of an array; keys and values of a map in turn; what a tag is on; chunks of a string. */
        private final List<Item> parts;

        private Item(byte[] source, int from, int content, int to, Kind kind, long argument, List<Item> parts) {
            this.source = source;
            this.from = from;
            this.content = content;
            this.to = to;
            this.kind = kind;
            this.argument = argument;
            this.parts = List.copyOf(parts);
        }

        public Kind kind() {
            return kind;
        }

        /** The item as it came in, to the byte. */
        public byte[] raw() {
            return Arrays.copyOfRange(source, from, to);
        }

        /** The number, tag or length that its head tells, unsigned; 0 where the length is indefinite. */
        public long argument() {
            return argument;
        }

        /** True if this is the unsigned number, in whatever length it is written. */
        public boolean isNumber(long number) {
            return kind == Kind.UNSIGNED && argument == number;
        }

        /** What the tag is on, if this is that tag; else the item itself. */
        public Item untagged(long tag) {
            return kind == Kind.TAG && argument == tag ? parts.get(0) : this;
        }

        /** The items of an array; keys and values of a map in turn. */
        public List<Item> parts() {
            return parts;
        }

        /** The bytes of a byte string, its chunks joined. */
        public Optional<byte[]> bytes() {
            if (kind != Kind.BYTES) {
                return Optional.empty();
            }
            ByteArrayOutputStream joined = new ByteArrayOutputStream(to - from);
            if (parts.isEmpty()) {
                joined.write(source, content, Math.toIntExact(argument));
            }
            parts.forEach(chunk -> joined.write(source, chunk.content, chunk.to - chunk.content));
            return Optional.of(joined.toByteArray());
        }
    }

    private static final int INDEFINITE = 31;
    private static final int BREAK = 0xFF;

    private final byte[] source;
    private int at;

    private Cbor(byte[] source) {
        this.source = source.clone();
    }

    /** The one item that these bytes are; empty if they are not well-formed, or nest deeper than {@link #MAX_DEPTH}. */
    public static Optional<Item> read(byte[] bytes) {
        Cbor reader = new Cbor(bytes);
        try {
            Item item = reader.item(0);
            return reader.at == bytes.length ? Optional.of(item) : Optional.empty();
        } catch (Malformed malformed) {
            return Optional.empty();
        }
    }

    /** The item that these bytes begin with, whatever follows it. */
    public static Optional<Item> first(byte[] bytes) {
        try {
            return Optional.of(new Cbor(bytes).item(0));
        } catch (Malformed malformed) {
            return Optional.empty();
        }
    }

    private Item item(int depth) throws Malformed {
        require(depth <= MAX_DEPTH);
        int from = at;
        int head = next();
        Kind kind = Kind.values()[head >> 5];
        int info = head & 31;
        if (info == INDEFINITE) {
            List<Item> parts = untilBreak(kind, depth);
            return new Item(source, from, from + 1, at, kind, 0, parts);
        }
        long argument = argument(info);
        int content = at;
        List<Item> parts = List.of();
        switch (kind) {
            case UNSIGNED, NEGATIVE -> {}
            case BYTES, TEXT -> at += count(argument, 1);
            case ARRAY -> parts = items(count(argument, 1), depth);
            case MAP -> parts = items(2 * count(argument, 2), depth);
            case TAG -> parts = items(1, depth);
            // A simple value below 32 has no place in a second byte.
            case SIMPLE -> require(info != 24 || argument >= 32);
        }
        return new Item(source, from, content, at, kind, argument, parts);
    }

    private List<Item> items(int count, int depth) throws Malformed {
        List<Item> items = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            items.add(item(depth + 1));
        }
        return items;
    }

    private List<Item> untilBreak(Kind kind, int depth) throws Malformed {
        boolean string = kind == Kind.BYTES || kind == Kind.TEXT;
        require(string || kind == Kind.ARRAY || kind == Kind.MAP);
        List<Item> parts = new ArrayList<>();
        while (at < source.length && (source[at] & 0xFF) != BREAK) {
            Item part = item(depth + 1);
            // A chunk is a string of the same kind whose own length is definite.
            require(!string || (part.kind == kind && part.content + part.argument == part.to));
            parts.add(part);
        }
        next();
        require(kind != Kind.MAP || parts.size() % 2 == 0);
        return parts;
    }

    private long argument(int info) throws Malformed {
        if (info < 24) {
            return info;
        }
        require(info < 28);
        long argument = 0;
        for (int i = 0; i < 1 << (info - 24); i++) {
            argument = (argument << 8) | next();
        }
        return argument;
    }

    /** A number of things that take so many bytes each at least, if there are bytes enough. */
    private int count(long claimed, int bytesEach) throws Malformed {
        require(claimed >= 0 && claimed <= (source.length - at) / bytesEach);
        return (int) claimed;
    }

    private int next() throws Malformed {
        require(at < source.length);
        return source[at++] & 0xFF;
    }

    private static void require(boolean wellFormed) throws Malformed {
        if (!wellFormed) {
            throw new Malformed();
        }
    }

    private static final class Malformed extends Exception {
        private static final long serialVersionUID = 1L;

        Malformed() {
            super("not well-formed", null, false, false);
        }
    }
}
