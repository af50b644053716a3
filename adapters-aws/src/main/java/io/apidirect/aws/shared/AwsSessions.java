package io.apidirect.aws.shared;

import io.apidirect.domain.accountlink.Region;
import io.apidirect.domain.accountlink.VerifiedAccount;
import io.apidirect.domain.transcript.CallOccasion;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import software.amazon.awssdk.auth.credentials.AwsCredentialsProvider;
import software.amazon.awssdk.auth.credentials.AwsSessionCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.services.sts.StsClient;
import software.amazon.awssdk.services.sts.model.Tag;

/**
 * Opens sessions in customers' roles: 900 s long, narrowed to one operation, named after it and
 * after whoever asked. Credentials stay in memory and are used again for the same purpose until two
 * minutes before they end.
 */
public final class AwsSessions {

    private static final Duration RESERVE = Duration.ofMinutes(2);
    private static final int SWEEP_ABOVE = 500;

    private final AwsClients clients;
    private final RoleAssumption assumption;
    private final InstantSource clock;
    private final Map<Key, Kept> kept = new ConcurrentHashMap<>();

    /**
     * @param controlPlane our own credentials, which the customers' roles trust
     * @param home the region whose STS we call
     */
    public AwsSessions(
            AwsClients clients,
            AwsCredentialsProvider controlPlane,
            Region home,
            InstantSource clock) {
        this.clients = clients;
        this.clock = clock;
        assumption =
                new RoleAssumption(clients.build(StsClient.builder(), region(home), controlPlane));
    }

    private record Key(VerifiedAccount account, SessionPurpose purpose) {}

    private record Kept(AwsSessionCredentials credentials, Instant until) {
        boolean isFresh(Instant now) {
            return now.isBefore(until.minus(RESERVE));
        }
    }

    /** The roles of links that are not proven yet. */
    public RoleDoors doors() {
        return new RoleDoors(clients, assumption);
    }

    /** Opens, or goes on with, a session for {@code purpose} in the link's own region. */
    public AwsSession open(VerifiedAccount account, SessionPurpose purpose) {
        return open(account, account.region(), purpose);
    }

    /**
     * @throws io.apidirect.domain.shared.ProviderRefused where the account no longer lets us in
     * @throws io.apidirect.domain.shared.ProviderUnavailable where STS gave no answer
     */
    public AwsSession open(VerifiedAccount account, Region region, SessionPurpose purpose) {
        var key = new Key(account, purpose);
        var known = kept.get(key);
        if (known == null || !known.isFresh(clock.instant())) {
            known = assume(account, purpose);
            sweep();
            kept.put(key, known);
        }
        return new AwsSession(
                clients,
                region(region),
                StaticCredentialsProvider.create(known.credentials()),
                occasion(account, purpose));
    }

    private Kept assume(VerifiedAccount account, SessionPurpose purpose) {
        var role =
                switch (purpose.role()) {
                    case READ -> account.roles().read();
                    case DEPLOY -> account.roles().deploy();
                };
        var credentials =
                assumption.assume(
                        RoleAssumption.request(role, occasion(account, purpose))
                                .externalId(account.externalId().value())
                                .sourceIdentity(purpose.actor().text())
                                .policy(purpose.policy().json())
                                .tags(tags(account, purpose))
                                .build());
        return new Kept(RoleAssumption.inMemory(credentials), credentials.expiration());
    }

    private static CallOccasion occasion(VerifiedAccount account, SessionPurpose purpose) {
        return new CallOccasion(
                account.organization(),
                account.link(),
                purpose.sessionName(),
                purpose.subject(),
                purpose.actor());
    }

    private static List<Tag> tags(VerifiedAccount account, SessionPurpose purpose) {
        return List.of(
                RoleAssumption.tag("apidirect:organization", account.organization().text()),
                RoleAssumption.tag("apidirect:operation", purpose.operation()),
                RoleAssumption.tag("apidirect:subject", purpose.subject()));
    }

    private void sweep() {
        if (kept.size() > SWEEP_ABOVE) {
            var now = clock.instant();
            kept.values().removeIf(session -> !session.isFresh(now));
        }
    }

    private static software.amazon.awssdk.regions.Region region(Region region) {
        return software.amazon.awssdk.regions.Region.of(region.value());
    }
}
