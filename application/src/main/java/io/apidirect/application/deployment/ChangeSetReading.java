package io.apidirect.application.deployment;

import io.apidirect.application.shared.Errand;
import io.apidirect.domain.deployment.RenderedTemplate;
import io.apidirect.domain.deployment.ResourceChange;
import io.apidirect.domain.deployment.Stacks;
import io.apidirect.domain.deployment.Stacks.ChangeSet;
import io.apidirect.domain.deployment.Stacks.ChangeSet.Status;
import io.apidirect.domain.deployment.TemplateFinding;
import io.apidirect.domain.deployment.Workplace;
import io.apidirect.domain.shared.Ids;
import io.apidirect.domain.shared.ProviderUnavailable;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Has CloudFormation compute the differences to a standing stack and takes the change set away. */
@Errand
public class ChangeSetReading {

    private final Stacks stacks;
    private final Ids ids;
    private final Patience patience;

    @Inject
    public ChangeSetReading(Stacks stacks, Ids ids, Patience patience) {
        this.stacks = stacks;
        this.ids = ids;
        this.patience = patience;
    }

    /** A change set, and what CloudFormation's checks found in it. */
    record Read(ChangeSet set, List<TemplateFinding> findings) {}

    /** The change set, with the descriptions of the template. */
    Read changes(Workplace workplace, String stackName, RenderedTemplate template) {
        var name = "ad-plan-" + ids.next();
        stacks.createChangeSet(workplace, stackName, name, false, template);
        try {
            var set = described(computed(workplace, stackName, name), template);
            return new Read(set, findings(set, workplace, stackName, name));
        } finally {
            stacks.deleteChangeSet(workplace, stackName, name);
        }
    }

    private List<TemplateFinding> findings(
            ChangeSet set, Workplace workplace, String stackName, String name) {
        return set.status() == Status.EMPTY
                ? List.of()
                : stacks.findings(workplace, stackName, name);
    }

    private ChangeSet computed(Workplace workplace, String stackName, String name) {
        return patience.until(
                        () ->
                                stacks.findChangeSet(workplace, stackName, name)
                                        .filter(set -> set.status() != Status.COMPUTING))
                .orElseThrow(
                        () ->
                                new ProviderUnavailable(
                                        "AWS CloudFormation",
                                        "The change set of "
                                                + stackName
                                                + " was not computed in time.",
                                        new IllegalStateException("still computing")));
    }

    private static ChangeSet described(ChangeSet set, RenderedTemplate template) {
        var descriptions =
                template.resources().stream()
                        .collect(
                                Collectors.toMap(
                                        RenderedTemplate.Resource::logicalId,
                                        RenderedTemplate.Resource::description));
        return new ChangeSet(
                set.status(),
                set.reason(),
                set.changes().stream().map(change -> describe(change, descriptions)).toList());
    }

    private static ResourceChange describe(
            ResourceChange change, Map<String, String> descriptions) {
        return new ResourceChange(
                change.logicalId(),
                change.type(),
                change.action(),
                descriptions.getOrDefault(change.logicalId(), ""),
                change.losesData(),
                change.properties());
    }
}
