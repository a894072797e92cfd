package io.venuesim.venue.aevo;

/** What an operation does, and so who may do it and when. */
enum Access {
    /** Changes nothing. */
    LOOK,
    /** Changes something: not for a read-only key, and not during maintenance. */
    CHANGE,
    /** Makes a new order: not while trading is paused either. */
    TRADE
}
