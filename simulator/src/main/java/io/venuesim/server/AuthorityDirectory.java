package io.venuesim.server;

import io.venuesim.core.clock.SimClock;
import io.venuesim.crypto.CertificateAuthority;
import io.venuesim.crypto.Pem;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileStore;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.cert.X509Certificate;
import java.util.Collection;
import java.util.EnumSet;
import java.util.Set;

/** A directory in which an authority outlives the simulator: {@code ca.pem} for everybody, {@code ca-key.pem} for nobody. */
record AuthorityDirectory(Path directory) {
    private static final Set<PosixFilePermission> OWNER =
            EnumSet.of(PosixFilePermission.OWNER_READ, PosixFilePermission.OWNER_WRITE);

    /**
     * The authority that is kept here; one is made where there is none.
     *
     * @param names what it has to vouch for
     * @throws IllegalStateException if what is kept here can't be used; the message says what to do
     * @throws UncheckedIOException if the directory can't be read or written
     */
    CertificateAuthority open(Collection<String> names) {
        try {
            return Files.exists(certificateFile()) || Files.exists(keyFile()) ? load(names) : create(names);
        } catch (IOException failed) {
            throw new UncheckedIOException(
                    "The directory " + directory + " of the certificate authority can't be used: " + failed, failed);
        }
    }

    private CertificateAuthority create(Collection<String> names) throws IOException {
        CertificateAuthority made = CertificateAuthority.create(names, SimClock.realNow());
        Files.createDirectories(directory);
        // The permissions come with the file, not after it: at no time can others read it.
        FileAttribute<?>[] secret = hasPermissions(directory)
                ? new FileAttribute<?>[] {PosixFilePermissions.asFileAttribute(OWNER)}
                : new FileAttribute<?>[0];
        Files.createFile(keyFile(), secret);
        Files.writeString(keyFile(), Pem.of(made.key()), StandardOpenOption.WRITE);
        Files.writeString(certificateFile(), Pem.of(made.certificate()), StandardOpenOption.CREATE_NEW);
        return made;
    }

    private CertificateAuthority load(Collection<String> names) throws IOException {
        refuseReadableKey();
        X509Certificate certificate = read(certificateFile(), Pem::certificate);
        CertificateAuthority kept = new CertificateAuthority(certificate, read(keyFile(), Pem::key));
        if (!kept.isValidAt(SimClock.realNow())) {
            throw unusable("its certificate is valid until "
                    + certificate.getNotAfter().toInstant());
        }
        if (!kept.isWhole()) {
            throw unusable("key and certificate do not belong together");
        }
        Set<String> beyond = kept.beyond(names);
        if (!beyond.isEmpty()) {
            throw unusable("it may not vouch for " + String.join(", ", beyond));
        }
        return kept;
    }

    private void refuseReadableKey() throws IOException {
        if (!Files.exists(keyFile()) || !hasPermissions(keyFile())) {
            return;
        }
        Set<PosixFilePermission> granted = EnumSet.copyOf(Files.getPosixFilePermissions(keyFile()));
        granted.removeAll(OWNER);
        granted.remove(PosixFilePermission.OWNER_EXECUTE);
        if (!granted.isEmpty()) {
            throw new IllegalStateException("Others can read or change the key " + keyFile()
                    + " of the certificate authority, and could pass for every host that trusts it. If nobody has, keep it"
                    + " with: chmod 600 " + keyFile());
        }
    }

    private interface Reading<T> {
        T of(String text);
    }

    private <T> T read(Path file, Reading<T> reading) throws IOException {
        if (!Files.exists(file)) {
            throw unusable(file + " is missing");
        }
        try {
            return reading.of(Files.readString(file));
        } catch (IllegalArgumentException wrong) {
            throw unusable(file + " can't be read: " + wrong.getMessage());
        }
    }

    private IllegalStateException unusable(String reason) {
        return new IllegalStateException("The certificate authority in " + directory + " can't be used: " + reason
                + ". Remove " + certificateFile() + " and " + keyFile() + " to have another one made, and trust that.");
    }

    private static boolean hasPermissions(Path path) throws IOException {
        FileStore store = Files.getFileStore(path);
        return store.supportsFileAttributeView("posix");
    }

    private Path certificateFile() {
        return directory.resolve("ca.pem");
    }

    private Path keyFile() {
        return directory.resolve("ca-key.pem");
    }
}
