package io.venuesim.server;

import io.venuesim.crypto.CertificateAuthority;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.cert.Certificate;
import java.security.cert.X509Certificate;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManagerFactory;

/** Both ends of a TLS connection, from keys in memory. */
final class SslContexts {
    private static final char[] NO_PASSWORD = new char[0];

    /** A server that proves to be this one. */
    static SSLContext server(CertificateAuthority.Identity identity) {
        try {
            KeyStore store = emptyStore();
            store.setKeyEntry(
                    "server", identity.key(), NO_PASSWORD, identity.chain().toArray(Certificate[]::new));
            KeyManagerFactory keys = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
            keys.init(store, NO_PASSWORD);
            SSLContext context = SSLContext.getInstance("TLS");
            context.init(keys.getKeyManagers(), null, null);
            return context;
        } catch (GeneralSecurityException failed) {
            throw new IllegalStateException("This Java platform has no TLS", failed);
        }
    }

    /** A client that trusts this authority and no other. */
    static SSLContext trusting(X509Certificate authority) {
        try {
            KeyStore store = emptyStore();
            store.setCertificateEntry("ca", authority);
            TrustManagerFactory trust = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
            trust.init(store);
            SSLContext context = SSLContext.getInstance("TLS");
            context.init(null, trust.getTrustManagers(), null);
            return context;
        } catch (GeneralSecurityException failed) {
            throw new IllegalStateException("This Java platform has no TLS", failed);
        }
    }

    private static KeyStore emptyStore() throws GeneralSecurityException {
        KeyStore store = KeyStore.getInstance("PKCS12");
        try {
            store.load(null, null);
        } catch (IOException impossible) {
            throw new UncheckedIOException("Nothing is read", impossible);
        }
        return store;
    }

    private SslContexts() {}
}
