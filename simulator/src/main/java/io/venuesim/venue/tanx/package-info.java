/** tanX: a wallet signs in, a token cancels, and the cancel is only queued. */
@NullMarked
package io.venuesim.venue.tanx;

import org.jspecify.annotations.NullMarked;
