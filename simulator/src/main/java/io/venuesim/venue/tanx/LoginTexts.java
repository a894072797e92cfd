package io.venuesim.venue.tanx;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;

import io.venuesim.core.diagnosis.Mistake;
import io.venuesim.venue.Json;
import java.nio.charset.Charset;
import java.util.Arrays;
import java.util.stream.Stream;

/** What clients sign in the place of a login text. */
final class LoginTexts {
    private static final Charset WINDOWS_1252 = Charset.forName("windows-1252");
    private static final char APOSTROPHE = '\u2019';

    private static final Mistake ASCII_APOSTROPHE = new Mistake(
            "ascii-apostrophe",
            "The text was signed with the plain apostrophe ' in the place of ’ (U+2019).",
            "Sign the payload as it came, in UTF-8; don't type it again and don't clean it up.");

    private static final Mistake ASCII = new Mistake(
            "text-not-utf-8",
            "The text was signed in an encoding that lacks the apostrophe ’ (U+2019): it became a question mark.",
            "Encode the payload in UTF-8.");

    private static final Mistake MISREAD = new Mistake(
            "text-not-utf-8",
            "The answer was not read as UTF-8: three other characters were signed in the place of the apostrophe ’ (U+2019).",
            "Read the answer as UTF-8 before its JSON is parsed: response.encoding = 'utf-8' in requests, or"
                    + " json.loads(response.content).");

    private static final Mistake WINDOWS = new Mistake(
            "text-not-utf-8",
            "The text was signed in windows-1252, where the apostrophe ’ (U+2019) is one byte.",
            "Encode the payload in UTF-8.");

    private static final Mistake ESCAPED = new Mistake(
            "escaped-text-signed",
            "The text was signed as it stands in JSON, with \\u2019 for the apostrophe.",
            "Parse the answer, and sign the value of payload; don't cut it out of the body, and don't write it as JSON"
                    + " again.");

    private static final Mistake WHOLE_ANSWER = new Mistake(
            "whole-answer-signed",
            "The whole answer was signed, not its payload.",
            "Parse the answer, and sign the value of payload.");

    private static final Mistake LINE_BREAK = new Mistake(
            "text-with-line-break",
            "The text was signed with a line break or a blank at its end.",
            "Sign the payload as it came; it ends in a bracket.");

    private static final Mistake STARK_TEXT = new Mistake(
            "stark-text-signed",
            "The text that a STARK key is derived from was signed, not the text of the login.",
            "Sign the payload of the nonce's answer; the other text is only signed to derive the STARK key.");

    private static final Mistake CODE_ONLY = new Mistake(
            "login-code-signed",
            "Only the login code was signed, not the text around it.",
            "Sign the whole payload of the nonce's answer.");

    private static final Mistake QUOTED = new Mistake(
            "quoted-text-signed",
            "The text was signed with the quotation marks of its JSON.",
            "Parse the answer, and sign the value of payload.");

    /** Of the web applications. [official SDK] [official docs] */
    private enum Origin {
        MAINNET("https://trade.tanx.fi"),
        TESTNET("https://testnet.tanx.fi"),
        TESTNET_OF_THE_DOCS("https://testnet.tanx.finance"),
        BRINE("https://trade.brine.fi");

        private final String url;

        Origin(String url) {
            this.url = url;
        }

        private Mistake mistake(String due) {
            return new Mistake(
                    this == MAINNET ? "origin-of-mainnet" : "origin-of-another-network",
                    "The text was signed with the origin " + url + ", and " + due
                            + " is in the one that was handed out.",
                    "Don't build the text: sign the payload of the nonce's answer, from the server that the login goes to.");
        }
    }

    /**
     * Something else to sign.
     *
     * @param messages what it may be in bytes
     */
    record Other(Mistake mistake, Stream<byte[]> messages) {}

    /** The likeliest first. */
    static Stream<Other> of(String text) {
        byte[] bytes = text.getBytes(UTF_8);
        int code = text.lastIndexOf(':');
        String escaped = text.replace(Character.toString(APOSTROPHE), "\\u2019");
        Stream<Other> texts = Stream.of(
                other(ASCII_APOSTROPHE, text.replace(APOSTROPHE, '\'')),
                other(ESCAPED, escaped),
                other(MISREAD, new String(bytes, ISO_8859_1), new String(bytes, WINDOWS_1252)),
                other(ASCII, text.replace(APOSTROPHE, '?')),
                new Other(WINDOWS, Stream.of(text.getBytes(WINDOWS_1252))),
                other(CODE_ONLY, text.substring(code + 1).replace(")", "")),
                other(QUOTED, '"' + text + '"', '"' + escaped + '"'),
                other(LINE_BREAK, text + "\n", text + "\r\n", text + " "),
                new Other(WHOLE_ANSWER, answers(text).map(answer -> answer.getBytes(UTF_8))),
                other(
                        STARK_TEXT,
                        Arrays.stream(StarkRegistration.Network.values())
                                .map(StarkRegistration.Network::text)
                                .toArray(String[]::new)));
        return Stream.concat(texts, origins(text));
    }

    /** The answer that the text came in, as it was sent or as Python writes it. */
    private static Stream<String> answers(String text) {
        return Stream.of(SignIn.FRESH, SignIn.CACHED)
                .map(message ->
                        Json.write(Answers.envelope(message, Json.object().textNode(text))))
                .flatMap(answer ->
                        Stream.of(answer, answer.replace("\":\"", "\": \"").replace("\",\"", "\", \"")))
                .flatMap(answer -> Stream.of(answer, answer.replace(Character.toString(APOSTROPHE), "\\u2019")));
    }

    private static Stream<Other> origins(String text) {
        return Arrays.stream(Origin.values())
                .filter(due -> text.contains(due.url + " "))
                .limit(1)
                .flatMap(due -> Arrays.stream(Origin.values())
                        .filter(origin -> origin != due)
                        .map(origin -> other(origin.mistake(due.url), text.replace(due.url, origin.url))));
    }

    private static Other other(Mistake mistake, String... texts) {
        return new Other(mistake, Arrays.stream(texts).map(text -> text.getBytes(UTF_8)));
    }

    private LoginTexts() {}
}
