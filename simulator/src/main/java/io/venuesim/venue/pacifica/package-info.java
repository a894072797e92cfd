/** Pacifica: Ed25519 over canonical JSON, one signature in each message, over REST and WebSocket. */
@NullMarked
package io.venuesim.venue.pacifica;

import org.jspecify.annotations.NullMarked;
