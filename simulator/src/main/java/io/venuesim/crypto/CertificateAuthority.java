package io.venuesim.crypto;

import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.PrivateKey;
import java.security.Signature;
import java.security.cert.X509Certificate;
import java.security.spec.ECGenParameterSpec;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Set;

/**
 * An authority for tests. Its name constraints let it vouch for the names that it was made for and for no others: whoever
 * trusts it, and loses its key, has lost those names only.
 *
 * @param certificate signed by itself
 */
public record CertificateAuthority(X509Certificate certificate, PrivateKey key) {
    private static final String NAME = "VenueSim test CA";
    private static final Duration LIFE = Duration.ofDays(3650);
    /** Apple's platforms refuse a server that is vouched for for longer than this. */
    private static final Duration SERVER_LIFE = Duration.ofDays(397);
    /** For clients whose clock is behind. */
    private static final Duration EARLIER = Duration.ofDays(1);

    /** A server's key, and its certificate with the authority's behind it. */
    public record Identity(PrivateKey key, List<X509Certificate> chain) {
        public Identity {
            chain = List.copyOf(chain);
        }

        @Override
        public String toString() {
            return "Identity[" + chain.get(0).getSubjectX500Principal() + "]";
        }
    }

    /**
     * Makes a new one.
     *
     * @param names DNS names and IP addresses that it may vouch for, and whatever is below them
     * @param now the real time
     */
    public static CertificateAuthority create(Collection<String> names, Instant now) {
        KeyPair pair = freshPair();
        CertificateForm form = new CertificateForm(NAME, pair.getPublic(), NAME, pair.getPublic())
                .valid(now.minus(EARLIER), now.plus(LIFE))
                .authorityFor(names);
        return new CertificateAuthority(form.sign(pair.getPrivate()), pair.getPrivate());
    }

    /** Vouches for a server of these names, with a key of its own, for a year and a month at most. */
    public Identity issue(Collection<String> names, Instant now) {
        KeyPair pair = freshPair();
        Instant end = now.plus(SERVER_LIFE);
        Instant own = certificate.getNotAfter().toInstant();
        X509Certificate issued = new CertificateForm(NAME, certificate.getPublicKey(), "VenueSim", pair.getPublic())
                .valid(now.minus(EARLIER), end.isBefore(own) ? end : own)
                .serverOf(names)
                .sign(key);
        return new Identity(pair.getPrivate(), List.of(issued, certificate));
    }

    /** Those of the names that it may not vouch for. */
    public Set<String> beyond(Collection<String> names) {
        return NameLimits.of(certificate).beyond(names);
    }

    /** True if the key is the certificate's. */
    public boolean isWhole() {
        try {
            byte[] probe = certificate.getSignature();
            Signature signature = Signature.getInstance("SHA256withECDSA");
            signature.initSign(key);
            signature.update(probe);
            byte[] signed = signature.sign();
            signature.initVerify(certificate.getPublicKey());
            signature.update(probe);
            return signature.verify(signed);
        } catch (GeneralSecurityException otherCurve) {
            return false;
        }
    }

    public boolean isValidAt(Instant moment) {
        return !moment.isBefore(certificate.getNotBefore().toInstant())
                && !moment.isAfter(certificate.getNotAfter().toInstant());
    }

    private static KeyPair freshPair() {
        try {
            KeyPairGenerator keys = KeyPairGenerator.getInstance("EC");
            keys.initialize(new ECGenParameterSpec("secp256r1"));
            return keys.generateKeyPair();
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException("Every Java platform has P-256", impossible);
        }
    }

    @Override
    public String toString() {
        return "CertificateAuthority[" + certificate.getSubjectX500Principal() + "]";
    }
}
