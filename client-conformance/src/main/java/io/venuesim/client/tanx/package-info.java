/** A client of tanX: a wallet signs in over web3j, the token cancels over HTTP. */
@NullMarked
package io.venuesim.client.tanx;

import org.jspecify.annotations.NullMarked;
