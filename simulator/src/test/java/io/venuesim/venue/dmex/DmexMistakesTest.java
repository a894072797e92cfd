package io.venuesim.venue.dmex;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.venuesim.core.diagnosis.Mistake;
import io.venuesim.venue.Json;
import java.io.ByteArrayOutputStream;
import java.math.BigInteger;
import java.security.MessageDigest;
import java.util.Locale;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.web3j.crypto.Credentials;
import org.web3j.crypto.Hash;
import org.web3j.crypto.Sign;
import org.web3j.utils.Numeric;

/** Each mistake made by a signer of web3j, and found by name. The reply is the venue's own, whatever was found. */
final class DmexMistakesTest {
    private static final String PREFIX = "\u0019Ethereum Signed Message:\n";
    private static final byte[] BYTES = Numeric.hexStringToByteArray(Stand.HASH);
    private static final Credentials ALICE =
            Credentials.create("0xac0974bec39a17e36ba4a6b4d238ff944bacb478cbed5efcae784d7bf4f2ff80");
    private static final Credentials BOB =
            Credentials.create("0x59c6995e998f97a5a0044966f0945389dc9e86dae88c7a8412f4603b6b78690d");
    private static final Credentials CAROL =
            Credentials.create("0x4c0883a69102937d6231471b5dbb6204fe5129617082792ae468d01a3f362318");

    private final Stand stand = new Stand();

    @BeforeEach
    void place() {
        stand.place();
    }

    @AfterEach
    void stop() {
        stand.close();
    }

    @Test
    void the_text_of_the_hash_was_signed() {
        assertFound("hash-text-signed", personal(ALICE, Stand.HASH.getBytes(US_ASCII)));
        String upper = "0x" + Stand.HASH.substring(2).toUpperCase(Locale.ROOT);
        assertFound("hash-text-signed", personal(ALICE, upper.getBytes(US_ASCII)));
    }

    @Test
    void the_digits_of_the_hash_were_signed_as_text() {
        assertFound(
                "hash-digits-signed", personal(ALICE, Stand.HASH.substring(2).getBytes(US_ASCII)));
    }

    @Test
    void the_bare_hash_was_signed() {
        assertFound("no-eip191-prefix", raw(ALICE, BYTES));
    }

    @Test
    void the_hash_was_hashed_before_it_was_signed() {
        assertFound("hashed-before-prefix", personal(ALICE, Hash.sha3(BYTES)));
    }

    @Test
    void the_prefix_counts_characters() {
        ByteArrayOutputStream message = new ByteArrayOutputStream();
        message.writeBytes((PREFIX + 66).getBytes(US_ASCII));
        message.writeBytes(BYTES);
        assertFound("prefix-length-in-characters", raw(ALICE, Hash.sha3(message.toByteArray())));
    }

    @Test
    void the_standard_sha3_was_used() throws Exception {
        ByteArrayOutputStream message = new ByteArrayOutputStream();
        message.writeBytes((PREFIX + 32).getBytes(US_ASCII));
        message.writeBytes(BYTES);
        byte[] digest = MessageDigest.getInstance("SHA3-256").digest(message.toByteArray());
        assertFound("sha3-for-keccak", raw(ALICE, digest));
    }

    @Test
    void the_numbers_of_the_signature_are_mixed_up() {
        ObjectNode good = personal(ALICE, BYTES);
        String r = good.path("r").asText();
        String s = good.path("s").asText();
        assertFound("v-flipped", good.deepCopy().put("v", 55 - good.path("v").asInt()));
        assertFound("r-s-swapped", good.deepCopy().put("r", s).put("s", r));
        assertFound("r-s-little-endian", good.deepCopy().put("r", reversed(r)).put("s", reversed(s)));
    }

    @Test
    void the_form_of_the_signature_is_wrong() {
        ObjectNode good = personal(ALICE, BYTES);
        assertFound("v-as-text", good.deepCopy().put("v", "0x1b"));
        assertFound("v-out-of-range", good.deepCopy().put("v", 37));
        assertFound(
                "hex-without-0x",
                good.deepCopy().put("r", good.path("r").asText().substring(2)));
        assertFound("malformed-s", good.deepCopy().put("s", 7));
        assertFound("signature-out-of-range", good.deepCopy().put("r", "0x0"));
    }

    @Test
    void a_high_s_is_named_where_it_is_refused() {
        stand.venue.setSwitch("strictLowS", "true");
        assertFound("high-s", high(personal(ALICE, BYTES)));
    }

    @Test
    void a_high_s_is_not_blamed_for_another_mistake() {
        stand.venue.setSwitch("strictLowS", "true");
        assertFound("hash-text-signed", high(personal(ALICE, Stand.HASH.getBytes(US_ASCII))));
        assertFound("signed-by-another-account", high(personal(BOB, BYTES)));
    }

    @Test
    void somebody_else_has_signed() {
        Mistake bobs = assertFound("signed-by-another-account", personal(BOB, BYTES));
        assertThat(bobs.sentence()).contains("bob").contains(BOB.getAddress().substring(2, 6));
        stand.venue.revoke(Vectors.address("web3docs"), Vectors.address("bob"));
        assertFound("signed-by-another-account", personal(CAROL, BYTES));
    }

    @Test
    void the_signature_belongs_to_another_order() {
        String other = "0x" + "ab".repeat(32);
        stand.venue.place(Stand.order().id(other));
        Mistake mistake =
                assertFound("signature-of-another-order", personal(ALICE, Numeric.hexStringToByteArray(other)));
        assertThat(mistake.sentence()).contains(other);
    }

    @Test
    void an_unknown_key_is_no_mistake_that_has_a_name() {
        Credentials stranger = Credentials.create("0x" + "5".repeat(64));
        stand.ask(cancel(personal(stranger, BYTES)));
        assertThat(stand.verified().mistake()).isEmpty();
        assertThat(stand.verified().accepted()).isFalse();
    }

    private Mistake assertFound(String name, ObjectNode signature) {
        assertThat(stand.ask(cancel(signature))).isEqualTo(Stand.refusal("Invalid signature"));
        Mistake mistake = stand.verified().mistake().orElseThrow();
        assertThat(mistake.name()).isEqualTo(name);
        return mistake;
    }

    private static String cancel(ObjectNode signature) {
        ObjectNode data = Json.object().put("order_hash", Stand.HASH);
        data.setAll(signature);
        return Json.write(Json.object().put("op", "cancel_order").set("data", data));
    }

    /** The other signature of the same signer over the same. */
    private static ObjectNode high(ObjectNode low) {
        BigInteger order = new BigInteger("fffffffffffffffffffffffffffffffebaaedce6af48a03bbfd25e8cd0364141", 16);
        BigInteger high = order.subtract(Numeric.toBigInt(low.path("s").asText()));
        return low.deepCopy()
                .put("s", Numeric.toHexStringWithPrefixZeroPadded(high, 64))
                .put("v", 55 - low.path("v").asInt());
    }

    private static ObjectNode personal(Credentials signer, byte[] message) {
        return members(Sign.signPrefixedMessage(message, signer.getEcKeyPair()));
    }

    private static ObjectNode raw(Credentials signer, byte[] digest) {
        return members(Sign.signMessage(digest, signer.getEcKeyPair(), false));
    }

    private static ObjectNode members(Sign.SignatureData signature) {
        return Json.object()
                .put("v", signature.getV()[0])
                .put("r", Numeric.toHexString(signature.getR()))
                .put("s", Numeric.toHexString(signature.getS()));
    }

    private static String reversed(String number) {
        byte[] bytes = Numeric.hexStringToByteArray(number);
        byte[] reversed = new byte[32];
        for (int i = 0; i < 32; i++) {
            reversed[i] = bytes[31 - i];
        }
        return Numeric.toHexString(reversed);
    }
}
