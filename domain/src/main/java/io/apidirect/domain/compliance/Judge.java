package io.apidirect.domain.compliance;

import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * How a rule looks at an environment.
 *
 * @param types the resource types it looks at
 * @param eyes what it sees; nothing where there is no such resource
 */
record Judge(Set<String> types, Function<Estate, List<Sighting>> eyes) {

    private static final String ABSENT = "absent";

    List<Sighting> judge(Estate estate) {
        return eyes.apply(estate);
    }

    /** Both, on whatever each is about. */
    Judge and(Judge other) {
        var all = new TreeSet<>(types);
        all.addAll(other.types());
        return new Judge(
                all,
                estate ->
                        Stream.of(judge(estate), other.judge(estate))
                                .flatMap(Collection::stream)
                                .toList());
    }

    /** This where it finds no fault, else the other. */
    Judge or(Judge other) {
        var all = new TreeSet<>(types);
        all.addAll(other.types());
        return new Judge(
                all,
                estate -> {
                    var own = judge(estate);
                    return own.stream().anyMatch(Sighting::isFault) ? other.judge(estate) : own;
                });
    }

    /** No resource of these types is made at all. */
    static Judge none(String... types) {
        return new Judge(
                Set.of(types),
                estate -> {
                    var found = Stream.of(types).flatMap(estate::of).toList();
                    return found.isEmpty()
                            ? List.of(new Sighting("environment", types[0], ABSENT, Outcome.PASS))
                            : found.stream()
                                    .map(it -> Sighting.of(it, "Type", it.type(), Outcome.FAIL))
                                    .toList();
                });
    }

    /** Each resource of {@code type} has a companion that {@code fits} it. */
    static Judge companion(Each each, String type, String property, Fit fits) {
        return new Judge(
                Set.of(each.type(), type),
                estate ->
                        each.in(estate)
                                .map(it -> companion(it, estate, type, property, fits))
                                .toList());
    }

    private static Sighting companion(
            Subject subject, Estate estate, String type, String property, Fit fits) {
        return estate.of(type)
                .filter(it -> fits.fits(subject, it))
                .findFirst()
                .map(it -> Sighting.of(subject, property, it.name(), Outcome.PASS))
                .orElseGet(() -> Sighting.of(subject, property, ABSENT, Outcome.FAIL));
    }

    /** Whether a companion is one of the subject's. */
    interface Fit {
        boolean fits(Subject subject, Subject companion);
    }
}
