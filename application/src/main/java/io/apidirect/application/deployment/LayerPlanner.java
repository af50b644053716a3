package io.apidirect.application.deployment;

import io.apidirect.application.shared.Errand;
import io.apidirect.domain.deployment.Layer;
import io.apidirect.domain.deployment.LayerChange;
import io.apidirect.domain.deployment.LayerChange.Action;
import io.apidirect.domain.deployment.RenderedTemplate;
import io.apidirect.domain.deployment.ResourceChange;
import io.apidirect.domain.deployment.ResourceChange.PropertyChange;
import io.apidirect.domain.deployment.StackStatus;
import io.apidirect.domain.deployment.Stacks;
import io.apidirect.domain.deployment.Templates;
import io.apidirect.domain.deployment.UnfinishedRemoval;
import jakarta.inject.Inject;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

/**
 * Says what would change in each layer: by its digest where nothing would, by the template where no
 * stack stands yet, else by a change set of CloudFormation.
 */
@Errand
public class LayerPlanner {

    private final Templates templates;
    private final Stacks stacks;
    private final ChangeSetReading reading;

    @Inject
    public LayerPlanner(Templates templates, Stacks stacks, ChangeSetReading reading) {
        this.templates = templates;
        this.stacks = stacks;
        this.reading = reading;
    }

    List<LayerChange> plan(PlanBasis basis) {
        var wanted = basis.settings().layers();
        return Arrays.stream(Layer.values())
                .filter(layer -> wanted.contains(layer) || basis.digests().containsKey(layer))
                .map(layer -> wanted.contains(layer) ? plan(layer, basis) : removal(layer, basis))
                .toList();
    }

    /** What stands and is wanted no longer; a database that is protected is not among it. */
    private LayerChange removal(Layer layer, PlanBasis basis) {
        var before = basis.before().orElseThrow();
        before.requireRemovable(layer);
        var template = templates.render(layer, before, basis.outputs());
        var gone = template.resources().stream().map(LayerPlanner::removed).toList();
        return change(basis, template, Action.DELETE, gone);
    }

    private static ResourceChange removed(RenderedTemplate.Resource resource) {
        return new ResourceChange(
                resource.logicalId(),
                resource.type(),
                ResourceChange.Action.REMOVE,
                resource.description(),
                resource.isStateful(),
                List.of());
    }

    private LayerChange plan(Layer layer, PlanBasis basis) {
        var template = templates.render(layer, basis.settings(), basis.outputs());
        var name = basis.settings().address().stackName(layer);
        var stack = stacks.find(basis.workplace(), name);
        if (stack.filter(it -> it.status() == StackStatus.DELETE_FAILED).isPresent()) {
            return change(basis, template, Action.UPDATE, List.of())
                    .withProblem(UnfinishedRemoval.problem(layer, name));
        }
        if (template.digest().equals(basis.digests().get(layer))) {
            return change(basis, template, Action.UNCHANGED, List.of());
        }
        if (stack.isEmpty() || !stack.get().status().isStanding()) {
            var creation = change(basis, template, Action.CREATE, additions(template));
            return stacks.refusal(basis.workplace(), template)
                    .map(creation::withProblem)
                    .orElse(creation);
        }
        var read = reading.changes(basis.workplace(), name, template);
        return update(read.set(), basis, template).withFindings(read.findings());
    }

    private static LayerChange update(
            Stacks.ChangeSet changes, PlanBasis basis, RenderedTemplate template) {
        return switch (changes.status()) {
            case FAILED ->
                    change(basis, template, Action.UPDATE, List.of()).withProblem(changes.reason());
            default ->
                    change(
                            basis,
                            template,
                            changes.changes().isEmpty() ? Action.UNCHANGED : Action.UPDATE,
                            changes.changes());
        };
    }

    private static LayerChange change(
            PlanBasis basis,
            RenderedTemplate template,
            Action action,
            List<ResourceChange> resources) {
        var name = basis.settings().address().stackName(template.layer());
        return LayerChange.of(template.layer(), name, action, template.bodyDigest(), resources);
    }

    private static List<ResourceChange> additions(RenderedTemplate template) {
        return template.resources().stream().map(LayerPlanner::addition).toList();
    }

    private static ResourceChange addition(RenderedTemplate.Resource resource) {
        return new ResourceChange(
                resource.logicalId(),
                resource.type(),
                ResourceChange.Action.ADD,
                resource.description(),
                false,
                properties(resource.properties()));
    }

    private static List<PropertyChange> properties(Map<String, String> properties) {
        return properties.entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .map(entry -> new PropertyChange(entry.getKey(), null, entry.getValue()))
                .toList();
    }
}
