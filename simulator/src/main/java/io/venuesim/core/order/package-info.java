/** Orders and the book that owns them: one writer, and every ending happens once. */
@NullMarked
package io.venuesim.core.order;

import org.jspecify.annotations.NullMarked;
