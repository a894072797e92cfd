package io.venuesim.server;

import io.venuesim.venue.PercentCoding;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** A path with parameters in braces; exact in everything else, a trailing slash included. */
record PathTemplate(List<String> segments) {

    static PathTemplate parse(String path) {
        if (!path.startsWith("/")) {
            throw new IllegalArgumentException("A path begins with a slash, unlike " + path);
        }
        return new PathTemplate(split(path));
    }

    /** The segments of a path, each percent-decoded once; a trailing slash makes an empty last one. */
    static List<String> split(String rawPath) {
        List<String> segments = new ArrayList<>();
        String rest = rawPath.startsWith("/") ? rawPath.substring(1) : rawPath;
        for (String segment : rest.split("/", -1)) {
            segments.add(PercentCoding.decode(segment));
        }
        return List.copyOf(segments);
    }

    boolean matches(List<String> path) {
        if (path.size() != segments.size()) {
            return false;
        }
        for (int i = 0; i < path.size(); i++) {
            String own = segments.get(i);
            if (isParameter(own) ? path.get(i).isEmpty() : !own.equals(path.get(i))) {
                return false;
            }
        }
        return true;
    }

    /** True if it has a literal where the other, which matches the same path, has a parameter first. */
    boolean isMoreLiteralThan(PathTemplate other) {
        for (int i = 0; i < segments.size(); i++) {
            boolean own = isParameter(segments.get(i));
            if (own != isParameter(other.segments.get(i))) {
                return !own;
            }
        }
        return false;
    }

    Map<String, String> parameters(List<String> path) {
        Map<String, String> values = new LinkedHashMap<>();
        for (int i = 0; i < segments.size(); i++) {
            String own = segments.get(i);
            if (isParameter(own)) {
                values.put(own.substring(1, own.length() - 1), path.get(i));
            }
        }
        return values;
    }

    private static boolean isParameter(String segment) {
        return segment.startsWith("{") && segment.endsWith("}");
    }
}
