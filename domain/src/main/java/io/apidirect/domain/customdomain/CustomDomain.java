package io.apidirect.domain.customdomain;

import io.apidirect.domain.accountlink.VerifiedAccount;
import io.apidirect.domain.customdomain.DomainState.Failed;
import io.apidirect.domain.customdomain.DomainState.Issued;
import io.apidirect.domain.customdomain.DomainState.Leaving;
import io.apidirect.domain.customdomain.DomainState.Removed;
import io.apidirect.domain.customdomain.DomainState.Requested;
import io.apidirect.domain.customdomain.DomainState.Waiting;
import io.apidirect.domain.shared.Actor;
import io.apidirect.domain.shared.Aggregate;
import io.apidirect.domain.shared.OrganizationId;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * A name of one's own for an environment: requested, waiting for its proof in DNS, issued; failed
 * when AWS gives it up; leaving when its owner does, and removed once its certificate is deleted.
 */
public final class CustomDomain extends Aggregate<CustomDomainEvent> {

    private static final Duration SOON = Duration.ofSeconds(30);
    private static final Duration DAILY = Duration.ofDays(1);

    private final CustomDomainId id;
    private final OrganizationId organization;
    private final DomainPlace place;
    private final DomainName name;
    private final Instant createdAt;
    private final long version;
    private DomainState state;
    private Instant lookedAt;

    private CustomDomain(Snapshot from) {
        id = from.id;
        organization = from.organization;
        place = from.place;
        name = from.name;
        createdAt = from.createdAt;
        state = from.state;
        lookedAt = from.lookedAt;
        version = from.version;
    }

    /** Everything there is to store; {@code version} is 0 until it was first saved. */
    public record Snapshot(
            CustomDomainId id,
            OrganizationId organization,
            DomainPlace place,
            DomainName name,
            Instant createdAt,
            DomainState state,
            Instant lookedAt,
            long version) {}

    public static CustomDomain request(
            CustomDomainId id,
            OrganizationId organization,
            DomainPlace place,
            DomainName name,
            Actor actor,
            Instant now) {
        var domain =
                new CustomDomain(
                        new Snapshot(
                                id, organization, place, name, now, new Requested(now), now, 0));
        domain.happened(
                new CustomDomainEvent.Requested(
                        id, organization, place.environment(), name.value(), actor, now));
        return domain;
    }

    public static CustomDomain restore(Snapshot snapshot) {
        return new CustomDomain(snapshot);
    }

    public Snapshot snapshot() {
        return new Snapshot(id, organization, place, name, createdAt, state, lookedAt, version);
    }

    boolean isCalled(String idOrName) {
        return id.text().equals(idOrName) || name.value().equalsIgnoreCase(idOrName);
    }

    /** Whether it is that name, and not given up or failed. */
    public boolean holds(DomainName wanted) {
        return name.equals(wanted)
                && switch (state) {
                    case Requested _, Waiting _, Issued _ -> true;
                    case Failed _, Leaving _, Removed _ -> false;
                };
    }

    /** What is to be done at AWS now. */
    public CertificateOrder order(VerifiedAccount account, Actor actor) {
        return new CertificateOrder(account, id, organization, name, place, state, actor);
    }

    /** When to look again; empty where nothing is expected any more. */
    public Optional<Instant> nextLook() {
        return switch (state) {
            case Requested _, Waiting _, Leaving _ -> Optional.of(lookedAt.plus(SOON));
            case Issued _ -> Optional.of(lookedAt.plus(DAILY));
            case Failed _, Removed _ -> Optional.empty();
        };
    }

    /** The proof for plans; empty until the certificate is there, and where it is elsewhere. */
    public Optional<IssuedDomain> issuedFor(DomainPlace wanted) {
        return state instanceof Issued issued && place.equals(wanted)
                ? Optional.of(new IssuedDomain(name, issued.certificate()))
                : Optional.empty();
    }

    /** Draws the conclusion from what AWS said; a domain that its owner gave up stays given up. */
    public void record(CertificateReport report, Actor actor, Instant now) {
        lookedAt = now;
        if (state instanceof Leaving) {
            if (report instanceof CertificateReport.Gone) {
                state = new Removed(now);
                happened(removed(actor, now));
            }
            return;
        }
        if (state instanceof Removed) {
            return;
        }
        switch (report) {
            case CertificateReport.Unproven unproven -> await(unproven, now);
            case CertificateReport.Usable usable -> use(usable, actor, now);
            case CertificateReport.Lost lost -> fail(lost.certificate(), lost.reason(), actor, now);
            case CertificateReport.Gone _ ->
                    fail(
                            state.certificateArn().orElse(""),
                            "The certificate was deleted in your account. Remove the domain and add it again.",
                            actor,
                            now);
            case CertificateReport.InUse _, CertificateReport.Unreached _ -> {}
        }
    }

    private void await(CertificateReport.Unproven unproven, Instant now) {
        var since = state instanceof Waiting waiting ? waiting.since() : now;
        state = new Waiting(unproven.certificate(), unproven.records(), since);
    }

    private void use(CertificateReport.Usable usable, Actor actor, Instant now) {
        if (state instanceof Issued issued) {
            state = new Issued(usable.certificate(), usable.records(), issued.since());
            return;
        }
        state = new Issued(usable.certificate(), usable.records(), now);
        happened(
                new CustomDomainEvent.Issued(
                        id, organization, name.value(), usable.certificate(), actor, now));
    }

    private void fail(String certificate, String reason, Actor actor, Instant now) {
        if (state instanceof Failed) {
            return;
        }
        state = new Failed(certificate, reason, now);
        happened(new CustomDomainEvent.Failed(id, organization, name.value(), reason, actor, now));
    }

    /** Gives it up; repeating it changes nothing. */
    public void giveUp(Actor actor, Instant now) {
        if (state instanceof Leaving || state instanceof Removed) {
            return;
        }
        happened(new CustomDomainEvent.GivenUp(id, organization, name.value(), actor, now));
        var certificate = state.certificateArn().filter(arn -> !arn.isEmpty());
        state =
                certificate
                        .<DomainState>map(arn -> new Leaving(arn, now))
                        .orElseGet(() -> new Removed(now));
        if (certificate.isEmpty()) {
            happened(removed(actor, now));
        }
    }

    private CustomDomainEvent removed(Actor actor, Instant now) {
        return new CustomDomainEvent.Removed(id, organization, name.value(), actor, now);
    }
}
