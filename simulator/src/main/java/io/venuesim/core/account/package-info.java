/** Who may act: accounts, their credentials, and the keys that may sign for them. */
@NullMarked
package io.venuesim.core.account;

import org.jspecify.annotations.NullMarked;
