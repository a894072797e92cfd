package io.venuesim.crypto;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** A machine on which the native library can't be unpacked, or is no library: signatures are checked all the same. */
@Timeout(60)
final class EngineFallbackTest {
    /** Of the private key 1. */
    private static final String GENERATOR = "0x7E5F4552091A69125d5DfCb7b8C2659029395Bdf";

    private final Path directory;

    EngineFallbackTest(@TempDir Path directory) {
        this.directory = directory;
    }

    @Test
    void the_native_library_is_used_where_it_loads() throws Exception {
        assertThat(probe("-Dany=thing")).isEqualTo("libsecp256k1 (native): " + GENERATOR);
    }

    @Test
    void bouncy_castle_does_the_work_where_the_library_can_not_be_unpacked() throws Exception {
        assertThat(probe("-Dfr.acinq.secp256k1.tmpdir=" + directory.resolve("nowhere/at/all")))
                .isEqualTo("Bouncy Castle: " + GENERATOR);
    }

    private static String probe(String option) throws IOException, InterruptedException {
        Process process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        option,
                        "-cp",
                        System.getProperty("java.class.path"),
                        EngineProbe.class.getName())
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        String printed = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor(30, TimeUnit.SECONDS)).isTrue();
        return printed.strip();
    }
}
