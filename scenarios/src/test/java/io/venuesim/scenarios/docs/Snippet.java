package io.venuesim.scenarios.docs;

import java.util.List;

/**
 * A fenced block of a page.
 *
 * @param page its path from the top of the repository
 * @param line where the fence is that opens it
 * @param language what stands behind that fence; empty if nothing does
 * @param heading what it stands under
 * @param text what is between the fences, its last line ended
 * @param below the paragraph that follows
 */
record Snippet(String page, int line, String language, String heading, String text, String below) {

    boolean isIn(String where, String... languages) {
        return page.equals(where) && List.of(languages).contains(language);
    }

    /** The venue that the page is about, if it is about one. */
    String venue() {
        return page.replaceFirst("^docs/venues/(.*)\\.md$", "$1");
    }

    /** Where it is, as editors and people find it. */
    @Override
    public String toString() {
        return page + ":" + line;
    }
}
