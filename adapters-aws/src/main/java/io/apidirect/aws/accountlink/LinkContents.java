package io.apidirect.aws.accountlink;

import io.apidirect.aws.shared.AwsErrors;
import io.apidirect.domain.accountlink.LinkRoles;
import io.apidirect.domain.accountlink.ProbeResult;
import io.apidirect.domain.accountlink.ProbeResult.BoundaryMissing;
import io.apidirect.domain.accountlink.ProbeResult.PermissionMissing;
import io.apidirect.domain.accountlink.ProbeResult.RoleMissing;
import io.apidirect.domain.accountlink.ProbeTarget;
import java.util.List;
import java.util.Optional;
import software.amazon.awssdk.services.iam.IamClient;
import software.amazon.awssdk.services.iam.model.IamException;
import software.amazon.awssdk.services.iam.model.NoSuchEntityException;

/** Looks from inside whether everything is there that the link's template makes. */
record LinkContents(IamClient iam, ProbeTarget target) {

    /** The first thing that is missing. */
    Optional<ProbeResult> missing() {
        return AwsErrors.translate(
                "IAM",
                () -> {
                    try {
                        return look();
                    } catch (IamException refusal) {
                        return Optional.of(denied(refusal));
                    }
                });
    }

    private Optional<ProbeResult> look() {
        var execution = target.roles().execution();
        if (isGone(() -> iam.getRole(role -> role.roleName(execution.roleName())))) {
            return Optional.of(new RoleMissing(execution));
        }
        var boundary = LinkRoles.boundaryArn(target.account());
        if (isGone(() -> iam.getPolicy(policy -> policy.policyArn(boundary)))) {
            return Optional.of(new BoundaryMissing(boundary));
        }
        var permissions = new LinkPermissions(iam, target).missing();
        return permissions.isEmpty()
                ? Optional.empty()
                : Optional.of(new PermissionMissing(permissions));
    }

    /** Not being allowed to look is a finding; any other refusal is trouble. */
    private static ProbeResult denied(IamException refusal) {
        if (!AwsErrors.isAccessDenied(refusal)) {
            throw refusal;
        }
        return new PermissionMissing(
                List.of(AwsErrors.missingPermission(refusal).orElse("reading IAM")));
    }

    private static boolean isGone(Runnable look) {
        try {
            look.run();
            return false;
        } catch (NoSuchEntityException gone) {
            return true;
        }
    }
}
