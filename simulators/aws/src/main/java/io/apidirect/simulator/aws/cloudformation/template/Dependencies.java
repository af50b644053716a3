package io.apidirect.simulator.aws.cloudformation.template;

import io.apidirect.simulator.aws.cloudformation.Refusal;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * What must exist before what.
 *
 * @param needs each resource with the resources it waits for
 */
public record Dependencies(Map<String, Set<String>> needs) {

    /** The order that {@code Ref}, {@code Fn::GetAtt}, {@code Fn::Sub} and DependsOn ask for. */
    public static Dependencies of(Template template) {
        Map<String, Set<String>> needs = new LinkedHashMap<>();
        template.resources()
                .values()
                .forEach(
                        it -> {
                            Set<String> names = new LinkedHashSet<>(it.dependsOn());
                            names.addAll(References.names(it.properties()));
                            names.retainAll(template.resources().keySet());
                            needs.put(it.logicalId(), names);
                        });
        return new Dependencies(needs);
    }

    void refuseCircle() {
        Set<String> open = new TreeSet<>(needs.keySet());
        Set<String> done = new LinkedHashSet<>();
        while (done.size() < needs.size()) {
            if (!open.removeIf(
                    it -> done.containsAll(needs.getOrDefault(it, Set.of())) && done.add(it))) {
                throw Refusal.validation("Circular dependency between resources: " + open);
            }
        }
    }
}
