/**
 * The corpus of seeded mistakes in {@code vectors/mistakes}: requests that real signers of others made, each with one
 * mistake, and what they are to be called. It is played through the control API, as any user would.
 */
package io.venuesim.corpus;
