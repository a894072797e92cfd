/** What the crypto costs on this machine. */
@NullMarked
package io.venuesim.benchmarks;

import org.jspecify.annotations.NullMarked;
