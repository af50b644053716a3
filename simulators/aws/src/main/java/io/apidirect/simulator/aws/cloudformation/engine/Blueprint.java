package io.apidirect.simulator.aws.cloudformation.engine;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.apidirect.simulator.aws.cloudformation.Refusal;
import io.apidirect.simulator.aws.cloudformation.stack.Output;
import io.apidirect.simulator.aws.cloudformation.stack.Stack;
import io.apidirect.simulator.aws.cloudformation.stack.StackStore;
import io.apidirect.simulator.aws.cloudformation.template.Dependencies;
import io.apidirect.simulator.aws.cloudformation.template.OutputDeclaration;
import io.apidirect.simulator.aws.cloudformation.template.Resolver;
import io.apidirect.simulator.aws.cloudformation.template.ResourceDeclaration;
import io.apidirect.simulator.aws.cloudformation.template.ResourceValues;
import io.apidirect.simulator.aws.cloudformation.template.Scope;
import io.apidirect.simulator.aws.cloudformation.template.Template;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** A stack's template together with its parameters: which resources there shall be, and how. */
public final class Blueprint {

    private final Template template;
    private final Resolver resolver;

    private Blueprint(Template template, Resolver resolver) {
        this.template = template;
        this.resolver = resolver;
    }

    /** The blueprint of a stack's definition, whose references are answered by {@code values}. */
    public static Blueprint of(StackStore stacks, Stack stack, ResourceValues values) {
        Template template = stack.definition().template();
        return new Blueprint(
                template,
                new Resolver(
                        new Scope(
                                stack.identity(),
                                template,
                                stack.definition().parameters(),
                                exports(stacks, stack),
                                values)));
    }

    static Blueprint live(StackStore stacks, String id) {
        return of(stacks, stacks.the(id), new StackValues(() -> stacks.the(id)));
    }

    private static Map<String, String> exports(StackStore stacks, Stack stack) {
        return stacks.all().stream()
                .filter(
                        it ->
                                it.identity().account().equals(stack.identity().account())
                                        && it.identity().region().equals(stack.identity().region())
                                        && !it.identity().id().equals(stack.identity().id()))
                .flatMap(it -> it.outputs().stream())
                .filter(it -> it.exportName().isPresent())
                .collect(
                        Collectors.toMap(
                                it -> it.exportName().orElseThrow(),
                                Output::value,
                                (first, _) -> first));
    }

    /** The resources whose condition holds, each with those it waits for. */
    public Map<String, Set<String>> needs() {
        Map<String, Set<String>> needs = new LinkedHashMap<>();
        Dependencies.of(template)
                .needs()
                .forEach(
                        (id, names) -> {
                            if (resolver.holds(template.resource(id).condition())) {
                                needs.put(id, new TreeSet<>(names));
                            }
                        });
        needs.values().forEach(it -> it.retainAll(needs.keySet()));
        return needs;
    }

    public Template template() {
        return template;
    }

    public ResourceDeclaration resource(String logicalId) {
        return template.resource(logicalId);
    }

    /** The properties without functions; refuses a function that cannot be computed. */
    public ObjectNode properties(String logicalId) {
        return resolver.properties(template.resource(logicalId));
    }

    /** The outputs whose condition holds. */
    List<Output> outputs() {
        return template.outputs().values().stream()
                .filter(it -> resolver.holds(it.condition()))
                .map(this::output)
                .toList();
    }

    private Output output(OutputDeclaration declared) {
        var value = resolver.resolve(declared.value());
        if (!value.isValueNode()) {
            throw Refusal.validation(
                    "Template format error: Output %s is malformed. The Value field of every Outputs member must evaluate to a String."
                            .formatted(declared.name()));
        }
        return new Output(
                declared.name(),
                value.asText(),
                declared.description(),
                declared.exportName().map(it -> resolver.resolve(it).asText()));
    }
}
