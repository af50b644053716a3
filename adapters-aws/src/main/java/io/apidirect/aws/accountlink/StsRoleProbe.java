package io.apidirect.aws.accountlink;

import io.apidirect.aws.shared.AwsErrors;
import io.apidirect.aws.shared.AwsSession;
import io.apidirect.aws.shared.AwsSessions;
import io.apidirect.aws.shared.RoleDoors;
import io.apidirect.domain.accountlink.ProbeResult;
import io.apidirect.domain.accountlink.ProbeResult.Refused;
import io.apidirect.domain.accountlink.ProbeResult.TrustIsOpen;
import io.apidirect.domain.accountlink.ProbeResult.TrustIsOpen.Opening;
import io.apidirect.domain.accountlink.ProbeResult.Trusted;
import io.apidirect.domain.accountlink.ProbeResult.WrongAccount;
import io.apidirect.domain.accountlink.ProbeTarget;
import io.apidirect.domain.accountlink.RoleArn;
import io.apidirect.domain.accountlink.RoleProbe;
import io.apidirect.domain.shared.Secrets;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;
import software.amazon.awssdk.services.iam.IamClient;
import software.amazon.awssdk.services.sts.StsClient;

/** {@link RoleProbe} through STS and IAM. The first thing found wrong is the answer. */
public final class StsRoleProbe implements RoleProbe {

    private final RoleDoors doors;
    private final Secrets secrets;

    public StsRoleProbe(AwsSessions sessions, Secrets secrets) {
        doors = sessions.doors();
        this.secrets = secrets;
    }

    @Override
    public ProbeResult probe(ProbeTarget target) {
        var roles = target.roles();
        return Stream.<Supplier<Optional<ProbeResult>>>of(
                        () -> entering(target, roles.read()),
                        () -> entering(target, roles.deploy()),
                        () -> intruding(target, roles.read()),
                        () -> intruding(target, roles.deploy()),
                        () -> bypassingCloudFormation(target),
                        () -> looking(target))
                .map(Supplier::get)
                .flatMap(Optional::stream)
                .findFirst()
                .orElseGet(Trusted::new);
    }

    private Optional<ProbeResult> entering(ProbeTarget target, RoleArn role) {
        var session = doors.enter(target, role);
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
        if (doors.opensFor(Optional.empty(), target, role)) {
            return Optional.of(new TrustIsOpen(role, Opening.WITHOUT_EXTERNAL_ID));
        }
        return new WrongKeys(target.externalId(), secrets)
                .all().stream()
                        .filter(key -> doors.opensFor(Optional.of(key), target, role))
                        .findFirst()
                        .map(_ -> new TrustIsOpen(role, Opening.WITH_WRONG_EXTERNAL_ID));
    }

    private Optional<ProbeResult> bypassingCloudFormation(ProbeTarget target) {
        var role = target.roles().execution();
        return Stream.of(Optional.of(target.externalId().value()), Optional.<String>empty())
                .filter(key -> doors.opensFor(key, target, role))
                .findFirst()
                .map(_ -> new TrustIsOpen(role, Opening.WITHOUT_CLOUDFORMATION));
    }

    private Optional<ProbeResult> looking(ProbeTarget target) {
        var role = target.roles().read();
        return doors.enter(target, role)
                .map(session -> session.globalClient(IamClient.builder()))
                .map(iam -> new LinkContents(iam, target).missing())
                .orElseGet(() -> Optional.of(new Refused(role)));
    }
}
