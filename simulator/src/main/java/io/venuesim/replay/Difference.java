package io.venuesim.replay;

import io.venuesim.core.journal.Stamp;

/**
 * Where the second run parts from the first.
 *
 * @param where the entry of the first run, or what it belongs to
 * @param was what the first run had, empty if nothing
 * @param is what the second run has, empty if nothing
 */
public record Difference(Stamp where, String was, String is) {}
