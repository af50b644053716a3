package io.apidirect.aws.shared;

import io.apidirect.domain.accountlink.ProbeTarget;
import io.apidirect.domain.accountlink.RoleArn;
import io.apidirect.domain.transcript.CallOccasion;
import java.util.Optional;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.regions.Region;

/** Tries the roles of links that are not proven; nothing is kept. */
public final class RoleDoors {

    private final AwsClients clients;
    private final RoleAssumption assumption;

    RoleDoors(AwsClients clients, RoleAssumption assumption) {
        this.clients = clients;
        this.assumption = assumption;
    }

    /** Enters the way {@link AwsSessions#open} would; empty where the account keeps us out. */
    public Optional<AwsSession> enter(ProbeTarget target, RoleArn role) {
        var request =
                RoleAssumption.request(role, occasion(target))
                        .externalId(target.externalId().value())
                        .sourceIdentity(target.actor().text())
                        .tags(RoleAssumption.tag("apidirect:operation", "probe"))
                        .build();
        var region = Region.of(target.region().value());
        return assumption
                .tryToAssume(request)
                .map(RoleAssumption::inMemory)
                .map(StaticCredentialsProvider::create)
                .map(it -> new AwsSession(clients, region, it, occasion(target)));
    }

    /**
     * Knocks like a stranger: no policy, no tags, no source identity, so that the trust policy
     * alone decides whether the door opens.
     *
     * @param externalId what to say; empty to say nothing
     */
    public boolean opensFor(Optional<String> externalId, ProbeTarget target, RoleArn role) {
        var request = RoleAssumption.request(role, occasion(target));
        externalId.ifPresent(request::externalId);
        return assumption.tryToAssume(request.build()).isPresent();
    }

    private static CallOccasion occasion(ProbeTarget target) {
        var link = target.link().awsName();
        return new CallOccasion(
                target.organization(), target.link(), "ad-probe-" + link, link, target.actor());
    }
}
