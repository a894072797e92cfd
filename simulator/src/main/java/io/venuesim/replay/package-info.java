/** A journal played once more: the same requests, at the same moments, against a simulator that has just begun. */
@NullMarked
package io.venuesim.replay;

import org.jspecify.annotations.NullMarked;
