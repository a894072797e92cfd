/** The contract between a venue and the server: what a venue tells, what it is handed, and what it answers. */
@NullMarked
package io.venuesim.venue;

import org.jspecify.annotations.NullMarked;
