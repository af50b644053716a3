package io.apidirect.aws.accountlink;

import io.apidirect.domain.accountlink.ProbeTarget;
import java.util.List;
import java.util.stream.Stream;
import software.amazon.awssdk.services.iam.IamClient;
import software.amazon.awssdk.services.iam.model.ContextEntry;
import software.amazon.awssdk.services.iam.model.ContextKeyTypeEnum;
import software.amazon.awssdk.services.iam.model.PolicyEvaluationDecisionType;

/**
 * What the link's roles must be allowed to do, asked of IAM's own policy simulation: that names
 * what is missing without doing anything.
 */
record LinkPermissions(IamClient iam, ProbeTarget target) {

    /** The permissions that are missing, in the order of the needs; empty where all is well. */
    List<String> missing() {
        return new RoleNeeds(target).all().stream().flatMap(this::missingOf).distinct().toList();
    }

    private Stream<String> missingOf(RoleNeeds.Need need) {
        return iam
                .simulatePrincipalPolicy(
                        question ->
                                question.policySourceArn(need.role().value())
                                        .actionNames(need.actions())
                                        .resourceArns(need.resource())
                                        .contextEntries(circumstances(need)))
                .evaluationResults()
                .stream()
                .filter(result -> result.evalDecision() != PolicyEvaluationDecisionType.ALLOWED)
                .map(result -> result.evalActionName() + " (" + need.role().roleName() + ")");
    }

    private static List<ContextEntry> circumstances(RoleNeeds.Need need) {
        return need.circumstances().entrySet().stream()
                .map(
                        one ->
                                ContextEntry.builder()
                                        .contextKeyName(one.getKey())
                                        .contextKeyType(ContextKeyTypeEnum.STRING)
                                        .contextKeyValues(one.getValue())
                                        .build())
                .toList();
    }
}
