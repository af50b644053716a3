package io.apidirect.simulator.aws.ecs;

import java.time.Instant;
import java.util.Optional;

/**
 * What became of a deployment of a service.
 *
 * @param service ARN of it
 * @param target the deployment itself
 * @param source the one that it replaces
 * @param status AWS's word, such as {@code IN_PROGRESS} or {@code ROLLBACK_SUCCESSFUL}
 * @param stage AWS's word; empty where tasks are replaced one by one
 */
public record ServiceDeployment(
        String service,
        Rollout target,
        Optional<Rollout> source,
        String strategy,
        String status,
        String reason,
        String stage,
        int percent,
        Instant created,
        Optional<Instant> finished) {

    static String arn(String service, String deployment) {
        return service.replace(":service/", ":service-deployment/") + "/" + number(deployment);
    }

    private static String number(String deployment) {
        return deployment.substring(deployment.lastIndexOf('/') + 1);
    }

    String arn() {
        return arn(service, target.id());
    }

    /** The state of the service that a deployment stands for. */
    String revision(Rollout rollout) {
        return service.replace(":service/", ":service-revision/") + "/" + number(rollout.id());
    }

    boolean isOver() {
        return finished.isPresent();
    }

    ServiceDeployment now(String itsStage, int itsPercent) {
        return new ServiceDeployment(
                service,
                target,
                source,
                strategy,
                status,
                reason,
                itsStage,
                itsPercent,
                created,
                finished);
    }

    ServiceDeployment ended(String result, String why) {
        return new ServiceDeployment(
                service,
                target,
                source,
                strategy,
                result,
                why,
                stage,
                result.equals("SUCCESSFUL") ? 100 : 0,
                created,
                Optional.of(Instant.now()));
    }
}
