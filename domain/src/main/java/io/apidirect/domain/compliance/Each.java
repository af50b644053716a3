package io.apidirect.domain.compliance;

import java.util.List;
import java.util.Map.Entry;
import java.util.Set;
import java.util.function.BiPredicate;
import java.util.function.Function;
import java.util.stream.Stream;

/** Every resource of a type that a filter lets through, and what must hold for each of them. */
record Each(String type, BiPredicate<Subject, Estate> filter) {

    private static final String NOT_SET = "not set";

    static Each each(String type) {
        return new Each(type, (_, _) -> true);
    }

    /** Only those where some line at {@code path} is as demanded. */
    Each where(String path, Demand demand) {
        return where((it, _) -> any(it, path, demand).isPresent());
    }

    Each unless(String path) {
        return where((it, _) -> !it.has(path));
    }

    Each where(BiPredicate<Subject, Estate> more) {
        return new Each(type, filter.and(more));
    }

    Stream<Subject> in(Estate estate) {
        return estate.of(type).filter(it -> filter.test(it, estate));
    }

    /** There is a line at {@code path}, and all of them are as demanded. */
    Judge has(String path, Demand demand) {
        return judge(it -> worst(it, path, it.lines(path), demand));
    }

    /** One line at least is as demanded. */
    Judge includes(String path, Demand demand) {
        return judge(
                it ->
                        any(it, path, demand)
                                .map(line -> seen(it, line, Outcome.PASS))
                                .orElseGet(() -> missing(it, path)));
    }

    /** No line is like this. */
    Judge never(String path, Demand demand) {
        return judge(
                it ->
                        any(it, path, demand)
                                .map(line -> seen(it, line, Outcome.FAIL))
                                .orElseGet(() -> Sighting.of(it, path, NOT_SET, Outcome.PASS)));
    }

    /** In a list of keys and values, the value of {@code key} is as demanded. */
    Judge attribute(String list, String keyed, String key, String valued, Demand demand) {
        return judge(
                it ->
                        any(it, list + "/*/" + keyed, Demand.is(key))
                                .map(line -> line.getKey().replaceFirst(keyed + "$", valued))
                                .map(path -> worst(it, path, it.lines(path), demand))
                                .orElseGet(() -> missing(it, list + "/" + key)));
    }

    /** None of the statements of its policies at {@code path} is at fault. */
    Judge statements(String path, BiPredicate<Subject, Statement> isFault) {
        return judge(
                it -> {
                    var all = Statement.of(it, path);
                    return all.stream()
                            .filter(statement -> isFault.test(it, statement))
                            .findFirst()
                            .map(at -> Sighting.of(it, at.path(), at.wording(), Outcome.FAIL))
                            .orElseGet(
                                    () ->
                                            Sighting.of(
                                                    it,
                                                    path,
                                                    all.size() + " statement(s)",
                                                    Outcome.PASS));
                });
    }

    private Judge judge(Function<Subject, Sighting> look) {
        return new Judge(Set.of(type), estate -> in(estate).map(look).toList());
    }

    private static java.util.Optional<Entry<String, String>> any(
            Subject subject, String path, Demand demand) {
        return subject.lines(path).stream()
                .filter(it -> demand.outcome(it.getValue()) == Outcome.PASS)
                .findFirst();
    }

    private static Sighting worst(
            Subject subject, String path, List<Entry<String, String>> lines, Demand demand) {
        return Stream.of(Outcome.FAIL, Outcome.NA, Outcome.PASS)
                .flatMap(
                        outcome ->
                                lines.stream()
                                        .filter(it -> demand.outcome(it.getValue()) == outcome)
                                        .map(it -> seen(subject, it, outcome)))
                .findFirst()
                .orElseGet(() -> missing(subject, path));
    }

    private static Sighting seen(Subject subject, Entry<String, String> line, Outcome outcome) {
        return Sighting.of(subject, line.getKey(), line.getValue(), outcome);
    }

    private static Sighting missing(Subject subject, String path) {
        return Sighting.of(subject, path, NOT_SET, Outcome.FAIL);
    }
}
