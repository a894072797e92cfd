package io.venuesim.crypto;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigInteger;
import java.security.GeneralSecurityException;
import java.security.PrivateKey;
import java.security.PublicKey;
import java.security.Signature;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.Arrays;
import java.util.Collection;
import java.util.Date;
import org.bouncycastle.asn1.ASN1Encodable;
import org.bouncycastle.asn1.ASN1Integer;
import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import org.bouncycastle.asn1.DERBitString;
import org.bouncycastle.asn1.DERSequence;
import org.bouncycastle.asn1.x500.X500Name;
import org.bouncycastle.asn1.x509.AlgorithmIdentifier;
import org.bouncycastle.asn1.x509.AuthorityKeyIdentifier;
import org.bouncycastle.asn1.x509.BasicConstraints;
import org.bouncycastle.asn1.x509.ExtendedKeyUsage;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.asn1.x509.ExtensionsGenerator;
import org.bouncycastle.asn1.x509.GeneralName;
import org.bouncycastle.asn1.x509.GeneralNames;
import org.bouncycastle.asn1.x509.KeyPurposeId;
import org.bouncycastle.asn1.x509.KeyUsage;
import org.bouncycastle.asn1.x509.SubjectKeyIdentifier;
import org.bouncycastle.asn1.x509.SubjectPublicKeyInfo;
import org.bouncycastle.asn1.x509.TBSCertificate;
import org.bouncycastle.asn1.x509.Time;
import org.bouncycastle.asn1.x509.V3TBSCertificateGenerator;
import org.bouncycastle.asn1.x9.X9ObjectIdentifiers;

/** An X.509 certificate of RFC 5280 before it is signed, with ECDSA over SHA-256. */
final class CertificateForm {
    private static final AlgorithmIdentifier ECDSA = new AlgorithmIdentifier(X9ObjectIdentifiers.ecdsa_with_SHA256);

    private final V3TBSCertificateGenerator form = new V3TBSCertificateGenerator();
    private final ExtensionsGenerator extensions = new ExtensionsGenerator();

    CertificateForm(String issuer, PublicKey issuerKey, String subject, PublicKey subjectKey) {
        byte[] key = fingerprint(subjectKey);
        form.setIssuer(new X500Name("CN=" + issuer));
        form.setSubject(new X500Name("CN=" + subject));
        form.setSubjectPublicKeyInfo(SubjectPublicKeyInfo.getInstance(subjectKey.getEncoded()));
        form.setSignature(ECDSA);
        // As good as drawn: no two keys are the same.
        form.setSerialNumber(new ASN1Integer(new BigInteger(1, key)));
        add(Extension.subjectKeyIdentifier, false, new SubjectKeyIdentifier(key));
        add(Extension.authorityKeyIdentifier, false, new AuthorityKeyIdentifier(fingerprint(issuerKey)));
    }

    CertificateForm valid(Instant from, Instant to) {
        form.setStartDate(new Time(Date.from(from)));
        form.setEndDate(new Time(Date.from(to)));
        return this;
    }

    /** It may sign certificates of servers, of these names only, and no other authority. */
    CertificateForm authorityFor(Collection<String> names) {
        add(Extension.basicConstraints, true, new BasicConstraints(0));
        add(Extension.keyUsage, true, new KeyUsage(KeyUsage.keyCertSign));
        return add(Extension.nameConstraints, true, NameLimits.to(names));
    }

    CertificateForm serverOf(Collection<String> names) {
        add(Extension.basicConstraints, true, new BasicConstraints(false));
        add(Extension.keyUsage, true, new KeyUsage(KeyUsage.digitalSignature));
        add(Extension.extendedKeyUsage, false, new ExtendedKeyUsage(KeyPurposeId.id_kp_serverAuth));
        GeneralName[] all = names.stream().map(NameLimits::name).toArray(GeneralName[]::new);
        return add(Extension.subjectAlternativeName, false, new GeneralNames(all));
    }

    X509Certificate sign(PrivateKey key) {
        form.setExtensions(extensions.generate());
        TBSCertificate signed = form.generateTBSCertificate();
        try {
            Signature signature = Signature.getInstance("SHA256withECDSA");
            signature.initSign(key);
            signature.update(signed.getEncoded());
            ASN1Encodable[] parts = {signed, ECDSA, new DERBitString(signature.sign())};
            byte[] encoded = new DERSequence(parts).getEncoded();
            return (X509Certificate)
                    CertificateFactory.getInstance("X.509").generateCertificate(new ByteArrayInputStream(encoded));
        } catch (GeneralSecurityException failed) {
            throw new IllegalArgumentException("This key can't sign a certificate", failed);
        } catch (IOException impossible) {
            throw new UncheckedIOException("In memory nothing fails to be written", impossible);
        }
    }

    private CertificateForm add(ASN1ObjectIdentifier kind, boolean critical, ASN1Encodable value) {
        try {
            extensions.addExtension(kind, critical, value);
        } catch (IOException impossible) {
            throw new UncheckedIOException("In memory nothing fails to be written", impossible);
        }
        return this;
    }

    /** RFC 7093, method 1: the first 160 bits of a SHA-256. */
    private static byte[] fingerprint(PublicKey key) {
        byte[] bits = SubjectPublicKeyInfo.getInstance(key.getEncoded())
                .getPublicKeyData()
                .getBytes();
        return Arrays.copyOf(Sha256.hash(bits), 20);
    }
}
