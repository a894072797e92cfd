/** Aevo: an order book whose cancels are authorised by an API key, with a secret or an HMAC, over REST and WebSocket. */
@NullMarked
package io.venuesim.venue.aevo;

import org.jspecify.annotations.NullMarked;
