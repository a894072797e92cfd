package io.venuesim.venue.pacifica;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.venuesim.venue.Json;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Where a JSON value stands in its text, and what is in it: in which order, how often and where, which a tree forgets.
 *
 * @param start offset of its first byte
 * @param end offset of the first byte after it
 * @param members of an object in the order of the text, repeated ones too
 * @param elements of an array
 */
record Layout(int start, int end, List<Member> members, List<Layout> elements) {

    /** One member of an object. */
    record Member(String name, Layout value) {}

    /** The layout of a text that is known to be valid JSON, in UTF-8. */
    static Layout of(byte[] json) {
        return new Scanner(json).value();
    }

    boolean repeats(String name) {
        boolean seen = false;
        for (Member member : members) {
            if (member.name().equals(name)) {
                if (seen) {
                    return true;
                }
                seen = true;
            }
        }
        return false;
    }

    /** The last member of this name, which is the one that a tree keeps. */
    Layout member(String name) {
        return members.stream()
                .filter(member -> member.name().equals(name))
                .reduce((earlier, later) -> later)
                .orElseThrow()
                .value();
    }

    /** Line and column of the last byte before an offset, the way serde_json counts them. */
    static String place(byte[] json, int end) {
        int line = 1;
        int column = 0;
        for (int i = 0; i < end; i++) {
            boolean newLine = json[i] == '\n';
            line += newLine ? 1 : 0;
            column = newLine ? 0 : column + 1;
        }
        return " at line " + line + " column " + column;
    }

    private static final class Scanner {
        private final byte[] json;
        private int at;

        Scanner(byte[] json) {
            this.json = json;
        }

        Layout value() {
            skipBlanks();
            int start = at;
            List<Member> members = new ArrayList<>();
            List<Layout> elements = new ArrayList<>();
            switch (json[at]) {
                case '{' -> object(members);
                case '[' -> array(elements);
                case '"' -> skipString();
                default -> {
                    while (at < json.length && ",]} \t\r\n".indexOf(json[at]) < 0) {
                        at++;
                    }
                }
            }
            return new Layout(start, at, members, elements);
        }

        private void object(List<Member> members) {
            at++;
            for (skipBlanks(); json[at] != '}'; skipBlanks()) {
                if (json[at] == ',') {
                    at++;
                    continue;
                }
                String name = string();
                skipBlanks();
                at++; // the colon
                members.add(new Member(name, value()));
            }
            at++;
        }

        private void array(List<Layout> elements) {
            at++;
            for (skipBlanks(); json[at] != ']'; skipBlanks()) {
                if (json[at] == ',') {
                    at++;
                } else {
                    elements.add(value());
                }
            }
            at++;
        }

        private String string() {
            int start = at;
            boolean escaped = skipString();
            return escaped
                    ? Json.read(Arrays.copyOfRange(json, start, at))
                            .orElseThrow()
                            .textValue()
                    : new String(json, start + 1, at - start - 2, UTF_8);
        }

        /** True if it has escapes. */
        private boolean skipString() {
            boolean escaped = false;
            at++;
            while (json[at] != '"') {
                escaped |= json[at] == '\\';
                at += json[at] == '\\' ? 2 : 1;
            }
            at++;
            return escaped;
        }

        private void skipBlanks() {
            while (json[at] == ' ' || json[at] == '\t' || json[at] == '\r' || json[at] == '\n') {
                at++;
            }
        }
    }
}
