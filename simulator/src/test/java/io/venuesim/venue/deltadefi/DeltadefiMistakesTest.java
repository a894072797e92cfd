package io.venuesim.venue.deltadefi;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;

import com.bloxbean.cardano.client.crypto.Blake2bUtil;
import io.venuesim.core.diagnosis.Mistake;
import io.venuesim.core.journal.Entry;
import java.math.BigInteger;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.Locale;
import org.bouncycastle.crypto.digests.Blake2bDigest;
import org.bouncycastle.crypto.digests.KeccakDigest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Each mistake about a signature, made by a signer of another library, and found by name; 4407 is all that is answered. */
final class DeltadefiMistakesTest {
    private static final BigInteger ORDER_OF_CURVE =
            BigInteger.TWO.pow(252).add(new BigInteger("27742317777372353535851937790883648493"));

    /** The root of Bob's operation key. */
    private static final String BOB =
            "xprv1fqddq5j5xnavf0chz209l88kqvmmycjzdjah608jsz8s02rtjd2683dhvnesfdr6ca0dx2q56ymm5q0zup7hfycjm03dp4xuqkappfc49h2n53ue73p3uk4330qr57x39rmpensh4pvf3vmnvw80m5f8zqleeh76";

    private final Rig rig = new Rig();
    private final Desk desk = new Desk(rig, "alice");
    private final byte[] body = Signer.HEX.parseHex(desk.body);
    private final byte[] hash = Blake2bUtil.blake2bHash256(body);

    @AfterEach
    void stop() {
        rig.close();
    }

    @Test
    void a_good_signature_has_no_mistake() {
        assertThat(desk.submit(desk.signed())).startsWith("HTTP/1.1 200 OK");
        Entry.Verified last = rig.verified().get(rig.verified().size() - 1);
        assertThat(last.mistake()).isEmpty();
        assertThat(last.facts())
                .containsEntry("preimage", desk.body)
                .containsEntry("digest", Signer.HEX.formatHex(hash))
                .containsEntry("expected", last.facts().get("signed by"));
    }

    @Test
    void text_was_signed_in_the_place_of_bytes() {
        String digits = Signer.HEX.formatHex(hash);
        assertSigned("hash-text-signed", ascii(digits));
        assertSigned("hash-text-signed", ascii(digits.toUpperCase(Locale.ROOT)));
        assertSigned("hash-text-signed", ascii("0x" + digits));
        assertSigned("hex-text-signed", ascii(desk.body));
        assertSigned("hex-text-signed", ascii(unsigned()));
        assertSigned("hex-text-hashed", Blake2bUtil.blake2bHash256(ascii(desk.body)));
        assertSigned("hex-text-hashed", Blake2bUtil.blake2bHash256(ascii(unsigned())));
        assertSigned("order-id-signed", ascii(desk.id));
    }

    @Test
    void something_else_was_signed_than_the_hash_of_the_body() {
        byte[] whole = Signer.HEX.parseHex(unsigned());
        assertSigned("body-signed", body);
        assertSigned("whole-transaction-signed", whole);
        assertSigned("whole-transaction-hashed", Blake2bUtil.blake2bHash256(whole));
        assertSigned("hashed-twice", Blake2bUtil.blake2bHash256(hash));
    }

    @Test
    void another_hash_was_taken() throws Exception {
        byte[] of512 = blake2b(512);
        assertSigned("blake2b-224-for-256", Blake2bUtil.blake2bHash224(body));
        assertSigned("blake2b-512-for-256", of512);
        assertSigned("blake2b-512-truncated", Arrays.copyOf(of512, 32));
        assertSigned("sha256-for-blake2b", MessageDigest.getInstance("SHA-256").digest(body));
        assertSigned("sha3-for-blake2b", MessageDigest.getInstance("SHA3-256").digest(body));
        assertSigned("keccak-for-blake2b", keccak());
    }

    @Test
    void the_hash_is_that_of_a_body_written_anew() {
        assertRewritten("set-tags-dropped", desk.body.replace("d90102", ""));
        assertRewritten("lengths-re-encoded", "bf" + desk.body.substring(2) + "ff");
        String opened = desk.body.replace("d9010281825820", "d901029f9f5820").replace("0001818258", "00ffff019f9f58");
        opened = opened.replace("0002000ed9010281", "00ffff02000ed901029f") + "ff";
        assertRewritten("lengths-re-encoded", opened);
        assertRewritten("lengths-re-encoded", "bf" + opened.substring(2) + "ff");
        String mapped =
                desk.body.replace("0181" + "82581d", "0181" + "a200581d").replace("0002000e", "010002000e");
        assertRewritten("outputs-re-encoded", mapped);
        assertRewritten("body-re-encoded", mapped.replace("d90102", ""));
        String signers = desk.body.substring(desk.body.indexOf("0ed90102"));
        String fee = "0200";
        assertRewritten("keys-reordered", desk.body.replace(fee + signers, signers + fee));
    }

    @Test
    void the_signature_is_not_as_it_was_given() {
        String good = desk.signer.signature(desk.body);
        String r = good.substring(0, 64);
        String s = good.substring(64);
        assertWitness("r-s-swapped", desk.signer.publicKey(), s + r);
        assertWitness("signature-bytes-reversed", desk.signer.publicKey(), reversed(r) + reversed(s));
        assertWitness("signature-bytes-reversed", desk.signer.publicKey(), reversed(good));
        assertWitness("placeholder-signature", desk.signer.publicKey(), "00".repeat(64));
        BigInteger more = new BigInteger(reversed(s), 16).add(ORDER_OF_CURVE);
        String padded = String.format("%064x", more);
        assertWitness("s-out-of-range", desk.signer.publicKey(), r + reversed(padded));
    }

    @Test
    void the_signature_belongs_to_another_transaction() {
        Desk other = new Desk(rig, "alice");
        Mistake mistake =
                assertWitness("signature-of-another-order", desk.signer.publicKey(), desk.signer.signature(other.body));
        assertThat(mistake.sentence()).contains(other.id);
        String mainnet = desk.body.replace("581d60", "581d61");
        assertWitness("body-for-another-network", desk.signer.publicKey(), desk.signer.signature(mainnet));
        String cancel = desk.body.replaceFirst("00018182581d", "01018182581d");
        assertWitness("cancel-transaction-for-order", desk.signer.publicKey(), desk.signer.signature(cancel));
    }

    @Test
    void an_unknown_key_or_message_is_no_mistake_that_has_a_name() {
        desk.submit(new Signer(BOB, "m/1852'/1815'/0'/0/9").transaction(desk.body));
        assertThat(rig.verified().get(rig.verified().size() - 1).mistake()).isEmpty();
        desk.submit(Signer.transaction(
                desk.body,
                "a10081" + Signer.witness(desk.signer.publicKey(), desk.signer.signatureOf(new byte[] {1}))));
        assertThat(rig.verified().get(rig.verified().size() - 1).mistake()).isEmpty();
    }

    private void assertSigned(String name, byte[] message) {
        assertWitness(name, desk.signer.publicKey(), desk.signer.signatureOf(message));
    }

    private void assertRewritten(String name, String other) {
        assertThat(other).isNotEqualTo(desk.body);
        Mistake mistake = assertWitness(name, desk.signer.publicKey(), desk.signer.signature(other));
        assertThat(mistake.sentence()).contains("before it was hashed");
        assertThat(desk.submit(desk.signer.transaction(other))).isEqualTo(Desk.OTHER_BODY);
        assertThat(rig.mistake().name()).isEqualTo(name);
        assertThat(rig.mistake().sentence()).contains("came back written anew");
    }

    private Mistake assertWitness(String name, String key, String signature) {
        return assertFound(name, Signer.transaction(desk.body, "a10081" + Signer.witness(key, signature)));
    }

    private Mistake assertFound(String name, String transaction) {
        assertThat(desk.submit(transaction)).isEqualTo(Desk.NOT_SIGNED);
        Mistake mistake = rig.mistake();
        assertThat(mistake.name()).as("%s", mistake).isEqualTo(name);
        return mistake;
    }

    private String unsigned() {
        return "84" + desk.body + "a0f5f6";
    }

    private byte[] blake2b(int bits) {
        Blake2bDigest digest = new Blake2bDigest(bits);
        digest.update(body, 0, body.length);
        byte[] out = new byte[bits / 8];
        digest.doFinal(out, 0);
        return out;
    }

    private byte[] keccak() {
        KeccakDigest digest = new KeccakDigest(256);
        digest.update(body, 0, body.length);
        byte[] out = new byte[32];
        digest.doFinal(out, 0);
        return out;
    }

    private static String reversed(String hex) {
        StringBuilder reversed = new StringBuilder();
        for (int at = hex.length() - 2; at >= 0; at -= 2) {
            reversed.append(hex, at, at + 2);
        }
        return reversed.toString();
    }

    private static byte[] ascii(String text) {
        return text.getBytes(US_ASCII);
    }
}
