package io.venuesim.venue.pacifica;

import com.fasterxml.jackson.databind.JsonNode;
import io.venuesim.diagnosis.JsonStyle;
import java.util.stream.Stream;

/** The right members in the right order were written with other characters, or with more of them. */
final class CharacterMistakes {

    /** Characters that were escaped, or added. */
    static Stream<Guess> of(Evidence evidence) {
        JsonNode sorted = JsonStyle.sorted(evidence.whole());
        String text = evidence.text();
        return Stream.of(
                new Guess(
                        JsonStyle.PYTHON_COMPACT.write(sorted),
                        "non-ascii-escaped",
                        "Characters beyond ASCII were signed as \\u escapes.",
                        "Write them as UTF-8: json.dumps(…, ensure_ascii=False)."),
                new Guess(
                        JsonStyle.SLASHES_ESCAPED.write(sorted),
                        "slashes-escaped",
                        "Slashes were signed as \\/.",
                        "Write / as it is: JSON_UNESCAPED_SLASHES."),
                new Guess(
                        JsonStyle.HTML_ESCAPED.write(sorted),
                        "html-escaped",
                        "The characters <, > and & were signed as \\u escapes.",
                        "Write them as they are: SetEscapeHTML(false), disableHtmlEscaping()."),
                new Guess(
                        text + "\n",
                        "newline-signed",
                        "A newline was signed at the end of the text.",
                        "Sign the text alone: echo -n, printf %s, json.Marshal in the place of Encoder.Encode."),
                new Guess(
                        "\ufeff" + text,
                        "byte-order-mark-signed",
                        "A byte order mark was signed before the text.",
                        "Encode in UTF-8 without a byte order mark."),
                python(sorted),
                python(evidence.ordered(LayoutMistakes.HEADERS.get(0), evidence.dataAsSent())),
                new Guess(
                        "[object Object]",
                        "object-object-signed",
                        "The words [object Object] were signed.",
                        LayoutMistakes.SORT),
                new Guess("", "nothing-signed", "The empty text was signed.", LayoutMistakes.SORT));
    }

    private static Guess python(JsonNode message) {
        String text = JsonStyle.PYTHON
                .write(message)
                .replace('"', '\'')
                .replace(": true", ": True")
                .replace(": false", ": False")
                .replace(": null", ": None");
        return new Guess(
                text,
                "python-repr-signed",
                "The text was signed as Python prints a dict: str(message).",
                LayoutMistakes.SORT);
    }

    private CharacterMistakes() {}
}
