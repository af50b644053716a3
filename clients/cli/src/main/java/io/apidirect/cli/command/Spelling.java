package io.apidirect.cli.command;

import java.util.Collection;
import java.util.Comparator;
import java.util.Optional;

/** Finds what somebody meant. */
public final class Spelling {
    private Spelling() {}

    /** The word nearest to the one typed, if one is near. */
    public static Optional<String> nearest(String typed, Collection<String> words) {
        int limit = Math.max(1, typed.length() / 3);
        return words.stream()
                .filter(
                        word ->
                                distance(typed, word) <= limit
                                        || (typed.length() > 1 && word.startsWith(typed)))
                .min(
                        Comparator.comparingInt((String word) -> distance(typed, word))
                                .thenComparing(word -> word));
    }

    /** How many letters must be changed, added, removed or swapped. */
    static int distance(String a, String b) {
        int[][] cost = new int[a.length() + 1][b.length() + 1];
        for (int i = 0; i <= a.length(); i++) {
            for (int j = 0; j <= b.length(); j++) {
                cost[i][j] = i == 0 || j == 0 ? i + j : step(a, b, i, j, cost);
            }
        }
        return cost[a.length()][b.length()];
    }

    private static int step(String a, String b, int i, int j, int[][] cost) {
        boolean same = a.charAt(i - 1) == b.charAt(j - 1);
        int best =
                Math.min(
                        cost[i - 1][j - 1] + (same ? 0 : 1),
                        1 + Math.min(cost[i - 1][j], cost[i][j - 1]));
        boolean swapped =
                i > 1
                        && j > 1
                        && a.charAt(i - 1) == b.charAt(j - 2)
                        && a.charAt(i - 2) == b.charAt(j - 1);
        return swapped ? Math.min(best, cost[i - 2][j - 2] + 1) : best;
    }
}
