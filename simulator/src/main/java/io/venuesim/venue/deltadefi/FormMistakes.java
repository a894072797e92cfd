package io.venuesim.venue.deltadefi;

import com.fasterxml.jackson.databind.JsonNode;
import io.venuesim.core.diagnosis.Mistake;
import io.venuesim.core.diagnosis.Trial;
import io.venuesim.crypto.Hex;
import io.venuesim.venue.Json;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Base64;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;

/** A signed transaction that can't be read: what stands in its place, as far as JSON and text go. Plain to see. */
final class FormMistakes {
    private static final String AS_HEX = "Send the hex of the whole signed transaction, two digits for each byte and"
            + " nothing else: 84, body, witness set, f5, f6.";

    static final Mistake NO_JSON = new Mistake(
            "body-is-no-json-object",
            "The body of the request is no JSON object.",
            "Send {\"order_id\":\"…\",\"signed_tx\":\"84…\"}.");

    private static final Mistake ENVELOPE = new Mistake(
            "text-envelope-sent",
            "A text envelope of cardano-cli was sent, with the transaction in its member cborHex.",
            "Send the text of cborHex alone.");

    private static final Mistake HEX_OF_HEX =
            new Mistake("hex-of-hex", "The transaction is right, and was written as hex twice.", AS_HEX);

    private static final Mistake BASE64 =
            new Mistake("transaction-in-base64", "The transaction is right, in base64.", AS_HEX);

    private static final Mistake WITH_0X =
            new Mistake("hex-with-0x", "The transaction has 0x in front of its digits.", AS_HEX);

    private static final Mistake BLANKS = new Mistake(
            "blanks-in-hex", "The hex of the transaction has blanks or line breaks around it or in it.", AS_HEX);

    private static final Mistake QUOTES = new Mistake(
            "quotes-round-hex",
            "The hex of the transaction stands in quotation marks of its own.",
            "Put the text into the JSON once; it was turned into JSON twice.");

    private static final Mistake ODD = new Mistake(
            "half-a-byte", "The transaction has an odd number of hex digits: one was lost or put in.", AS_HEX);

    private static final Mistake TOO_LONG = new Mistake(
            "transaction-too-long", "The transaction is longer than the 16,384 bytes that Cardano takes.", AS_HEX);

    /**
     * Why a request has no transaction that can be read.
     *
     * @param member where it belongs: {@code signed_tx}, or {@code signed_txs} for a list
     */
    static Stream<Trial> of(Due due, byte[] request, String member) {
        return Stream.of(Trial.certain(seen(due, request, member)));
    }

    private static Mistake seen(Due due, byte[] request, String member) {
        return Json.readObject(request)
                .map(json -> {
                    JsonNode node = json.path(member);
                    boolean wantsList = member.endsWith("s");
                    if (node.isMissingNode() || node.isNull()) {
                        return missing(json, member);
                    }
                    if (node.isArray() != wantsList) {
                        return wrongKind(node, member);
                    }
                    return wantsList ? ofList(due, node, member) : ofNode(due, node, member);
                })
                .orElse(NO_JSON);
    }

    private static Mistake missing(JsonNode json, String member) {
        for (Map.Entry<String, JsonNode> other : json.properties()) {
            JsonNode value = other.getValue().isArray() ? other.getValue().path(0) : other.getValue();
            if (value.isTextual() && looksLikeOne(value.textValue())) {
                return new Mistake(
                        "member-under-another-name",
                        "There is no " + member + "; what looks like a transaction stands under "
                                + (other.getKey().length() > 40 ? "another name" : other.getKey()) + ".",
                        "Name the member " + member + ".");
            }
        }
        return nothing(member);
    }

    private static Mistake nothing(String member) {
        return new Mistake(
                "no-signed-transaction",
                "There is no transaction in " + member + ".",
                "Sign the tx_hex that build has answered, and send the result as " + member + ".");
    }

    private static Mistake wrongKind(JsonNode node, String member) {
        if (node.path("cborHex").isTextual()) {
            return ENVELOPE;
        }
        if (node.path("signature").isTextual() && node.path("key").isTextual()) {
            return ShapeMistakes.DATA;
        }
        String is = node.isArray() ? "a list" : node.isTextual() ? "a text" : "neither a text nor a list";
        boolean wantsList = member.endsWith("s");
        return new Mistake(
                wantsList ? "no-list-of-transactions" : "transaction-is-no-text",
                member + " is " + is + ", and has to be " + (wantsList ? "a list of texts." : "one text."),
                wantsList
                        ? "Send {\"signed_txs\":[\"84…\"]}, a transaction for each order."
                        : "Send {\"signed_tx\":\"84…\"}, one transaction.");
    }

    private static Mistake ofList(Due due, JsonNode list, String member) {
        for (JsonNode one : list) {
            if (!one.isTextual() || SignedTransaction.read(one.textValue()).isEmpty()) {
                return ofNode(due, one, member);
            }
        }
        return nothing(member);
    }

    private static Mistake ofNode(Due due, JsonNode node, String member) {
        if (!node.isTextual()) {
            return node.path("cborHex").isTextual() ? ENVELOPE : wrongKind(node, "signed_tx");
        }
        String text = node.textValue();
        return text.isBlank() ? nothing(member) : ofText(due, text);
    }

    private static Mistake ofText(Due due, String text) {
        String bare = text.replaceAll("\\s+", "");
        if (text.length() > 2 * SignedTransaction.LONGEST) {
            return TOO_LONG;
        }
        if (!bare.equals(text) && isHex(bare)) {
            return BLANKS;
        }
        if (bare.startsWith("{") && bare.contains("cborHex")) {
            return ENVELOPE;
        }
        if (bare.startsWith("\"") || bare.startsWith("'")) {
            return QUOTES;
        }
        if (bare.toLowerCase(Locale.ROOT).startsWith("0x")) {
            return WITH_0X;
        }
        return Hex.decode(text)
                .map(bytes -> isHexOfHex(bytes) ? HEX_OF_HEX : ShapeMistakes.of(due, bytes))
                .orElseGet(() -> noHex(text));
    }

    private static Mistake noHex(String text) {
        if (isBase64(text)) {
            return BASE64;
        }
        if (isHex(text + "0")) {
            return ODD;
        }
        int at = 0;
        while (at < text.length() && Character.digit(text.charAt(at), 16) >= 0 && text.charAt(at) < 0x80) {
            at++;
        }
        return new Mistake(
                "not-hex", "The transaction is no hex text: character " + (at + 1) + " is no hex digit.", AS_HEX);
    }

    private static boolean looksLikeOne(String text) {
        return SignedTransaction.read(text).isPresent() || (text.length() > 20 && text.startsWith("84"));
    }

    private static boolean isHexOfHex(byte[] bytes) {
        String inner = new String(bytes, StandardCharsets.ISO_8859_1);
        return inner.length() > 4 && isHex(inner);
    }

    private static boolean isHex(String text) {
        return Hex.decode(text).isPresent();
    }

    /** A transaction's, for nearly every text of letters and digits is base64 of something. */
    private static boolean isBase64(String text) {
        try {
            byte[] bytes = Base64.getDecoder().decode(text.replace('-', '+').replace('_', '/'));
            return SignedTransaction.read(Hex.encode(bytes)).isPresent()
                    || Arrays.equals(Arrays.copyOf(bytes, 2), new byte[] {(byte) 0x84, (byte) 0xa4});
        } catch (IllegalArgumentException notBase64) {
            return false;
        }
    }

    private FormMistakes() {}
}
