/** Mistakes that clients of more than one venue make, by the kind of proof. */
@NullMarked
package io.venuesim.diagnosis;

import org.jspecify.annotations.NullMarked;
