package io.venuesim.server;

import io.venuesim.venue.Reply;

/** The way back to the client that one exchange came from. */
interface Line {

    /** Sends an answer; what the transport can't carry, such as a frame on REST, is a programming error. */
    void send(Reply reply);

    /** Leaves the client without an answer. */
    void leave();

    /** Resets the TCP connection. */
    void reset();
}
