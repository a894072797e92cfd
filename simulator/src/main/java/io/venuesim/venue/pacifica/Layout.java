package io.venuesim.venue.pacifica;

import io.venuesim.venue.Json;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How the members of a JSON object stand in its text: in which order, how often and where, which a tree forgets.
 *
 * @param members in the order of the text, repeated ones too
 * @param end offset of the first byte after the object
 */
record Layout(List<Member> members, int end) {

    /**
     * One member.
     *
     * @param end offset of the first byte after its value
     * @param inside the layout of its value, null if that is no object
     */
    record Member(String name, int end, @Nullable Layout inside) {}

    /** The layout of a text that is known to be valid JSON, in UTF-8, and an object. */
    static Layout of(byte[] json) {
        Scanner scanner = new Scanner(json);
        scanner.skipBlanks();
        return scanner.object();
    }

    boolean repeats(String name) {
        return members.stream().filter(member -> member.name().equals(name)).count() > 1;
    }

    /** The last member of this name, which is the one that a tree keeps. */
    Member member(String name) {
        return members.stream()
                .filter(member -> member.name().equals(name))
                .reduce((earlier, later) -> later)
                .orElseThrow();
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

        Layout object() {
            List<Member> members = new ArrayList<>();
            at++;
            for (skipBlanks(); json[at] != '}'; skipBlanks()) {
                if (json[at] == ',') {
                    at++;
                    continue;
                }
                String name = string();
                skipBlanks();
                at++; // the colon
                Layout inside = value();
                members.add(new Member(name, at, inside));
            }
            at++;
            return new Layout(members, at);
        }

        private @Nullable Layout value() {
            skipBlanks();
            switch (json[at]) {
                case '{' -> {
                    return object();
                }
                case '[' -> array();
                case '"' -> skipString();
                default -> {
                    while (at < json.length && ",]} \t\r\n".indexOf(json[at]) < 0) {
                        at++;
                    }
                }
            }
            return null;
        }

        private void array() {
            at++;
            for (skipBlanks(); json[at] != ']'; skipBlanks()) {
                if (json[at] == ',') {
                    at++;
                } else {
                    value();
                }
            }
            at++;
        }

        private String string() {
            int start = at;
            skipString();
            byte[] quoted = Arrays.copyOfRange(json, start, at);
            return Json.read(quoted).orElseThrow().textValue();
        }

        private void skipString() {
            at++;
            while (json[at] != '"') {
                at += json[at] == '\\' ? 2 : 1;
            }
            at++;
        }

        void skipBlanks() {
            while (json[at] == ' ' || json[at] == '\t' || json[at] == '\r' || json[at] == '\n') {
                at++;
            }
        }
    }
}
