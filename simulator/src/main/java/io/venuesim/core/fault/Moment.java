package io.venuesim.core.fault;

/** When a fault strikes, seen from the exchange that it strikes. */
public enum Moment {
    /** A WebSocket is about to open: the venue has agreed to the upgrade, and nothing was answered. */
    ON_CONNECT,
    /** The request is known by sender and operation; nothing was verified, the book is not reached. */
    ON_RECEIVE,
    /** Verified, and about to cancel: inside the book's lock. */
    BEFORE_EFFECT,
    /** Cancelled, and still inside the book's lock. */
    AFTER_EFFECT,
    /** The book has changed, or refused; the answer is ready and not sent. */
    ON_REPLY,
    /** The answer has gone, and said that the order is cancelled: which it is only after this. */
    AFTER_REPLY,
    /** An event is about to go out on one WebSocket. */
    ON_PUSH
}
