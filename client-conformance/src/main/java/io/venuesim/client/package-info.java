/** Clients written the way a trading team writes them: on public libraries, from the venue's documentation. */
@NullMarked
package io.venuesim.client;

import org.jspecify.annotations.NullMarked;
