package io.venuesim.scenarios.docs;

import io.venuesim.RunningVenue;
import io.venuesim.VenueSimulator;
import io.venuesim.core.order.Order;
import org.jspecify.annotations.Nullable;

/** Statements of a page, among what the page takes for granted. */
public interface Fragment {
    @Nullable
    Object run(VenueSimulator simulator, RunningVenue venue, Order order, String id) throws Exception;
}
