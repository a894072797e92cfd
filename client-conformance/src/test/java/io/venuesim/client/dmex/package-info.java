/** The flows that DMEX documents, driven by the libraries that it documents them with. */
@NullMarked
package io.venuesim.client.dmex;

import org.jspecify.annotations.NullMarked;
