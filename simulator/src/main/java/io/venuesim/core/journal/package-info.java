/** What happened, in order: everything received, verified, applied and sent. */
@NullMarked
package io.venuesim.core.journal;

import org.jspecify.annotations.NullMarked;
