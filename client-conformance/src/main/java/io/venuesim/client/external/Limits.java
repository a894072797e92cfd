package io.venuesim.client.external;

import java.time.Duration;

/**
 * How far a driver is trusted.
 *
 * @param silence how long it may take for an answer
 * @param longestLine how many characters an answer has at most
 */
public record Limits(Duration silence, int longestLine) {
    public static final Limits USUAL = new Limits(Duration.ofSeconds(60), 1 << 20);

    public Limits {
        if (silence.isNegative() || silence.isZero() || longestLine < 1) {
            throw new IllegalArgumentException("A driver needs some time and some characters to answer");
        }
    }

    public Limits silence(Duration value) {
        return new Limits(value, longestLine);
    }
}
