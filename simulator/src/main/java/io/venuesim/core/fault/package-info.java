/** What can go wrong, when, and for whom. */
@NullMarked
package io.venuesim.core.fault;

import org.jspecify.annotations.NullMarked;
