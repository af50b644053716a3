package io.apidirect.aws.accountlink;

import io.apidirect.aws.shared.AwsErrors;
import io.apidirect.domain.accountlink.Finding;
import io.apidirect.domain.accountlink.Finding.BoundaryMissing;
import io.apidirect.domain.accountlink.Finding.PermissionMissing;
import io.apidirect.domain.accountlink.Finding.RoleMissing;
import io.apidirect.domain.accountlink.Finding.TrustNamesOthers;
import io.apidirect.domain.accountlink.LinkRoles;
import io.apidirect.domain.accountlink.ProbeTarget;
import io.apidirect.domain.accountlink.RoleArn;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;
import software.amazon.awssdk.services.iam.IamClient;
import software.amazon.awssdk.services.iam.model.IamException;
import software.amazon.awssdk.services.iam.model.NoSuchEntityException;

/**
 * Looks from inside whether everything is there that the link's template makes, whom the roles
 * trust, and what they may.
 */
record LinkContents(IamClient iam, ProbeTarget target, RoleArn controlPlane) {

    private static final String CLOUDFORMATION = "cloudformation.amazonaws.com";

    /** Everything that is wrong. What follows from a missing part is not told beside it. */
    List<Finding> findings() {
        var parts = AwsErrors.translate("IAM", this::parts);
        return parts.stream().anyMatch(LinkContents::isMissing)
                ? parts
                : Stream.concat(
                                parts.stream(),
                                AwsErrors.translate("IAM", () -> look(this::permissions)).stream())
                        .distinct()
                        .toList();
    }

    private List<Finding> parts() {
        var roles = target.roles();
        return Stream.<Supplier<Optional<Finding>>>of(
                        () -> trust(roles.read(), "AWS", controlPlane.value()),
                        () -> trust(roles.deploy(), "AWS", controlPlane.value()),
                        () -> trust(roles.execution(), "Service", CLOUDFORMATION),
                        this::boundary)
                .map(LinkContents::look)
                .flatMap(Optional::stream)
                .distinct()
                .toList();
    }

    private static boolean isMissing(Finding finding) {
        return finding instanceof RoleMissing || finding instanceof BoundaryMissing;
    }

    /** Not being allowed to look is a finding; any other refusal is trouble. */
    private static Optional<Finding> look(Supplier<Optional<Finding>> question) {
        try {
            return question.get();
        } catch (IamException refusal) {
            if (!AwsErrors.isAccessDenied(refusal)) {
                throw refusal;
            }
            return Optional.of(
                    new PermissionMissing(
                            List.of(AwsErrors.missingPermission(refusal).orElse("reading IAM"))));
        }
    }

    private Optional<Finding> trust(RoleArn role, String kind, String name) {
        try {
            var found = iam.getRole(which -> which.roleName(role.roleName())).role();
            var others = TrustPolicy.read(found.assumeRolePolicyDocument()).othersThan(kind, name);
            return others.isEmpty()
                    ? Optional.empty()
                    : Optional.of(new TrustNamesOthers(role, others));
        } catch (NoSuchEntityException _) {
            return Optional.of(new RoleMissing(role));
        }
    }

    private Optional<Finding> boundary() {
        var arn = LinkRoles.boundaryArn(target.account());
        try {
            iam.getPolicy(policy -> policy.policyArn(arn));
            return Optional.empty();
        } catch (NoSuchEntityException _) {
            return Optional.of(new BoundaryMissing(arn));
        }
    }

    private Optional<Finding> permissions() {
        var missing = new LinkPermissions(iam, target).missing();
        return missing.isEmpty() ? Optional.empty() : Optional.of(new PermissionMissing(missing));
    }
}
