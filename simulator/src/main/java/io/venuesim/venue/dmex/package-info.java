/** DMEX: one WebSocket whose messages are signed one by one with the owner's Ethereum key. */
@NullMarked
package io.venuesim.venue.dmex;

import org.jspecify.annotations.NullMarked;
