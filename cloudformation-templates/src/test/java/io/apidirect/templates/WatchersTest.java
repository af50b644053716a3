package io.apidirect.templates;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.apidirect.templates.Policies.Statement;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** Nothing of ours disturbs what watches over the account. */
class WatchersTest {

    private static final Pattern WATCHERS =
            Pattern.compile(
                    "(?i)(AWS::)?(CloudTrail|Config|GuardDuty|SecurityHub|AccessAnalyzer):.*");
    private static final Pattern LOOKING = Pattern.compile("[a-z0-9-]+:(Describe|Get|List).*");

    @Test
    void no_template_makes_trails_recorders_or_detectors() {
        var types =
                CheckedIn.all().stream()
                        .flatMap(it -> it.resources().values().stream())
                        .map(it -> ((TemplateValue.Mapping) it).text("Type"))
                        .filter(WATCHERS.asMatchPredicate())
                        .collect(Collectors.toCollection(TreeSet::new));
        assertEquals(Set.of(), types);
    }

    @Test
    void no_role_may_change_them() {
        Predicate<String> changesWatchers =
                it -> WATCHERS.matcher(it).matches() && !LOOKING.matcher(it).matches();
        var allowed =
                CheckedIn.all().stream()
                        .flatMap(it -> Policies.statements(it).stream())
                        .filter(Statement::isAllow)
                        .flatMap(it -> it.actions().stream())
                        .filter(changesWatchers)
                        .toList();
        assertEquals(List.of(), allowed);
    }
}
