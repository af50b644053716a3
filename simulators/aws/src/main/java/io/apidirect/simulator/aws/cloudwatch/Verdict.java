package io.apidirect.simulator.aws.cloudwatch;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * What the last periods say about an alarm, as CloudWatch's table of missing data has it: the
 * newest values that are there count, and only where they are too few are the others filled in.
 */
record Verdict(AlarmRule rule, List<Optional<Double>> newestFirst) {

    /** CloudWatch looks back a little further than it is asked to, for want of values. */
    static final int FURTHER = 2;

    AlarmState state(AlarmState now) {
        var value = value(now.value());
        return new AlarmState(value, reason(value), Instant.now());
    }

    private List<Double> counting() {
        return newestFirst.stream().flatMap(Optional::stream).limit(rule.periods()).toList();
    }

    private String value(String now) {
        var found = counting();
        long bad = found.stream().filter(rule::isBreachedBy).count();
        int filled = rule.periods() - found.size();
        return switch (rule.missing()) {
            case "breaching" -> alarmIf(bad + filled >= rule.needed());
            case "notBreaching" -> alarmIf(bad >= rule.needed());
            case "ignore" ->
                    filled > 0 && bad == found.size() && bad < rule.needed()
                            ? now
                            : alarmIf(bad >= rule.needed());
            default ->
                    found.isEmpty()
                            ? AlarmState.UNKNOWN
                            : alarmIf(bad >= rule.needed() || isPremature());
        };
    }

    private static String alarmIf(boolean isBad) {
        return isBad ? AlarmState.ALARM : AlarmState.OK;
    }

    /** All that is there breaches, and the oldest of it is old enough. */
    private boolean isPremature() {
        var isAllBad = newestFirst.stream().flatMap(Optional::stream).allMatch(rule::isBreachedBy);
        int oldest = 0;
        for (int i = 0; i < newestFirst.size(); i++) {
            oldest = newestFirst.get(i).isPresent() ? i + 1 : oldest;
        }
        return isAllBad && oldest >= rule.needed();
    }

    private String reason(String value) {
        var found = counting();
        if (found.isEmpty()) {
            return value.equals(AlarmState.UNKNOWN)
                    ? "Insufficient Data: %d datapoints were unknown.".formatted(rule.periods())
                    : "Threshold Crossed: no datapoints were received for %1$d periods and %1$d missing datapoints were treated as [%2$s]."
                            .formatted(rule.periods(), rule.missing());
        }
        var isAlarm = value.equals(AlarmState.ALARM);
        var telling = found.stream().filter(it -> rule.isBreachedBy(it) == isAlarm).toList();
        return "Threshold Crossed: %d out of the last %d datapoints %s %s %s the threshold (%s) (minimum %d datapoints for %s transition)."
                .formatted(
                        telling.size(),
                        found.size(),
                        telling,
                        isAlarm ? "were" : "were not",
                        rule.comparison(),
                        rule.threshold(),
                        isAlarm ? rule.needed() : rule.periods() - rule.needed() + 1,
                        isAlarm ? "OK -> ALARM" : "ALARM -> OK");
    }
}
