package io.venuesim.venue.deltadefi;

import io.venuesim.crypto.Bech32;
import io.venuesim.crypto.Blake2b;
import io.venuesim.crypto.ExtendedKey;
import io.venuesim.crypto.Hex;
import io.venuesim.crypto.PasswordCipher;
import io.venuesim.venue.Json;
import io.venuesim.venue.deltadefi.Quirks.KeyForm;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Base64;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The key that signs an account's orders: the venue keeps its hash, and a ciphertext that it can't read. */
sealed interface OperationKey {
    /** [official SDK] The path under which every client derives the key that signs. */
    String PATH = "1852'/1815'/0'/0/0";

    /** Lower-case hex of BLAKE2b-224 of the public key [assumed from "public key hash" and the on-chain account]. */
    String hash();

    /** JSON as text: {@code {"iv":…,"salt":…,"ciphertext":…}} [official SDK]. */
    String encrypted(KeyForm form);

    /** Sent in by a client, with a password that only that client knows. */
    record Deposited(String hash, String ciphertext) implements OperationKey {
        @Override
        public String encrypted(KeyForm form) {
            return ciphertext;
        }
    }

    /** Made by the simulator, which hands its root and its password to the test. Worked out when first needed. */
    final class Issued implements OperationKey {
        private final String root;
        private final String password;
        private final Map<KeyForm, String> encrypted = new EnumMap<>(KeyForm.class);
        private volatile @Nullable String hash;
        private volatile @Nullable WalletKeys wallet;

        Issued(String root, String password) {
            this.root = root;
            this.password = password;
        }

        /** The wallet that the key belongs to. */
        WalletKeys wallet() {
            WalletKeys known = wallet;
            if (known == null) {
                known = new WalletKeys(OperationKey.root(root).orElseThrow());
                wallet = known;
            }
            return known;
        }

        @Override
        public String hash() {
            String known = hash;
            if (known == null) {
                known = hashOf(wallet().publicKey(PATH));
                hash = known;
            }
            return known;
        }

        /** [official SDK] Go's and Rust's ciphers take a nonce of 12 bytes only; the legacy salt is as many zeros. */
        @Override
        public synchronized String encrypted(KeyForm form) {
            return encrypted.computeIfAbsent(form, any -> {
                byte[] chance = Blake2b.hash256((form + root).getBytes(StandardCharsets.UTF_8));
                byte[] iv = Arrays.copyOf(chance, 12);
                byte[] salt = form == KeyForm.SALTED ? Arrays.copyOfRange(chance, 12, 28) : new byte[iv.length];
                byte[] ciphertext = PasswordCipher.encrypt(root, password, salt, iv);
                var json = Json.object().put("iv", base64(iv));
                if (form == KeyForm.SALTED) {
                    json.put("salt", base64(salt));
                }
                return Json.write(json.put("ciphertext", base64(ciphertext)));
            });
        }
    }

    /** The root that a text is, {@code xprv1…}; empty if it is none. */
    static Optional<ExtendedKey> root(String text) {
        return Bech32.decode("xprv", text).flatMap(ExtendedKey::of);
    }

    static String hashOf(byte[] publicKey) {
        return Hex.encode(Blake2b.hash224(publicKey));
    }

    private static String base64(byte[] bytes) {
        return Base64.getEncoder().encodeToString(bytes);
    }
}
