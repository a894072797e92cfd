package io.venuesim.venue;

import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;

/**
 * Where secrets travel at a venue; a journal shows a short fingerprint in their place.
 *
 * @param headers header names
 * @param queryParameters names in the query string
 * @param members names of JSON members with a text value, at any depth, in bodies, messages and answers
 */
public record Hidden(Set<String> headers, Set<String> queryParameters, Set<String> members) {

    public static final Hidden NOTHING = new Hidden(Set.of(), Set.of(), Set.of());

    public Hidden {
        Set<String> lower = new TreeSet<>();
        headers.forEach(name -> lower.add(name.toLowerCase(Locale.ROOT)));
        headers = Set.copyOf(lower);
        queryParameters = Set.copyOf(queryParameters);
        members = Set.copyOf(members);
    }
}
