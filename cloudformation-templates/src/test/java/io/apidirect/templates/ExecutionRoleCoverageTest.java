package io.apidirect.templates;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.json.JsonMapper;
import io.apidirect.templates.Policies.Statement;
import io.apidirect.templates.TemplateValue.Mapping;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Every type in the templates is covered by the execution role, and nothing more. */
class ExecutionRoleCoverageTest {

    /**
     * What CloudFormation calls for each type.
     *
     * @param unused what it calls only for properties that our templates do not use
     * @param besides what is needed although no type names it
     */
    record ResourceTypes(
            String source,
            Map<String, Set<String>> types,
            List<Reason> unused,
            List<Reason> besides) {}

    record Reason(String why, Set<String> actions) {}

    private static ResourceTypes expected = new ResourceTypes("", Map.of(), List.of(), List.of());

    @BeforeAll
    static void read() throws IOException {
        var file = ExecutionRoleCoverageTest.class.getResource("resource-types.json");
        expected = new JsonMapper().readValue(file, ResourceTypes.class);
    }

    @Test
    void the_list_of_types_is_that_of_the_templates() {
        var used =
                CheckedIn.LAYERS.stream()
                        .flatMap(it -> CheckedIn.of(it).resources().values().stream())
                        .map(it -> ((Mapping) it).text("Type"))
                        .collect(Collectors.toCollection(TreeSet::new));
        assertEquals(used, new TreeSet<>(expected.types().keySet()));
    }

    @Test
    void the_execution_role_may_do_what_the_types_need_and_nothing_else() {
        var needed = new TreeSet<String>();
        expected.types().values().forEach(needed::addAll);
        needed.removeAll(actions(expected.unused()));
        needed.addAll(actions(expected.besides()));
        var allowed =
                Policies.statementsOfRole(CheckedIn.accountLink(), "ExecutionRole").stream()
                        .filter(Statement::isAllow)
                        .flatMap(it -> it.actions().stream())
                        .collect(Collectors.toCollection(TreeSet::new));
        assertEquals(String.join("\n", needed), String.join("\n", allowed));
    }

    /** To find drift, CloudFormation reads in the name of whoever asks for it. */
    @Test
    void the_read_role_may_read_every_resource_as_the_execution_role_does() {
        var policy =
                CheckedIn.accountLink()
                        .resource("LookAtResources")
                        .mapping("Properties")
                        .mapping("PolicyDocument");
        var shared =
                Policies.statements("LookAtResources", policy)
                        .flatMap(it -> it.actions().stream())
                        .collect(Collectors.toCollection(TreeSet::new));
        var needed = new TreeSet<String>();
        expected.types().values().forEach(needed::addAll);
        needed.removeAll(actions(expected.unused()));
        needed.removeIf(it -> !it.matches("[\\w-]+:(Describe|Get|List|BatchGet|View).*"));
        // Values of secrets are no configuration, and nobody of us may read them.
        needed.removeIf(it -> it.startsWith("secretsmanager:Get"));
        // Nobody can change a task definition, and those of others may hold secrets.
        needed.remove("ecs:DescribeTaskDefinition");
        assertEquals(String.join("\n", needed), String.join("\n", shared));
        assertTrue(
                Policies.statementsOfRole(CheckedIn.accountLink(), "ReadRole").stream()
                        .anyMatch(it -> it.actions().containsAll(List.of("ec2:DescribeVpcs"))));
    }

    @Test
    void no_exception_is_out_of_date() {
        var named = new TreeSet<String>();
        expected.types().values().forEach(named::addAll);
        var stale = actions(expected.unused());
        stale.removeAll(named);
        assertEquals(Set.of(), stale);
        var superfluous = actions(expected.besides());
        superfluous.retainAll(named);
        assertEquals(Set.of(), superfluous);
    }

    /** A role inside a deployment must not be promised what the boundary takes away again. */
    @Test
    void the_boundary_covers_every_role_of_the_layers() {
        var boundary =
                CheckedIn.accountLink()
                        .resource("Boundary")
                        .mapping("Properties")
                        .mapping("PolicyDocument");
        var most =
                Policies.statements("Boundary", boundary)
                        .flatMap(it -> it.actions().stream())
                        .collect(Collectors.toSet());
        var granted =
                CheckedIn.all().stream()
                        .filter(it -> !it.name().equals("account-link"))
                        .flatMap(it -> Policies.statements(it).stream())
                        .filter(
                                it ->
                                        it.isAllow()
                                                && !it.content().entries().containsKey("Principal"))
                        .flatMap(it -> it.actions().stream())
                        .collect(Collectors.toCollection(TreeSet::new));
        granted.removeAll(most);
        assertEquals(Set.of(), granted);
    }

    private static Set<String> actions(List<Reason> reasons) {
        return reasons.stream()
                .flatMap(it -> it.actions().stream())
                .collect(Collectors.toCollection(TreeSet::new));
    }
}
