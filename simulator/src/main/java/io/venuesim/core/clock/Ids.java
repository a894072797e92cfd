package io.venuesim.core.clock;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.UUID;

/** Everything that a venue would choose by chance, drawn from a seed: the same seed gives the same ids. */
public final class Ids {
    private static final String ALPHANUMERIC = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789";
    private static final String HEX = "0123456789abcdef";

    private final long seed;
    private final String stream;
    private final Map<String, Long> counters = new HashMap<>();
    private SplittableRandom random;

    /**
     * @param stream tells apart those who draw from one seed, so that no two of them make the same key
     */
    public Ids(long seed, String stream) {
        this.seed = seed;
        this.stream = stream;
        this.random = start();
    }

    /** A seed drawn by real chance, for a run that was given none. */
    public static long freshSeed() {
        return new SplittableRandom().nextLong();
    }

    /** A secret drawn by real chance, never from a seed: 64 hex digits. */
    public static String freshToken() {
        byte[] drawn = new byte[32];
        new SecureRandom().nextBytes(drawn);
        return HexFormat.of().formatHex(drawn);
    }

    public long seed() {
        return seed;
    }

    /** Draws that are none of these, now or later: for whoever tries something that must not count. */
    public Ids aside() {
        return new Ids(seed, stream + "/aside");
    }

    /** Starts over: the ids that follow are the first ones again. */
    public synchronized void restart() {
        random = start();
        counters.clear();
    }

    public synchronized byte[] bytes(int count) {
        byte[] drawn = new byte[count];
        random.nextBytes(drawn);
        return drawn;
    }

    /** Lower-case hex digits, without a prefix. */
    public String hex(int digits) {
        return text(HEX, digits);
    }

    public String alphanumeric(int length) {
        return text(ALPHANUMERIC, length);
    }

    /** Text of the given length over an alphabet. */
    public synchronized String text(String alphabet, int length) {
        StringBuilder text = new StringBuilder(length);
        for (int i = 0; i < length; i++) {
            text.append(alphabet.charAt(random.nextInt(alphabet.length())));
        }
        return text.toString();
    }

    /** A version 4 UUID. */
    public synchronized UUID uuid() {
        long high = (random.nextLong() & ~0xF000L) | 0x4000L;
        long low = (random.nextLong() & 0x3FFF_FFFF_FFFF_FFFFL) | 0x8000_0000_0000_0000L;
        return new UUID(high, low);
    }

    private SplittableRandom start() {
        return new SplittableRandom(seed ^ hash(stream));
    }

    /** 64 bits of a digest: names that share their {@code hashCode}, such as Aa and BB, must not share keys. */
    private static long hash(String stream) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(stream.getBytes(StandardCharsets.UTF_8));
            return ByteBuffer.wrap(digest).getLong();
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("Every Java platform has SHA-256", impossible);
        }
    }

    /** The next number of a named counter that begins at {@code first}. */
    public synchronized long next(String counter, long first) {
        return counters.merge(counter, first, (now, any) -> now + 1);
    }
}
