/** DMEX, from its published vectors to its last refusal. */
@NullMarked
package io.venuesim.venue.dmex;

import org.jspecify.annotations.NullMarked;
