package io.apidirect.application.deployment;

import io.apidirect.application.shared.Errand;
import io.apidirect.domain.deployment.ForeseenOutputs;
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
import java.util.Optional;

/**
 * Says what would change in each layer: by the template where no stack stands yet; by its digest
 * where nothing would and the stack stands as it was left; else by a change set of CloudFormation.
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

    /**
     * What would change.
     *
     * @param notes of the layers that change and that somebody else has changed before
     */
    record Planned(List<LayerChange> changes, List<String> notes) {}

    Planned plan(PlanBasis basis) {
        var wanted = basis.settings().layers();
        var layers =
                Arrays.stream(Layer.values())
                        .filter(it -> wanted.contains(it) || basis.digests().containsKey(it))
                        .map(it -> wanted.contains(it) ? plan(it, basis) : removal(it, basis))
                        .toList();
        return new Planned(
                layers.stream().map(PlannedLayer::change).toList(),
                layers.stream().flatMap(it -> it.note().stream()).toList());
    }

    private record PlannedLayer(LayerChange change, Optional<String> note) {

        private static PlannedLayer of(LayerChange change) {
            return new PlannedLayer(change, Optional.empty());
        }
    }

    /** What stands and is wanted no longer; a database that is protected is not among it. */
    private PlannedLayer removal(Layer layer, PlanBasis basis) {
        var before = basis.before().orElseThrow();
        before.requireRemovable(layer);
        var template = templates.render(layer, before, basis.outputs());
        var gone = template.resources().stream().map(LayerPlanner::removed).toList();
        return PlannedLayer.of(change(basis, template, Action.DELETE, gone));
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

    private PlannedLayer plan(Layer layer, PlanBasis basis) {
        var template = templates.render(layer, basis.settings(), basis.outputs());
        var name = basis.settings().address().stackName(layer);
        var isSame =
                template.awaited().isEmpty()
                        && template.digest().equals(basis.digests().get(layer));
        var found = stacks.find(basis.workplace(), name);
        if (found.filter(it -> it.status() == StackStatus.DELETE_FAILED).isPresent()) {
            return PlannedLayer.of(
                    change(basis, template, Action.UPDATE, List.of())
                            .withProblem(UnfinishedRemoval.problem(layer, name)));
        }
        if (isSame && found.filter(it -> isUntouched(it, template)).isPresent()) {
            return PlannedLayer.of(change(basis, template, Action.UNCHANGED, List.of()));
        }
        var stack = found.filter(it -> it.status().isStanding());
        if (stack.isEmpty()) {
            return PlannedLayer.of(creation(basis, template));
        }
        var change = asked(name, basis, template);
        var isByOthers = isSame || !stack.get().wasLastChangedByDeployment();
        return new PlannedLayer(
                change,
                isByOthers && change.action() == Action.UPDATE
                        ? Optional.of(changedByOthers(name))
                        : Optional.empty());
    }

    /** Of a stack that is being updated nothing is known until that has ended. */
    private static boolean isUntouched(Stacks.Stack stack, RenderedTemplate deployed) {
        return stack.status().isStanding()
                ? stack.isAsLeftWith(deployed)
                : stack.status().isAtWork() && stack.status() != StackStatus.DELETE_IN_PROGRESS;
    }

    private static String changedByOthers(String stackName) {
        return "The stack %s was changed outside of API-Direct since its last deployment. This plan would bring it back to your settings: write into apidirect.yaml what shall stay."
                .formatted(stackName);
    }

    private LayerChange creation(PlanBasis basis, RenderedTemplate template) {
        var creation = change(basis, template, Action.CREATE, additions(template));
        return stacks.refusal(basis.workplace(), template)
                .map(creation::withProblem)
                .orElse(creation);
    }

    private LayerChange asked(String stackName, PlanBasis basis, RenderedTemplate template) {
        var foreseen = ForeseenOutputs.of(template, basis.settings());
        var read = reading.changes(basis.workplace(), stackName, foreseen.filled());
        return foreseen.named(update(read.set(), basis, template).withFindings(read.findings()));
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
