package io.venuesim.server;

import io.venuesim.venue.Reply;

/** The way back to the client that one exchange came from. */
interface Line {

    /** Sends an answer; what the transport can't carry, such as a frame on REST, is a programming error. */
    void send(Reply reply);

    /** Sends an answer, and the same bytes again. */
    void sendTwice(Reply reply);

    /** Sends the first bytes of an answer, as they go over the wire, and ends the connection by an RST or a FIN. */
    void sendPart(Reply reply, int bytes, boolean reset);

    /**
     * Leaves the client without an answer.
     *
     * @param gone runs when the client has gone by itself, if that is noticed
     */
    void leave(Runnable gone);

    /** Closes the connection: a WebSocket with code and reason, HTTP by a FIN. */
    void close(int code, String reason);

    /** Resets the TCP connection. */
    void reset();
}
