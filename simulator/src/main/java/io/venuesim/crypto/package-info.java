/**
 * Bytes in, verdict out: hashes, signatures and canonical texts as the venues use them. The only package that sees a
 * crypto library. Nothing here reads a clock or a source of randomness, and no log line holds key material.
 */
@org.jspecify.annotations.NullMarked
package io.venuesim.crypto;
