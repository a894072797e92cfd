package io.venuesim.client.conform.report;

/** Hypertext, piece by piece: markup as it is, and texts that stay texts. */
final class Html {
    private final StringBuilder written = new StringBuilder();

    Html raw(String markup) {
        written.append(markup);
        return this;
    }

    Html text(String text) {
        text.codePoints().forEach(point -> {
            switch (point) {
                case '<' -> written.append("&lt;");
                case '>' -> written.append("&gt;");
                case '&' -> written.append("&amp;");
                case '"' -> written.append("&quot;");
                case '\'' -> written.append("&#39;");
                default -> written.appendCodePoint(point);
            }
        });
        return this;
    }

    /** An element that has nothing but this text; nothing at all if it is empty. */
    Html element(String name, String text) {
        return text.isEmpty() ? this : raw("<" + name + ">").text(text).raw("</" + name + ">\n");
    }

    @Override
    public String toString() {
        return written.toString();
    }
}
