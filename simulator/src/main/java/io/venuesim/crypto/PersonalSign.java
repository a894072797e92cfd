package io.venuesim.crypto;

import java.io.ByteArrayOutputStream;
import java.math.BigInteger;
import org.bouncycastle.crypto.digests.SHA256Digest;
import org.bouncycastle.crypto.ec.CustomNamedCurves;
import org.bouncycastle.crypto.params.ECDomainParameters;
import org.bouncycastle.crypto.params.ECPrivateKeyParameters;
import org.bouncycastle.crypto.signers.ECDSASigner;
import org.bouncycastle.crypto.signers.HMacDSAKCalculator;

/** What a wallet answers to {@code personal_sign}: for test accounts whose keys are the simulator's to know. */
public final class PersonalSign {
    private static final ECDomainParameters DOMAIN = new ECDomainParameters(CustomNamedCurves.getByName("secp256k1"));

    private PersonalSign() {}

    /**
     * The 65 bytes r ‖ s ‖ v over a text, v being 27 or 28. Deterministic (RFC 6979) and with a low s, as every wallet
     * library has it, so that two of them give the same bytes.
     *
     * @throws IllegalArgumentException unless the key is 32 bytes with a number in range
     */
    public static byte[] sign(byte[] privateKey32, byte[] message) {
        EthAddress own = Secp256k1.addressOf(privateKey32);
        byte[] digest = Eip191.digest(message);
        ECDSASigner signer = new ECDSASigner(new HMacDSAKCalculator(new SHA256Digest()));
        signer.init(true, new ECPrivateKeyParameters(new BigInteger(1, privateKey32), DOMAIN));
        BigInteger[] rs = signer.generateSignature(digest);
        BigInteger s = rs[1].min(Secp256k1.ORDER.subtract(rs[1]));
        int v = isBy(own, digest, rs[0], s, 0) ? 0 : 1;
        ByteArrayOutputStream signature = new ByteArrayOutputStream(65);
        signature.writeBytes(Words.of(rs[0]));
        signature.writeBytes(Words.of(s));
        signature.write(27 + v);
        return signature.toByteArray();
    }

    private static boolean isBy(EthAddress signer, byte[] digest, BigInteger r, BigInteger s, int v) {
        return Secp256k1.Signature.of(r, s, v)
                .flatMap(signature -> Secp256k1.recover(digest, signature))
                .filter(signer::equals)
                .isPresent();
    }
}
