/** One venue more, for tests. */
@NullMarked
package io.venuesim.venue.sixth;

import org.jspecify.annotations.NullMarked;
