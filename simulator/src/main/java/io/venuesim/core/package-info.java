/** The venue-neutral heart. */
@org.jspecify.annotations.NullMarked
package io.venuesim.core;
