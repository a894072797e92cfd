/** The command line: the only package that prints. */
@NullMarked
package io.venuesim.cli;

import org.jspecify.annotations.NullMarked;
