/** Clients that others wrote, each a process of its own behind a thin driver that speaks JSON lines. */
@NullMarked
package io.venuesim.client.external;

import org.jspecify.annotations.NullMarked;
