@NullMarked
package io.venuesim.client.conform;

import org.jspecify.annotations.NullMarked;
