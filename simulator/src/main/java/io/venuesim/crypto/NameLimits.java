package io.venuesim.crypto;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.security.cert.X509Certificate;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.regex.Pattern;
import org.bouncycastle.asn1.ASN1OctetString;
import org.bouncycastle.asn1.DEROctetString;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.asn1.x509.GeneralName;
import org.bouncycastle.asn1.x509.GeneralSubtree;
import org.bouncycastle.asn1.x509.NameConstraints;

/** The names that an authority may vouch for: DNS names with all that is below them, and single addresses. */
record NameLimits(Set<GeneralName> permitted) {
    private static final Pattern ADDRESS = Pattern.compile("[0-9]+(\\.[0-9]+){3}|.*:.*");

    /** The extension that sets these limits. */
    static NameConstraints to(Collection<String> names) {
        GeneralSubtree[] trees = names.stream()
                .map(name -> new GeneralSubtree(isAddress(name) ? single(name) : name(name)))
                .toArray(GeneralSubtree[]::new);
        return new NameConstraints(trees, null);
    }

    /** The limits that an authority has; none at all vouch for nothing here. */
    static NameLimits of(X509Certificate authority) {
        byte[] extension = authority.getExtensionValue(Extension.nameConstraints.getId());
        if (extension == null) {
            return new NameLimits(Set.of());
        }
        byte[] value = ASN1OctetString.getInstance(extension).getOctets();
        GeneralSubtree[] trees = NameConstraints.getInstance(value).getPermittedSubtrees();
        Set<GeneralName> permitted = new HashSet<>();
        for (GeneralSubtree tree : trees == null ? new GeneralSubtree[0] : trees) {
            permitted.add(tree.getBase());
        }
        return new NameLimits(permitted);
    }

    Set<String> beyond(Collection<String> names) {
        Set<String> beyond = new LinkedHashSet<>(names);
        beyond.removeIf(this::permits);
        return beyond;
    }

    private boolean permits(String name) {
        if (isAddress(name)) {
            return permitted.contains(single(name));
        }
        String above = name;
        while (!permitted.contains(name(above))) {
            int dot = above.indexOf('.');
            if (dot < 0) {
                return false;
            }
            above = above.substring(dot + 1);
        }
        return true;
    }

    static GeneralName name(String name) {
        return isAddress(name)
                ? new GeneralName(GeneralName.iPAddress, new DEROctetString(address(name)))
                : new GeneralName(GeneralName.dNSName, name);
    }

    /** An address with a mask that no other address fits. */
    private static GeneralName single(String address) {
        byte[] bytes = address(address);
        byte[] masked = Arrays.copyOf(bytes, 2 * bytes.length);
        Arrays.fill(masked, bytes.length, masked.length, (byte) 0xFF);
        return new GeneralName(GeneralName.iPAddress, new DEROctetString(masked));
    }

    private static boolean isAddress(String name) {
        return ADDRESS.matcher(name).matches();
    }

    private static byte[] address(String literal) {
        try {
            return InetAddress.getByName(literal).getAddress();
        } catch (UnknownHostException wrong) {
            throw new IllegalArgumentException("Not an address: " + literal, wrong);
        }
    }
}
