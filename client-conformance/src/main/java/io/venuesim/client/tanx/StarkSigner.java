package io.venuesim.client.tanx;

import java.math.BigInteger;
import org.bouncycastle.crypto.digests.SHA256Digest;
import org.bouncycastle.crypto.params.ECDomainParameters;
import org.bouncycastle.crypto.params.ECPrivateKeyParameters;
import org.bouncycastle.crypto.signers.ECDSASigner;
import org.bouncycastle.crypto.signers.HMacDSAKCalculator;
import org.bouncycastle.math.ec.ECCurve;
import org.bouncycastle.util.BigIntegers;

/** Signs the hash of an order on the STARK curve, with the curve put together for Bouncy Castle. */
final class StarkSigner {
    private static final BigInteger P = hex("800000000000011000000000000000000000000000000000000000000000001");
    private static final BigInteger N = hex("800000000000010ffffffffffffffffb781126dcae7b2321e66a241adc64d2f");
    private static final ECCurve CURVE = new ECCurve.Fp(
            P,
            BigInteger.ONE,
            hex("6f21413efbe40de150e596d72f7a8c5609ad26c15c915c1f4cdfcb99cee9e89"),
            N,
            BigInteger.ONE);
    private static final ECDomainParameters DOMAIN = new ECDomainParameters(
            CURVE,
            CURVE.createPoint(
                    hex("1ef15c18599971b7beced415a40f0c7deacfd9b0d1819e03d723d8bc943cfca"),
                    hex("5668060aa49730b7be4801df46ec62de53ecd11abe43a32873000c36e8dc1f")),
            N);

    /** Two numbers, written as hex without padding. */
    record Signature(String r, String s) {}

    private StarkSigner() {}

    /** The same numbers as the venue's SDKs give. */
    static Signature sign(String privateKey, String hash) {
        ECDSASigner signer = new ECDSASigner(new HMacDSAKCalculator(new SHA256Digest()));
        signer.init(true, new ECPrivateKeyParameters(hex(privateKey.substring(2)), DOMAIN));
        // Bouncy Castle takes the first 252 bits of 256: the last four of the hash would be lost.
        byte[] message =
                BigIntegers.asUnsignedByteArray(32, hex(hash.substring(2)).shiftLeft(4));
        BigInteger[] numbers = signer.generateSignature(message);
        return new Signature("0x" + numbers[0].toString(16), "0x" + numbers[1].toString(16));
    }

    private static BigInteger hex(String digits) {
        return new BigInteger(digits, 16);
    }
}
