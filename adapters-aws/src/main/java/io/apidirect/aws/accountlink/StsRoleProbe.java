package io.apidirect.aws.accountlink;

import io.apidirect.aws.shared.AwsErrors;
import io.apidirect.aws.shared.AwsSession;
import io.apidirect.aws.shared.AwsSessions;
import io.apidirect.domain.accountlink.LinkRoles;
import io.apidirect.domain.accountlink.ProbeResult;
import io.apidirect.domain.accountlink.ProbeResult.BoundaryMissing;
import io.apidirect.domain.accountlink.ProbeResult.PermissionMissing;
import io.apidirect.domain.accountlink.ProbeResult.Refused;
import io.apidirect.domain.accountlink.ProbeResult.RoleMissing;
import io.apidirect.domain.accountlink.ProbeResult.TrustIsOpen;
import io.apidirect.domain.accountlink.ProbeResult.TrustIsOpen.Opening;
import io.apidirect.domain.accountlink.ProbeResult.Trusted;
import io.apidirect.domain.accountlink.ProbeResult.WrongAccount;
import io.apidirect.domain.accountlink.ProbeTarget;
import io.apidirect.domain.accountlink.RoleArn;
import io.apidirect.domain.accountlink.RoleProbe;
import io.apidirect.domain.shared.Secrets;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;
import software.amazon.awssdk.services.iam.IamClient;
import software.amazon.awssdk.services.iam.model.IamException;
import software.amazon.awssdk.services.iam.model.NoSuchEntityException;
import software.amazon.awssdk.services.sts.StsClient;

/** {@link RoleProbe} through STS and IAM. The first thing found wrong is the answer. */
public final class StsRoleProbe implements RoleProbe {

    private final AwsSessions sessions;
    private final Secrets secrets;

    public StsRoleProbe(AwsSessions sessions, Secrets secrets) {
        this.sessions = sessions;
        this.secrets = secrets;
    }

    @Override
    public ProbeResult probe(ProbeTarget target) {
        return Stream.<Supplier<Optional<ProbeResult>>>of(
                        () -> entering(target, target.roles().read()),
                        () -> entering(target, target.roles().deploy()),
                        () -> intruding(target, target.roles().read()),
                        () -> intruding(target, target.roles().deploy()),
                        () -> bypassingCloudFormation(target),
                        () -> looking(target))
                .map(Supplier::get)
                .flatMap(Optional::stream)
                .findFirst()
                .orElseGet(Trusted::new);
    }

    private Optional<ProbeResult> entering(ProbeTarget target, RoleArn role) {
        var session = sessions.enter(target, role);
        if (session.isEmpty()) {
            return Optional.of(new Refused(role));
        }
        var account = AwsErrors.translate("STS", () -> account(session.get()));
        return account.equals(target.account().value())
                ? Optional.empty()
                : Optional.of(new WrongAccount(target.account(), account));
    }

    private static String account(AwsSession session) {
        return session.client(StsClient.builder()).getCallerIdentity().account();
    }

    private Optional<ProbeResult> intruding(ProbeTarget target, RoleArn role) {
        if (sessions.opensFor(Optional.empty(), target, role)) {
            return Optional.of(new TrustIsOpen(role, Opening.WITHOUT_EXTERNAL_ID));
        }
        return new WrongKeys(target.externalId(), secrets)
                .all().stream()
                        .filter(key -> sessions.opensFor(Optional.of(key), target, role))
                        .findFirst()
                        .map(_ -> new TrustIsOpen(role, Opening.WITH_WRONG_EXTERNAL_ID));
    }

    private Optional<ProbeResult> bypassingCloudFormation(ProbeTarget target) {
        var role = target.roles().execution();
        return Stream.of(Optional.of(target.externalId().value()), Optional.<String>empty())
                .filter(key -> sessions.opensFor(key, target, role))
                .findFirst()
                .map(_ -> new TrustIsOpen(role, Opening.WITHOUT_CLOUDFORMATION));
    }

    private Optional<ProbeResult> looking(ProbeTarget target) {
        var session = sessions.enter(target, target.roles().read());
        if (session.isEmpty()) {
            return Optional.of(new Refused(target.roles().read()));
        }
        var iam = session.get().globalClient(IamClient.builder());
        return AwsErrors.translate("IAM", () -> looking(iam, target));
    }

    private static Optional<ProbeResult> looking(IamClient iam, ProbeTarget target) {
        try {
            var execution = target.roles().execution();
            if (isMissing(() -> iam.getRole(role -> role.roleName(execution.roleName())))) {
                return Optional.of(new RoleMissing(execution));
            }
            var boundary = LinkRoles.boundaryArn(target.account());
            if (isMissing(() -> iam.getPolicy(policy -> policy.policyArn(boundary)))) {
                return Optional.of(new BoundaryMissing(boundary));
            }
            var missing = new LinkPermissions(iam, target).missing();
            return missing.isEmpty()
                    ? Optional.empty()
                    : Optional.of(new PermissionMissing(missing));
        } catch (IamException denial) {
            return AwsErrors.missingPermission(denial)
                    .filter(_ -> AwsErrors.isAccessDenied(denial))
                    .map(permission -> new PermissionMissing(List.of(permission)))
                    .map(ProbeResult.class::cast)
                    .or(
                            () -> {
                                throw denial;
                            });
        }
    }

    private static boolean isMissing(Runnable look) {
        try {
            look.run();
            return false;
        } catch (NoSuchEntityException gone) {
            return true;
        }
    }
}
