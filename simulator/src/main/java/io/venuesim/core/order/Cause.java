package io.venuesim.core.order;

/**
 * What led to an event: the exchange that asked for it, or nothing but the venue itself.
 *
 * @param connection number of the connection, 0 if none
 * @param exchange number of the request or message, 0 if none
 */
public record Cause(long connection, long exchange) {

    /** Nobody asked over the wire: the engine, a timer or the control API. */
    public static final Cause NONE = new Cause(0, 0);
}
