package io.apidirect.simulator.aws.iam;

import java.util.List;

/**
 * One line of a statement's conditions.
 *
 * @param operator as written, such as {@code ForAllValues:StringLikeIfExists}
 */
record Condition(String operator, String key, List<String> wanted) {

    private static final String NULL = "Null";
    private static final String ALL = "ForAllValues:";
    private static final String ANY = "ForAnyValue:";
    private static final String IF_EXISTS = "IfExists";

    /** Whether the simulator can judge it. */
    boolean isKnown() {
        return ConditionKeys.isKnown(key)
                && (operator.equals(NULL) || Comparison.named(name()).isPresent());
    }

    private String name() {
        return operator.replace(ALL, "").replace(ANY, "").replace(IF_EXISTS, "");
    }

    boolean holds(Circumstances circumstances) {
        if (operator.equals(NULL)) {
            return wanted.contains(String.valueOf(!circumstances.has(key)));
        }
        var isOptional = operator.endsWith(IF_EXISTS);
        var comparison = Comparison.named(name()).orElseThrow();
        var given = circumstances.of(key);
        if (given.isEmpty()) {
            return operator.startsWith(ALL)
                    || !operator.startsWith(ANY) && (isOptional || comparison.isNegated());
        }
        return operator.startsWith(ALL)
                ? given.stream().allMatch(it -> fits(comparison, it, circumstances))
                : given.stream().anyMatch(it -> fits(comparison, it, circumstances));
    }

    private boolean fits(Comparison comparison, String given, Circumstances circumstances) {
        var isFound =
                wanted.stream()
                        .map(circumstances::fill)
                        .anyMatch(it -> comparison.matches().test(it, given));
        return isFound != comparison.isNegated();
    }
}
