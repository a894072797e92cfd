/** The control API: what a test may ask of the simulator, over HTTP. */
@NullMarked
package io.venuesim.control;

import org.jspecify.annotations.NullMarked;
