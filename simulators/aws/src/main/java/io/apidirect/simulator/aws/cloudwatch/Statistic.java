package io.apidirect.simulator.aws.cloudwatch;

import java.util.List;
import java.util.Optional;

/** Makes one value of those that were measured in a period. */
final class Statistic {

    private Statistic() {}

    /** Empty where nothing was measured, or for a statistic that is not known. */
    static Optional<Double> of(String name, List<Double> values) {
        if (values.isEmpty()) {
            return Optional.empty();
        }
        var all = values.stream().mapToDouble(it -> it).summaryStatistics();
        return switch (name) {
            case "Sum" -> Optional.of(all.getSum());
            case "Average" -> Optional.of(all.getAverage());
            case "Minimum" -> Optional.of(all.getMin());
            case "Maximum" -> Optional.of(all.getMax());
            case "SampleCount" -> Optional.of((double) all.getCount());
            default -> percentile(name, values);
        };
    }

    private static Optional<Double> percentile(String name, List<Double> values) {
        if (!name.matches("p\\d{1,2}(\\.\\d+)?|p100")) {
            return Optional.empty();
        }
        var sorted = values.stream().sorted().toList();
        double place = Double.parseDouble(name.substring(1)) / 100 * sorted.size();
        int index = Math.clamp((long) Math.ceil(place) - 1, 0, sorted.size() - 1);
        return Optional.of(sorted.get(index));
    }
}
