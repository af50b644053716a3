package io.apidirect.rest.transcript;

import io.apidirect.domain.deployment.ChangePlanId;
import io.apidirect.domain.deployment.DeploymentId;
import io.apidirect.domain.transcript.AwsCall;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A call in a customer's account. */
@Schema(name = "AwsCall", description = "A call that the platform made in a linked AWS account")
record AwsCallBody(
        Instant at,
        @Schema(examples = "lnk_01h455vb4pex5vsknk084sn02q") String accountLink,
        @Schema(description = "As AWS's SDK names it", examples = "CloudFormation") String service,
        @Schema(examples = "DescribeStacks") String action,
        @Schema(examples = "eu-west-1") String region,
        @Schema(description = "From the first attempt to the last answer") long tookMillis,
        @Schema(
                        description =
                                "ok; AWS's error code; no-answer; or not-written-down: this line"
                                        + " stands for calls that are being made now or whose platform"
                                        + " died before it wrote them down; CloudTrail has them, under"
                                        + " the name of the session",
                        examples = "ok")
                String outcome,
        @Schema(description = "AWS's id of the call, if there was an answer")
                @Nullable String requestId,
        @Schema(
                        description = "Name of the session, as in CloudTrail",
                        examples = "ad-stacks-dep-01h455vb4pex5vsknk084sn02q")
                String session,
        @Schema(description = "The deployment for which it was made") @Nullable String deployment,
        @Schema(
                        description =
                                "The plan for which it was made, or that became the deployment; absent where nothing was planned")
                @Nullable String plan,
        @Schema(description = "What it was about, by its name on AWS") String subject,
        @Schema(description = "Id of the person or token, or 'system'") String actor) {

    /**
     * @param approved the plan that became the deployment, where there is one
     */
    static AwsCallBody of(AwsCall call, Optional<String> approved) {
        var occasion = call.occasion();
        return new AwsCallBody(
                call.at(),
                occasion.link().text(),
                call.service(),
                call.action(),
                call.region(),
                call.took().toMillis(),
                call.outcome(),
                call.requestId().isEmpty() ? null : call.requestId(),
                occasion.session(),
                id(DeploymentId.PREFIX, occasion.subject()).orElse(null),
                id(ChangePlanId.PREFIX, occasion.subject()).or(() -> approved).orElse(null),
                occasion.subject(),
                occasion.actor().text());
    }

    /** Names on AWS know no underscore. */
    static Optional<String> id(String prefix, String awsName) {
        return awsName.startsWith(prefix + "-")
                ? Optional.of(awsName.replaceFirst("-", "_"))
                : Optional.empty();
    }

    /** Some calls. */
    @Schema(name = "AwsCallList")
    record ListBody(
            List<AwsCallBody> items,
            @Schema(description = "Pass it as 'after' for the next page; absent on the last")
                    @Nullable String next) {}
}
