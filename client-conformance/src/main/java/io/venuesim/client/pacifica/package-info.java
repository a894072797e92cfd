/** Clients of Pacifica on {@code java.net.http}, Java-WebSocket and the JDK's Ed25519. */
@NullMarked
package io.venuesim.client.pacifica;

import org.jspecify.annotations.NullMarked;
