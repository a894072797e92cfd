/** Every snippet of the project's own pages is run; {@link io.venuesim.scenarios.docs.SnippetsTest} says by what. */
@NullMarked
package io.venuesim.scenarios.docs;

import org.jspecify.annotations.NullMarked;
