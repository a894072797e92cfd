/** The steps that every venue's features are written in: none of them knows a venue. */
@NullMarked
package io.venuesim.scenarios;

import org.jspecify.annotations.NullMarked;
