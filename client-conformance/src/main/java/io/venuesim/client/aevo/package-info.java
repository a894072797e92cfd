/** A client of Aevo that cancels over REST and WebSocket, each with the secret itself or with an HMAC. */
@NullMarked
package io.venuesim.client.aevo;

import org.jspecify.annotations.NullMarked;
