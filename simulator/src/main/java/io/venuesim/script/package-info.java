/** Faults as text: one notation for the control API, for YAML files and for scenarios, read strictly. */
@NullMarked
package io.venuesim.script;

import org.jspecify.annotations.NullMarked;
