package io.apidirect.aws.deployment;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import software.amazon.awssdk.services.cloudformation.model.EvaluationType;
import software.amazon.awssdk.services.cloudformation.model.Replacement;
import software.amazon.awssdk.services.cloudformation.model.RequiresRecreation;
import software.amazon.awssdk.services.cloudformation.model.ResourceChange;
import software.amazon.awssdk.services.cloudformation.model.ResourceChangeDetail;

/**
 * Which resources a change set replaces in truth. Where CloudFormation says "conditional", either a
 * value is not known yet, or the service decides: RDS changes the properties below in place, and
 * what refers to a resource that stays stays with it. In doubt a resource counts as replaced.
 */
final class ReplacedResources {

    private static final String DATABASE = "AWS::RDS::DBInstance";

    private static final Set<String> CHANGED_IN_PLACE =
            Set.of(
                    "AutoMinorVersionUpgrade",
                    "BackupRetentionPeriod",
                    "DBParameterGroupName",
                    "MultiAZ",
                    "PreferredMaintenanceWindow",
                    "StorageType");

    private ReplacedResources() {}

    /** The logical ids; a replacement may bring others with it, so it looks until none is added. */
    static Set<String> in(List<ResourceChange> changes) {
        var changing = changes.stream().map(ResourceChange::logicalResourceId).toList();
        var replaced = new HashSet<String>();
        boolean isGrowing = true;
        while (isGrowing) {
            isGrowing =
                    changes.stream()
                            .filter(it -> isReplaced(it, changing, replaced))
                            .map(it -> replaced.add(it.logicalResourceId()))
                            .toList()
                            .contains(true);
        }
        return replaced;
    }

    private static boolean isReplaced(
            ResourceChange change, List<String> changing, Set<String> replaced) {
        if (change.replacement() != Replacement.CONDITIONAL) {
            return change.replacement() == Replacement.TRUE;
        }
        return change.details().isEmpty()
                || change.details().stream()
                        .anyMatch(
                                it ->
                                        isReplacing(change.resourceType(), it)
                                                && !followsOneThatStays(it, changing, replaced));
    }

    private static boolean isReplacing(String type, ResourceChangeDetail detail) {
        var target = detail.target();
        if (target == null || target.requiresRecreation() == RequiresRecreation.NEVER) {
            return target == null;
        }
        return !type.equals(DATABASE) || !CHANGED_IN_PLACE.contains(target.name());
    }

    private static boolean followsOneThatStays(
            ResourceChangeDetail detail, List<String> changing, Set<String> replaced) {
        if (detail.evaluation() != EvaluationType.DYNAMIC || detail.causingEntity() == null) {
            return false;
        }
        var cause = detail.causingEntity().replaceFirst("[.].*", "");
        return changing.contains(cause) && !replaced.contains(cause);
    }
}
