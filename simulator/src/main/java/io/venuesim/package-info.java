/** Start a simulator, talk to its venues, look at what happened. */
@NullMarked
package io.venuesim;

import org.jspecify.annotations.NullMarked;
