package io.venuesim.client;

/**
 * What a client tells its caller about one thing that it was asked to do.
 *
 * @param accepted true if the client takes it for a success
 * @param status HTTP status, 0 over a WebSocket
 * @param answer the venue's answer, as received
 * @param error the code or text that the client took from a refusal, empty on success
 * @param signed what was signed or sent as proof, in a few words for a person: {@code EIP-191 over the order hash}
 * @param orderId the order that came of it, as the client knows it; empty if none did
 */
public record Outcome(boolean accepted, int status, String answer, String error, String signed, String orderId) {

    public Outcome(boolean accepted, int status, String answer, String error, String signed) {
        this(accepted, status, answer, error, signed, "");
    }

    /** The same, about this order. */
    public Outcome of(String order) {
        return new Outcome(accepted, status, answer, error, signed, order);
    }
}
