/** Why a proof was refused: the mistakes that clients make, and which of them explains what came in. */
@NullMarked
package io.venuesim.core.diagnosis;

import org.jspecify.annotations.NullMarked;
