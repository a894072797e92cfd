/** A DeltaDeFi client as its documentation and SDKs describe one: plain HTTP with an API key. */
@NullMarked
package io.venuesim.client.deltadefi;

import org.jspecify.annotations.NullMarked;
