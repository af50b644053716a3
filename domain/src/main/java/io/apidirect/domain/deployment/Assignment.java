package io.apidirect.domain.deployment;

import org.jspecify.annotations.Nullable;

/**
 * Work on one step that may be done outside, now, in the name of one round of the deployment.
 *
 * @param round the fence: a report of an older round is refused
 * @param settings what the service shall look like
 * @param fallback what it looked like before; null where nothing stood
 * @param approvedBody digest of the template body that was approved; null where any is right
 * @param hasStood whether the layer's stack stood before this step
 * @param isRepair whether the stack shall be what it was deployed as, whatever that was
 * @param isCancelling whether the work shall be stopped rather than brought to its end
 */
public record Assignment(
        DeploymentId deployment,
        long round,
        StepName step,
        Bookmark bookmark,
        ServiceSettings settings,
        @Nullable ServiceSettings fallback,
        LayerOutputs outputs,
        @Nullable String approvedBody,
        boolean hasStood,
        boolean isRepair,
        boolean isCancelling) {

    /** With which the change sets of deployments begin, and nobody else's. */
    static final String CHANGE_SET_PREFIX = "ad-" + DeploymentId.PREFIX + "-";

    /** The change set of this step, the same after every crash. */
    public String changeSetName() {
        return "ad-%s-%s".formatted(deployment.awsName(), step.slug());
    }

    /** CloudFormation's and CodeBuild's token for this step: repeated calls have one effect. */
    public String token() {
        return "%s-%s".formatted(deployment.awsName(), step.slug());
    }

    public String stackName() {
        return settings.address().stackName(step.layer());
    }
}
