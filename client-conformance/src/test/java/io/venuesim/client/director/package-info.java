/** What can be scripted around a cancel, over every venue and transport, seen by a real client and on the book. */
package io.venuesim.client.director;
