package io.apidirect.aws.accountlink;

import io.apidirect.aws.shared.AwsErrors;
import io.apidirect.aws.shared.AwsSession;
import io.apidirect.aws.shared.AwsSessions;
import io.apidirect.aws.shared.RoleDoors;
import io.apidirect.domain.accountlink.Finding;
import io.apidirect.domain.accountlink.Finding.Refused;
import io.apidirect.domain.accountlink.Finding.TrustIsOpen;
import io.apidirect.domain.accountlink.Finding.TrustIsOpen.Opening;
import io.apidirect.domain.accountlink.Finding.WrongAccount;
import io.apidirect.domain.accountlink.ProbeResult;
import io.apidirect.domain.accountlink.ProbeTarget;
import io.apidirect.domain.accountlink.RoleArn;
import io.apidirect.domain.accountlink.RoleProbe;
import io.apidirect.domain.shared.Secrets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import software.amazon.awssdk.services.iam.IamClient;
import software.amazon.awssdk.services.sts.StsClient;

/** {@link RoleProbe} through STS and IAM. */
public final class StsRoleProbe implements RoleProbe {

    private final RoleDoors doors;
    private final Secrets secrets;
    private final RoleArn controlPlane;

    /**
     * @param controlPlane the one role that the customers' roles shall trust
     */
    public StsRoleProbe(AwsSessions sessions, Secrets secrets, RoleArn controlPlane) {
        doors = sessions.doors();
        this.secrets = secrets;
        this.controlPlane = controlPlane;
    }

    @Override
    public ProbeResult probe(ProbeTarget target) {
        var roles = target.roles();
        var read = doors.enter(target, roles.read());
        var deploy = doors.enter(target, roles.deploy());
        var findings = new ArrayList<Finding>();
        var closed = new ArrayList<RoleArn>();
        read.ifPresentOrElse(
                session -> elsewhere(target, session).ifPresent(findings::add),
                () -> closed.add(roles.read()));
        deploy.ifPresentOrElse(
                session -> elsewhere(target, session).ifPresent(findings::add),
                () -> closed.add(roles.deploy()));
        if (!closed.isEmpty()) {
            findings.add(new Refused(closed));
        }
        intruding(target, roles.read()).ifPresent(findings::add);
        intruding(target, roles.deploy()).ifPresent(findings::add);
        bypassingCloudFormation(target).ifPresent(findings::add);
        read.ifPresent(session -> findings.addAll(looking(target, session)));
        return ProbeResult.of(findings);
    }

    private static Optional<Finding> elsewhere(ProbeTarget target, AwsSession session) {
        var account = AwsErrors.translate("STS", () -> account(session));
        return account.equals(target.account().value())
                ? Optional.empty()
                : Optional.of(new WrongAccount(target.account(), account));
    }

    private static String account(AwsSession session) {
        return session.client(StsClient.builder()).getCallerIdentity().account();
    }

    private Optional<Finding> intruding(ProbeTarget target, RoleArn role) {
        if (doors.opensFor(Optional.empty(), target, role)) {
            return Optional.of(new TrustIsOpen(role, Opening.WITHOUT_EXTERNAL_ID));
        }
        return new WrongKeys(target.externalId(), secrets)
                .all().stream()
                        .filter(key -> doors.opensFor(Optional.of(key), target, role))
                        .findFirst()
                        .map(_ -> new TrustIsOpen(role, Opening.WITH_WRONG_EXTERNAL_ID));
    }

    private Optional<Finding> bypassingCloudFormation(ProbeTarget target) {
        var role = target.roles().execution();
        return Stream.of(Optional.of(target.externalId().value()), Optional.<String>empty())
                .filter(key -> doors.opensFor(key, target, role))
                .findFirst()
                .map(_ -> new TrustIsOpen(role, Opening.WITHOUT_CLOUDFORMATION));
    }

    private List<Finding> looking(ProbeTarget target, AwsSession session) {
        var iam = session.globalClient(IamClient.builder());
        return new LinkContents(iam, target, controlPlane).findings();
    }
}
