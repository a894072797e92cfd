/** Venues under their own names. */
package io.venuesim.tls;
