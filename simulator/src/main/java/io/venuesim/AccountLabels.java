package io.venuesim;

import io.venuesim.script.AccountNames;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Accounts by the names that people use. What is no label at any of the venues is taken for an id.
 *
 * @param venues as the namespace sees them
 */
public record AccountLabels(Collection<RunningVenue> venues) implements AccountNames {

    @Override
    public String id(@Nullable String venue, String labelOrId) {
        List<String> ids = venues.stream()
                .filter(one -> venue == null || venue.equals(one.id()))
                .flatMap(one -> one.accounts().stream())
                .filter(account -> account.label().equals(labelOrId))
                .map(TestAccount::id)
                .distinct()
                .toList();
        if (ids.size() > 1) {
            throw new IllegalArgumentException(
                    "account " + labelOrId + " is there at several venues: give the venue as well");
        }
        return ids.isEmpty() ? labelOrId : ids.get(0);
    }
}
