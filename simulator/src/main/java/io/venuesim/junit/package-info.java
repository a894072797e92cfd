/** Venues for a JUnit test, in one annotation. */
@NullMarked
package io.venuesim.junit;

import org.jspecify.annotations.NullMarked;
