/** Isolated worlds: many tests, one server. */
@NullMarked
package io.venuesim.core.namespace;

import org.jspecify.annotations.NullMarked;
