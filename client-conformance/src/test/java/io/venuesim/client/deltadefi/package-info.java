@NullMarked
package io.venuesim.client.deltadefi;

import org.jspecify.annotations.NullMarked;
