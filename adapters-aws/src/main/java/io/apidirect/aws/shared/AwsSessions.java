package io.apidirect.aws.shared;

import io.apidirect.domain.accountlink.ProbeResult;
import io.apidirect.domain.accountlink.ProbeTarget;
import io.apidirect.domain.accountlink.Region;
import io.apidirect.domain.accountlink.RoleArn;
import io.apidirect.domain.accountlink.VerifiedAccount;
import io.apidirect.domain.shared.OrganizationId;
import io.apidirect.domain.shared.ProviderRefused;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import software.amazon.awssdk.auth.credentials.AwsCredentialsProvider;
import software.amazon.awssdk.auth.credentials.AwsSessionCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.services.sts.StsClient;
import software.amazon.awssdk.services.sts.model.AssumeRoleRequest;
import software.amazon.awssdk.services.sts.model.Credentials;
import software.amazon.awssdk.services.sts.model.StsException;
import software.amazon.awssdk.services.sts.model.Tag;

/**
 * Opens sessions in customers' roles: 900 s long, narrowed to one operation, named after it and
 * after whoever asked. Credentials stay in memory and are used again for the same purpose until two
 * minutes before they end.
 */
public final class AwsSessions {

    private static final int SECONDS = 900;
    private static final Duration RESERVE = Duration.ofMinutes(2);
    private static final int SWEEP_ABOVE = 500;

    private final AwsClients clients;
    private final StsClient sts;
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
        sts = clients.build(StsClient.builder(), region(home), controlPlane);
    }

    private record Key(VerifiedAccount account, SessionPurpose purpose) {}

    private record Kept(AwsSessionCredentials credentials, Instant until) {
        boolean isFresh(Instant now) {
            return now.isBefore(until.minus(RESERVE));
        }
    }

    /** Opens, or goes on with, a session for {@code purpose} in the link's own region. */
    public AwsSession open(VerifiedAccount account, SessionPurpose purpose) {
        return open(account, account.region(), purpose);
    }

    /**
     * @throws ProviderRefused where the account no longer lets us in
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
        return session(region, known.credentials());
    }

    /**
     * Enters the role of a link that is not proven yet, the way {@link #open} would. Nothing is
     * kept.
     *
     * @return the session, where the account let us in
     */
    public Optional<AwsSession> enter(ProbeTarget target, RoleArn role) {
        var request =
                request(role, probeName(target))
                        .externalId(target.externalId().value())
                        .sourceIdentity(target.actor().text())
                        .tags(tag("apidirect:operation", "probe"));
        return tryToOpen(request.build(), target.region());
    }

    /**
     * Knocks at a role's door like a stranger: no policy, no tags, no source identity, so that the
     * trust policy alone decides. Nothing is kept.
     *
     * @param externalId what to say; empty to say nothing
     * @return whether the door opened
     */
    public boolean opensFor(Optional<String> externalId, ProbeTarget target, RoleArn role) {
        var request = request(role, probeName(target));
        externalId.ifPresent(request::externalId);
        return tryToOpen(request.build(), target.region()).isPresent();
    }

    private Kept assume(VerifiedAccount account, SessionPurpose purpose) {
        var role =
                switch (purpose.role()) {
                    case READ -> account.roles().read();
                    case DEPLOY -> account.roles().deploy();
                };
        var request =
                request(role, purpose.sessionName())
                        .externalId(account.externalId().value())
                        .sourceIdentity(purpose.actor().text())
                        .policy(purpose.policy().json())
                        .tags(tags(account.organization(), purpose))
                        .build();
        var credentials = assume(request, new ProbeResult.Refused(role).detail());
        return new Kept(inMemory(credentials), credentials.expiration());
    }

    private static AssumeRoleRequest.Builder request(RoleArn role, String sessionName) {
        return AssumeRoleRequest.builder()
                .roleArn(role.value())
                .roleSessionName(sessionName)
                .durationSeconds(SECONDS);
    }

    private static String probeName(ProbeTarget target) {
        return "ad-probe-" + target.link().awsName();
    }

    private Optional<AwsSession> tryToOpen(AssumeRoleRequest request, Region region) {
        return tryToAssume(request).map(credentials -> session(region, inMemory(credentials)));
    }

    private Credentials assume(AssumeRoleRequest request, String whereDenied) {
        return AwsErrors.translate(
                "STS",
                () -> {
                    try {
                        return sts.assumeRole(request).credentials();
                    } catch (StsException refusal) {
                        throw AwsErrors.isAccessDenied(refusal)
                                ? new ProviderRefused(
                                        "AWS STS", "AccessDenied", whereDenied, refusal)
                                : refusal;
                    }
                });
    }

    private Optional<Credentials> tryToAssume(AssumeRoleRequest request) {
        try {
            return Optional.of(assume(request, "The door is closed."));
        } catch (ProviderRefused refusal) {
            if (refusal.code().equals("AccessDenied")) {
                return Optional.empty();
            }
            throw refusal;
        }
    }

    private static List<Tag> tags(OrganizationId organization, SessionPurpose purpose) {
        return List.of(
                tag("apidirect:organization", organization.text()),
                tag("apidirect:operation", purpose.operation()),
                tag("apidirect:subject", purpose.subject()));
    }

    private static Tag tag(String key, String value) {
        return Tag.builder().key(key).value(value).build();
    }

    private void sweep() {
        if (kept.size() > SWEEP_ABOVE) {
            var now = clock.instant();
            kept.values().removeIf(session -> !session.isFresh(now));
        }
    }

    private AwsSession session(Region region, AwsSessionCredentials credentials) {
        return new AwsSession(
                clients, region(region), StaticCredentialsProvider.create(credentials));
    }

    private static AwsSessionCredentials inMemory(Credentials credentials) {
        return AwsSessionCredentials.create(
                credentials.accessKeyId(),
                credentials.secretAccessKey(),
                credentials.sessionToken());
    }

    private static software.amazon.awssdk.regions.Region region(Region region) {
        return software.amazon.awssdk.regions.Region.of(region.value());
    }
}
