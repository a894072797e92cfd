package io.venuesim.venue.deltadefi;

import io.venuesim.crypto.ExtendedKey;
import java.util.Arrays;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;

/** The keys of the wallet that grows from one root, each worked out once: to see who has signed. It signs nothing. */
final class WalletKeys {
    private static final int HALF = 32;

    private final ExtendedKey root;
    private final Map<String, ExtendedKey> keys = new ConcurrentHashMap<>();
    private final Map<String, byte[]> publicKeys = new ConcurrentHashMap<>();

    WalletKeys(ExtendedKey root) {
        this.root = root;
    }

    /** 32 bytes; an empty path is the root's. */
    byte[] publicKey(String path) {
        return publicKeys.computeIfAbsent(path, any -> key(path).publicKey());
    }

    /** The public keys of the root and of all paths that are taken for the right one. */
    Stream<byte[]> others() {
        return Stream.concat(Stream.of(""), WalletPath.ALL.stream().map(WalletPath::path))
                .map(this::publicKey);
    }

    /** What may have been taken for the seed of an ordinary key: the first half of the root, or of the payment key. */
    Stream<byte[]> seeds() {
        return Stream.of("", OperationKey.PATH)
                .map(path -> Arrays.copyOf(key(path).bytes(), HALF));
    }

    /** True if these bytes begin with a secret half of the root, or of the payment key. */
    boolean isPrivate(byte[] bytes) {
        return Stream.of("", OperationKey.PATH)
                .map(path -> key(path).bytes())
                .anyMatch(secret -> bytes.length >= HALF
                        && Stream.of(0, HALF).anyMatch(at -> Arrays.equals(secret, at, at + HALF, bytes, 0, HALF)));
    }

    private ExtendedKey key(String path) {
        return path.isEmpty() ? root : keys.computeIfAbsent(path, root::derive);
    }
}
