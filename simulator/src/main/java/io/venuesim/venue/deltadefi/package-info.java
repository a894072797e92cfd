/** DeltaDeFi, an order-book exchange on Cardano: a cancel is one POST that an API key authorises. */
@NullMarked
package io.venuesim.venue.deltadefi;

import org.jspecify.annotations.NullMarked;
