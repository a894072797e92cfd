package io.venuesim.tls;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.venuesim.VenueSimulator;
import io.venuesim.crypto.CertificateAuthority;
import io.venuesim.crypto.Pem;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.cert.X509Certificate;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Where the authority comes from, who can read its key, and how far its word goes. */
@Timeout(60)
final class CertificateAuthorityTest {
    private static final Instant NOW = Instant.parse("2026-01-01T00:00:00Z");

    private final Path directory;
    private final Path certificate;
    private final Path key;

    CertificateAuthorityTest(@TempDir Path directory) {
        this.directory = directory.resolve("ca");
        this.certificate = this.directory.resolve("ca.pem");
        this.key = this.directory.resolve("ca-key.pem");
    }

    @Test
    void it_outlives_the_simulator_in_a_directory() throws IOException {
        X509Certificate first = start();
        assertThat(start()).isEqualTo(first);
        assertThat(Pem.certificate(Files.readString(certificate))).isEqualTo(first);
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(key)))
                .isEqualTo("rw-------");
    }

    @Test
    void without_a_directory_each_simulator_has_its_own() {
        try (VenueSimulator one =
                        VenueSimulator.builder().venues("sixth").tls(0).start();
                VenueSimulator other =
                        VenueSimulator.builder().venues("sixth").tls(0).start()) {
            assertThat(one.tls().orElseThrow().caCertificate())
                    .isNotEqualTo(other.tls().orElseThrow().caCertificate());
        }
    }

    @Test
    void a_key_that_others_can_read_is_not_used() throws IOException {
        start();
        for (String permissions : new String[] {"rw-r-----", "rw----r--", "rw--w----"}) {
            Files.setPosixFilePermissions(key, PosixFilePermissions.fromString(permissions));
            assertThatThrownBy(this::start)
                    .as(permissions)
                    .hasMessage(
                            "Others can read or change the key " + key + " of the certificate authority, and could pass"
                                    + " for every host that trusts it. If nobody has, keep it with: chmod 600 " + key);
        }
        Files.setPosixFilePermissions(key, PosixFilePermissions.fromString("r--------"));
        start();
    }

    @Test
    void half_an_authority_is_none() throws IOException {
        start();
        Files.delete(certificate);
        assertThatThrownBy(this::start)
                .hasMessage("The certificate authority in " + directory + " can't be used: " + certificate
                        + " is missing. Remove " + certificate + " and " + key
                        + " to have another one made, and trust that.");
    }

    @Test
    void a_key_of_another_certificate_is_not_used() throws IOException {
        start();
        Files.writeString(certificate, Pem.of(authority("api.sixth.test").certificate()));
        assertThatThrownBy(this::start).hasMessageContaining("key and certificate do not belong together");
    }

    @Test
    void what_is_no_key_is_told_and_not_shown() throws IOException {
        start();
        Files.writeString(key, "-----BEGIN PRIVATE KEY-----\nc2VjcmV0\n-----END PRIVATE KEY-----\n");
        assertThatThrownBy(this::start)
                .hasMessageContaining("ca-key.pem can't be read: The private key is none of an elliptic curve")
                .hasMessageNotContaining("c2VjcmV0");
    }

    @Test
    void an_authority_for_other_hosts_is_told_which_it_lacks() throws IOException {
        start();
        CertificateAuthority other = authority("api.kraken.com");
        Files.writeString(certificate, Pem.of(other.certificate()));
        Files.writeString(key, Pem.of(other.key()));
        assertThatThrownBy(this::start)
                .hasMessageContaining("it may not vouch for ")
                .hasMessageContaining("localhost");
    }

    @Test
    void an_authority_of_the_past_is_not_used() throws IOException {
        start();
        CertificateAuthority old = CertificateAuthority.create(List.of("localhost"), NOW.minus(Duration.ofDays(4000)));
        Files.writeString(certificate, Pem.of(old.certificate()));
        Files.writeString(key, Pem.of(old.key()));
        assertThatThrownBy(this::start).hasMessageContaining("its certificate is valid until 2025-01-16T00:00:00Z");
    }

    @Test
    void it_may_vouch_for_its_names_and_what_is_below_them_only() {
        CertificateAuthority authority = authority("api.sixth.test", "127.0.0.1", "::1");
        assertThat(authority.beyond(List.of(
                        "api.sixth.test",
                        "a.api.sixth.test",
                        "xapi.sixth.test",
                        "sixth.test",
                        "127.0.0.1",
                        "127.0.0.2",
                        "::1",
                        "::2",
                        "test")))
                .containsExactly("xapi.sixth.test", "sixth.test", "127.0.0.2", "::2", "test");
    }

    @Test
    void it_is_no_authority_over_authorities_and_lasts_for_a_while() {
        CertificateAuthority authority = authority("api.sixth.test");
        X509Certificate own = authority.certificate();
        X509Certificate server =
                authority.issue(List.of("api.sixth.test"), NOW).chain().get(0);
        assertThat(own.getBasicConstraints()).isZero();
        assertThat(own.getCriticalExtensionOIDs()).contains("2.5.29.30");
        assertThat(server.getBasicConstraints()).isEqualTo(-1);
        assertThat(server.getNotAfter()).isEqualTo(NOW.plus(Duration.ofDays(397)));
        assertThat(authority.isValidAt(NOW.plus(Duration.ofDays(3649)))).isTrue();
        assertThat(authority.isValidAt(NOW.plus(Duration.ofDays(3651)))).isFalse();
        assertThat(authority.toString() + authority.issue(List.of("a.b"), NOW))
                .isEqualTo("CertificateAuthority[CN=VenueSim test CA]Identity[CN=VenueSim]");
    }

    private static CertificateAuthority authority(String... names) {
        return CertificateAuthority.create(List.of(names), NOW);
    }

    private X509Certificate start() {
        try (VenueSimulator simulator = VenueSimulator.builder()
                .venues("sixth")
                .tls(0)
                .tlsAuthority(directory)
                .start()) {
            return simulator.tls().orElseThrow().caCertificate();
        }
    }
}
