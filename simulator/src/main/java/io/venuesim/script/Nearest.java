package io.venuesim.script;

import java.util.Collection;
import java.util.Comparator;
import java.util.Optional;

/** What somebody may have meant who misspelt a name. */
public final class Nearest {

    /** The known name that takes the fewest slips of the keyboard, if they are few for its length. */
    public static Optional<String> to(String given, Collection<String> known) {
        return known.stream()
                .filter(name -> slips(given, name) <= Math.max(1, name.length() / 3))
                .min(Comparator.comparingInt((String name) -> slips(given, name))
                        .thenComparing(name -> name));
    }

    /** A hint: what was meant, if that can be guessed, and all known names. */
    public static String hint(String given, Collection<String> known) {
        String all = known.isEmpty() ? "there is none" : "known: " + String.join(", ", known);
        return to(given, known)
                .map(meant -> "did you mean " + meant + "? " + all)
                .orElse(all);
    }

    /** Letters left out, put in, exchanged, or swapped with the next one; the case does not matter. */
    private static int slips(String one, String other) {
        int[][] cost = new int[one.length() + 1][other.length() + 1];
        for (int i = 0; i <= one.length(); i++) {
            for (int j = 0; j <= other.length(); j++) {
                if (i == 0 || j == 0) {
                    cost[i][j] = i + j;
                    continue;
                }
                int exchanged = same(one.charAt(i - 1), other.charAt(j - 1)) ? 0 : 1;
                cost[i][j] = Math.min(cost[i - 1][j - 1] + exchanged, 1 + Math.min(cost[i - 1][j], cost[i][j - 1]));
                boolean swapped = i > 1
                        && j > 1
                        && same(one.charAt(i - 1), other.charAt(j - 2))
                        && same(one.charAt(i - 2), other.charAt(j - 1));
                if (swapped) {
                    cost[i][j] = Math.min(cost[i][j], cost[i - 2][j - 2] + 1);
                }
            }
        }
        return cost[one.length()][other.length()];
    }

    private static boolean same(char one, char other) {
        return Character.toLowerCase(one) == Character.toLowerCase(other);
    }

    private Nearest() {}
}
