/** A client of DMEX: web3j signs, Java-WebSocket or the JDK's HTTP client sends. */
@NullMarked
package io.venuesim.client.dmex;

import org.jspecify.annotations.NullMarked;
