package io.venuesim.crypto;

import io.venuesim.crypto.Secp256k1.Signature;
import java.math.BigInteger;
import java.util.Optional;
import org.bouncycastle.asn1.x9.X9ECParameters;
import org.bouncycastle.crypto.ec.CustomNamedCurves;
import org.bouncycastle.math.ec.ECAlgorithms;
import org.bouncycastle.math.ec.ECCurve;
import org.bouncycastle.math.ec.ECFieldElement;
import org.bouncycastle.math.ec.ECPoint;
import org.bouncycastle.math.ec.FixedPointCombMultiplier;
import org.bouncycastle.util.BigIntegers;

/** Pure Java, so always there; about a third of the native library's speed. */
final class BouncyCastleEngine implements Secp256k1Engine {
    private static final X9ECParameters PARAMETERS = CustomNamedCurves.getByName("secp256k1");
    private static final ECCurve CURVE = PARAMETERS.getCurve();
    private static final ECPoint G = PARAMETERS.getG();
    private static final BigInteger N = PARAMETERS.getN();

    @Override
    public String name() {
        return "Bouncy Castle";
    }

    @Override
    public Optional<byte[]> recover(byte[] digest, Signature signature) {
        ECFieldElement x = CURVE.fromBigInteger(signature.r());
        ECFieldElement y = x.square().multiply(x).add(CURVE.getB()).sqrt();
        if (y == null) {
            return Optional.empty();
        }
        if (y.testBitZero() != (signature.recoveryId() == 1)) {
            y = y.negate();
        }
        ECPoint nonce = CURVE.createPoint(x.toBigInteger(), y.toBigInteger());
        BigInteger inverse = BigIntegers.modOddInverseVar(N, signature.r());
        BigInteger ofG = new BigInteger(1, digest).negate().multiply(inverse).mod(N);
        BigInteger ofNonce = signature.s().multiply(inverse).mod(N);
        ECPoint key = ECAlgorithms.sumOfTwoMultiplies(G, ofG, nonce, ofNonce);
        return key.isInfinity() ? Optional.empty() : Optional.of(key.getEncoded(false));
    }

    /** The 65 bytes 04 ‖ x ‖ y of a private key in [1, n - 1]. */
    static byte[] publicKey(BigInteger privateKey) {
        return new FixedPointCombMultiplier().multiply(G, privateKey).getEncoded(false);
    }
}
