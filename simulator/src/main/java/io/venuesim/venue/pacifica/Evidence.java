package io.venuesim.venue.pacifica;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.venuesim.crypto.Base58;
import io.venuesim.crypto.CanonicalJson;
import io.venuesim.crypto.Ed25519;
import io.venuesim.venue.Json;
import io.venuesim.venue.Switches;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** A signature that is not good, and what may be tried with it: each text once, and not too many of them. */
final class Evidence {
    /** Three spellings for each of the trials that a refusal is worth, for whoever asks, once. */
    private static final int MOST_TEXTS = 192;

    /** All texts together; those of legal messages have less. */
    private static final int MOST_CHARACTERS = 1 << 20;

    private final Signed signed;
    private final Switches switches;
    private final Ed25519.PublicKey key;
    private final byte[] signature;
    private final ObjectNode due;
    private final String text;
    private final Set<String> tried = new HashSet<>();
    private int characters;

    /** Of a message whose keys and signature have their form. */
    Evidence(Signed signed, Switches switches) {
        this.signed = signed;
        this.switches = switches;
        this.key = Auth.publicKey(signed.signer()).orElseThrow();
        this.signature = Base58.decode(signed.proof().base58()).orElseThrow();
        this.due = Preimage.wholes(signed, switches).get(0);
        this.text = new String(CanonicalJson.of(due), UTF_8);
        tried.add(text);
    }

    Signed signed() {
        return signed;
    }

    /** Whose signature is due. */
    Ed25519.PublicKey key() {
        return key;
    }

    byte[] signature() {
        return signature;
    }

    /** What is due, as members in no order; the caller's own. */
    ObjectNode whole() {
        return due.deepCopy();
    }

    /** Its member {@code data}. */
    ObjectNode data() {
        return (ObjectNode) whole().get("data");
    }

    /** What is due with other data. */
    ObjectNode with(ObjectNode data) {
        ObjectNode whole = whole();
        whole.set("data", data);
        return whole;
    }

    /** The data that is due, its members in the order in which they came. */
    ObjectNode dataAsSent() {
        return like(signed.received(), data());
    }

    /** What is due with other data, its outer members in this order. */
    ObjectNode ordered(List<String> header, ObjectNode data) {
        ObjectNode whole = with(data);
        ObjectNode arranged = Json.object();
        header.stream().filter(whole::has).forEach(name -> arranged.set(name, whole.get(name)));
        return arranged;
    }

    /** The text that is due. */
    String text() {
        return text;
    }

    /** Whether anything more is tried: not too many texts, and not too long ones. */
    boolean isOpen() {
        return tried.size() < MOST_TEXTS && characters < MOST_CHARACTERS;
    }

    /** Whether the signature is the signer's over this text; false too if it has been asked before. */
    boolean isOver(String other) {
        characters += other.length();
        return isOpen()
                && tried.add(other)
                && Preimage.of(other).by(signed.proof(), key.bytes(), switches).stream()
                        .anyMatch(one -> isOver(one.bytes()));
    }

    /** The same of bytes. */
    boolean isOver(byte[] bytes) {
        return Ed25519.verify(key, bytes, signature);
    }

    /** Whether the signature is that of another key over what is due. */
    boolean isBy(byte[] other) {
        return Ed25519.publicKey(other)
                .filter(one -> Preimage.of(signed, other, switches).stream()
                        .anyMatch(preimage -> Ed25519.verify(one, preimage.bytes(), signature)))
                .isPresent();
    }

    private static ObjectNode like(JsonNode sent, ObjectNode due) {
        ObjectNode ordered = Json.object();
        sent.properties().stream()
                .filter(member -> due.has(member.getKey()))
                .forEach(member -> ordered.set(
                        member.getKey(),
                        due.get(member.getKey()) instanceof ObjectNode inside
                                ? like(member.getValue(), inside)
                                : due.get(member.getKey())));
        return ordered;
    }
}
