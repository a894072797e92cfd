/** What came out of a run, as data, as JSON, as JUnit's XML and as a page. */
@NullMarked
package io.venuesim.client.conform.report;

import org.jspecify.annotations.NullMarked;
