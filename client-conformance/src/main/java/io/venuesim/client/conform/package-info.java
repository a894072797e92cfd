/** Runs clients through scenarios, and makes a matrix of what came out: {@code ./venuesim conform}. */
@NullMarked
package io.venuesim.client.conform;

import org.jspecify.annotations.NullMarked;
