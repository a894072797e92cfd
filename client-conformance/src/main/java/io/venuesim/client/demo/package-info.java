/** The demo: every venue, every transport, one order each, cancelled by a real client. */
@NullMarked
package io.venuesim.client.demo;

import org.jspecify.annotations.NullMarked;
