package io.venuesim.venue.deltadefi;

import static org.assertj.core.api.Assertions.assertThat;

import com.bloxbean.cardano.client.crypto.Bech32;
import com.bloxbean.cardano.client.crypto.Blake2bUtil;
import io.venuesim.core.account.NewAccount;
import io.venuesim.core.diagnosis.Mistake;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import org.bouncycastle.crypto.params.Ed25519PrivateKeyParameters;
import org.bouncycastle.crypto.signers.Ed25519Signer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** The right bytes signed with the wrong key, or by nobody: found by name. */
final class DeltadefiSigningKeyMistakesTest {
    /** The root of Bob's operation key. */
    private static final String BOB =
            "xprv1fqddq5j5xnavf0chz209l88kqvmmycjzdjah608jsz8s02rtjd2683dhvnesfdr6ca0dx2q56ymm5q0zup7hfycjm03dp4xuqkappfc49h2n53ue73p3uk4330qr57x39rmpensh4pvf3vmnvw80m5f8zqleeh76";

    private final Rig rig = new Rig();
    private final Desk desk = new Desk(rig, "alice");
    private final byte[] hash = Blake2bUtil.blake2bHash256(Signer.HEX.parseHex(desk.body));

    @AfterEach
    void stop() {
        rig.close();
    }

    @Test
    void another_key_of_the_same_wallet_signed() {
        Map<String, String> paths = new HashMap<>();
        paths.put("m", "signed-with-root-key");
        paths.put("m/1852'/1815'/0'", "signed-with-account-key");
        paths.put("m/1852'/1815'/0'/2/0", "signed-with-stake-key");
        paths.put("m/1852'/1815'/0'/0/1", "signed-with-next-key");
        paths.put("m/1852'/1815'/0'/1/0", "signed-with-change-key");
        paths.put("m/1852'/1815'/1'/0/0", "signed-with-next-account");
        paths.put("m/44'/1815'/0'/0/0", "wrong-derivation-path");
        paths.put("m/1852'/1815'/0'/0'/0'", "wrong-derivation-path");
        paths.put("m/1852'/1'/0'/0/0", "wrong-derivation-path");
        String root = desk.account.credential("operationKey");
        paths.forEach((path, name) -> {
            Signer signer = new Signer(root, path);
            assertFound(name, signer.transaction(desk.body));
            assertWitness("signed-by-another-path", desk.signer.publicKey(), signer.signature(desk.body));
            assertWitness("another-key-in-witness", signer.publicKey(), desk.signer.signature(desk.body));
        });
    }

    @Test
    void the_extended_key_was_used_as_a_seed() {
        for (byte[] seed : new byte[][] {
            Arrays.copyOf(desk.signer.secret(), 32),
            Arrays.copyOf(Bech32.decode(desk.account.credential("operationKey")).data, 32)
        }) {
            Ed25519PrivateKeyParameters key = new Ed25519PrivateKeyParameters(seed);
            Ed25519Signer signer = new Ed25519Signer();
            signer.init(true, key);
            signer.update(hash, 0, hash.length);
            String signature = Signer.HEX.formatHex(signer.generateSignature());
            assertWitness(
                    "extended-key-used-as-seed",
                    Signer.HEX.formatHex(key.generatePublicKey().getEncoded()),
                    signature);
            assertWitness("extended-key-used-as-seed", desk.signer.publicKey(), signature);
        }
    }

    @Test
    void somebody_else_signed() {
        Signer bob = new Signer(rig.venue.account("bob").credential("operationKey"));
        Mistake mistake = assertFound("signed-by-another-account", bob.transaction(desk.body));
        assertThat(mistake.sentence()).contains("of bob").contains("alice");
        assertWitness("signed-by-another-account", desk.signer.publicKey(), bob.signature(desk.body));
        String stranger = rig.venue
                .in(rig.simulator.createNamespace("team"))
                .account("alice")
                .credential("operationKey");
        assertFound("signed-by-another-account", new Signer(stranger).transaction(desk.body));
    }

    @Test
    void the_wallets_own_key_signed() {
        String root = rig.venue.account("bob").credential("operationKey");
        Signer master = new Signer(root, "m/1852'/1815'/0'/0/0");
        byte[] address = new byte[29];
        System.arraycopy(Blake2bUtil.blake2bHash224(Signer.HEX.parseHex(master.publicKey())), 0, address, 1, 28);
        address[0] = 0x60;
        rig.venue.addAccount(NewAccount.named("carol").with("walletAddress", Bech32.encode(address, "addr_test")));
        Desk carol = new Desk(rig, "carol");
        assertThat(carol.submit(master.transaction(carol.body))).isEqualTo(Desk.NOT_SIGNED);
        assertThat(rig.mistake().name()).isEqualTo("signed-with-master-key");
    }

    @Test
    void the_operation_key_is_not_the_deposited_one() {
        deposit(Signer.HEX.formatHex(Blake2bUtil.blake2bHash224(Signer.HEX.parseHex(new Signer(BOB).publicKey()))));
        assertThat(desk.submit(desk.signed())).isEqualTo(Desk.NOT_SIGNED);
        assertThat(rig.mistake().name()).isEqualTo("signed-with-replaced-key");
        Signer other = new Signer(BOB, "m/1852'/1815'/0'/0/7");
        deposit(Signer.HEX
                .formatHex(Blake2bUtil.blake2bHash256(Signer.HEX.parseHex(other.publicKey())))
                .substring(0, 56));
        assertFound("key-hash-made-otherwise", other.transaction(desk.body));
    }

    @Test
    void there_is_no_witness_or_one_too_many() {
        assertFound("no-witness", unsigned());
        assertFound("no-witness", Signer.transaction(desk.body, "a10080"));
        String good = desk.signer.witness(desk.body);
        assertFound("witness-under-another-key", Signer.transaction(desk.body, "a10181" + good));
        assertFound(
                "bootstrap-witness",
                Signer.transaction(
                        desk.body,
                        "a10281845820" + "11".repeat(32) + "5840" + "22".repeat(64) + "5820" + "33".repeat(32)
                                + "41a0"));
        Signer nobody = new Signer(BOB, "m/1852'/1815'/0'/0/9");
        String bad = Signer.witness(nobody.publicKey(), nobody.signatureOf(new byte[] {1}));
        assertFound("superfluous-witness", Signer.transaction(desk.body, "a10082" + good + bad));
        assertWitness("key-is-no-point", "ff".repeat(32), desk.signer.signatureOf(new byte[] {1}));
    }

    @Test
    void a_private_key_was_sent_and_is_not_told_again() {
        String secret = Signer.HEX.formatHex(desk.signer.secret());
        Mistake mistake =
                assertWitness("private-key-in-witness", secret.substring(0, 64), desk.signer.signature(desk.body));
        String told = rig.verified().get(rig.verified().size() - 1).toString() + mistake;
        assertThat(told)
                .doesNotContain(secret.substring(0, 64))
                .doesNotContain(secret.substring(64))
                .doesNotContain(desk.account.credential("operationKey"))
                .doesNotContain(desk.account.credential("apiKey"));
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

    private void deposit(String keyHash) {
        String answer = rig.send(
                "PUT",
                "/accounts/spot-account",
                rig.alice,
                "{\"encrypted_operation_key\":\"{}\",\"operation_key_hash\":\"" + keyHash + "\"}");
        assertThat(answer).startsWith("HTTP/1.1 200 OK");
    }

    private String unsigned() {
        return "84" + desk.body + "a0f5f6";
    }
}
