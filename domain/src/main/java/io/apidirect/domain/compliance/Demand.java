package io.apidirect.domain.compliance;

import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/**
 * What a property must be.
 *
 * @param isAboutValue false where any value will do, even one that only AWS will know
 */
record Demand(boolean isAboutValue, Predicate<String> test) {

    private static final Pattern REFERENCE = Pattern.compile("\\{[^{}]+}");

    static Demand is(String wanted) {
        return value(wanted::equals);
    }

    static Demand oneOf(String... wanted) {
        return value(Set.of(wanted)::contains);
    }

    static Demand atLeast(long least) {
        return value(it -> it.matches("\\d{1,18}") && Long.parseLong(it) >= least);
    }

    static Demand like(String pattern) {
        return value(Pattern.compile(pattern).asMatchPredicate());
    }

    /** Anything, so long as it is said. */
    static Demand said() {
        return new Demand(false, it -> !it.isEmpty());
    }

    /** A reference to something within the stack, or a plain value of that shape. */
    static Demand reference(String pattern) {
        return new Demand(false, Pattern.compile(pattern).asMatchPredicate());
    }

    private static Demand value(Predicate<String> test) {
        return new Demand(true, test);
    }

    Outcome outcome(String value) {
        if (isAboutValue && REFERENCE.matcher(value).matches()) {
            return Outcome.NA;
        }
        return test.test(value) ? Outcome.PASS : Outcome.FAIL;
    }
}
