/** Time and chance. The only package that reads the wall clock or draws a random number. */
@NullMarked
package io.venuesim.core.clock;

import org.jspecify.annotations.NullMarked;
