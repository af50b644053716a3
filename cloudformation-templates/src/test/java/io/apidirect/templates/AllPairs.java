package io.apidirect.templates;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Few combinations of choices in which every two values of two choices meet at least once. */
final class AllPairs {

    private record Pair(int first, int firstValue, int second, int secondValue) {}

    private AllPairs() {}

    /** Every combination; {@code sizes} says how many values each choice has. */
    static List<List<Integer>> product(List<Integer> sizes) {
        List<List<Integer>> rows = List.of(List.of());
        for (var size : sizes) {
            var longer = new ArrayList<List<Integer>>();
            for (var row : rows) {
                for (int value = 0; value < size; value++) {
                    var with = new ArrayList<>(row);
                    with.add(value);
                    longer.add(with);
                }
            }
            rows = longer;
        }
        return rows;
    }

    /** Greedy: always the combination in which the most pairs meet that have not met yet. */
    static List<List<Integer>> of(List<Integer> sizes) {
        var all = product(sizes);
        var open = new HashSet<Pair>();
        all.forEach(row -> open.addAll(pairs(row)));
        var chosen = new ArrayList<List<Integer>>();
        while (!open.isEmpty()) {
            var best = all.getFirst();
            var most = -1L;
            for (var row : all) {
                var gain = pairs(row).stream().filter(open::contains).count();
                if (gain > most) {
                    best = row;
                    most = gain;
                }
            }
            chosen.add(best);
            open.removeAll(pairs(best));
        }
        return chosen;
    }

    private static Set<Pair> pairs(List<Integer> row) {
        var pairs = new HashSet<Pair>();
        for (int first = 0; first < row.size(); first++) {
            for (int second = first + 1; second < row.size(); second++) {
                pairs.add(new Pair(first, row.get(first), second, row.get(second)));
            }
        }
        return pairs;
    }
}
