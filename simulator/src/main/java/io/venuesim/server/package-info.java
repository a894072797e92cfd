/** Sockets to exchanges and back: the only package that sees Javalin and Jetty. */
@NullMarked
package io.venuesim.server;

import org.jspecify.annotations.NullMarked;
