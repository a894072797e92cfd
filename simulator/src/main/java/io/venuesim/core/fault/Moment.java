package io.venuesim.core.fault;

/** When a fault strikes, seen from the exchange that it strikes. */
public enum Moment {
    /** The request is known by sender and operation; nothing was verified, the book is not reached. */
    ON_RECEIVE,
    /** Verified, and about to cancel: inside the book's lock. */
    BEFORE_EFFECT,
    /** The book has changed, or refused; the answer is ready and not sent. */
    ON_REPLY
}
