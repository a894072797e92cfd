/** DeltaDeFi over real sockets: its captured requests, its refusals, and every key but the right one. */
@NullMarked
package io.venuesim.venue.deltadefi;

import org.jspecify.annotations.NullMarked;
