package io.apidirect.domain.compliance;

import io.apidirect.domain.compliance.WaiverState.Approved;
import io.apidirect.domain.compliance.WaiverState.Expired;
import io.apidirect.domain.compliance.WaiverState.Refused;
import io.apidirect.domain.compliance.WaiverState.Requested;
import io.apidirect.domain.compliance.WaiverState.Withdrawn;
import io.apidirect.domain.project.DesiredEnvironment;
import io.apidirect.domain.project.EnvironmentId;
import io.apidirect.domain.shared.Actor;
import io.apidirect.domain.shared.Aggregate;
import io.apidirect.domain.shared.Fault;
import io.apidirect.domain.shared.OrganizationId;
import io.apidirect.domain.shared.RuleBroken;
import io.apidirect.domain.shared.UserId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * The responsibility that two people take, for a time, for a rule that one environment breaks: one
 * asks and says why, another one approves. It hides nothing: what it waives is shown as waived.
 */
public final class Waiver extends Aggregate<WaiverEvent> {

    private final WaiverId id;
    private final OrganizationId organization;
    private final EnvironmentId environment;
    private final WaiverTerms terms;
    private final UserId requester;
    private final Instant createdAt;
    private final long version;
    private WaiverState state;

    private Waiver(Snapshot snapshot) {
        this.id = snapshot.id();
        this.organization = snapshot.organization();
        this.environment = snapshot.environment();
        this.terms = snapshot.terms();
        this.requester = snapshot.requester();
        this.createdAt = snapshot.createdAt();
        this.state = snapshot.state();
        this.version = snapshot.version();
    }

    /** What storage keeps; {@code version} counts the saves, 0 before the first. */
    public record Snapshot(
            WaiverId id,
            OrganizationId organization,
            EnvironmentId environment,
            WaiverTerms terms,
            UserId requester,
            Instant createdAt,
            WaiverState state,
            long version) {}

    /**
     * @param requester the person, also where its access token asks
     */
    public static Waiver request(
            WaiverId id,
            DesiredEnvironment environment,
            WaiverTerms terms,
            UserId requester,
            Actor actor,
            Instant now) {
        var waiver =
                new Waiver(
                        new Snapshot(
                                id,
                                environment.organization(),
                                environment.id(),
                                terms,
                                requester,
                                now,
                                new Requested(),
                                0));
        waiver.happened(
                new WaiverEvent.Requested(
                        id,
                        environment.organization(),
                        environment.id(),
                        terms.rule(),
                        terms.resource(),
                        terms.reason(),
                        terms.expiresAt(),
                        actor,
                        now));
        return waiver;
    }

    public static Waiver restore(Snapshot snapshot) {
        return new Waiver(snapshot);
    }

    public Snapshot snapshot() {
        return new Snapshot(
                id, organization, environment, terms, requester, createdAt, state, version);
    }

    /** From now on it waives. */
    public void approve(UserId approver, Instant now) {
        requireDecidable(approver, now);
        state = new Approved(approver, now);
        happened(new WaiverEvent.Approved(id, organization, Actor.of(approver), now));
    }

    public void refuse(UserId approver, String reason, Instant now) {
        if (!WaiverTerms.isReason(reason.strip())) {
            throw new RuleBroken(
                    WaiverRule.WAIVER_IS_WELL_FORMED,
                    "The refusal says no reason.",
                    List.of(
                            new Fault(
                                    "/reason", "must say why, in 10 to 500 printable characters")));
        }
        requireDecidable(approver, now);
        state = new Refused(approver, now, reason.strip());
        happened(
                new WaiverEvent.Refused(id, organization, reason.strip(), Actor.of(approver), now));
    }

    /** Ends it at once; repeating it changes nothing. */
    public void withdraw(Actor by, Instant now) {
        switch (state(now)) {
            case Withdrawn _ -> {}
            case Requested _, Approved _ -> {
                state = new Withdrawn(by, now);
                happened(new WaiverEvent.Withdrawn(id, organization, by, now));
            }
            case Refused _, Expired _ -> throw over(now);
        }
    }

    private void requireDecidable(UserId approver, Instant now) {
        if (!(state(now) instanceof Requested)) {
            throw over(now);
        }
        if (approver.equals(requester)) {
            throw new RuleBroken(
                    WaiverRule.WAIVER_NEEDS_A_SECOND_PERSON,
                    "You requested waiver %s yourself, with your password or a token of yours."
                            .formatted(id));
        }
    }

    private RuleBroken over(Instant now) {
        return new RuleBroken(
                WaiverRule.WAIVER_IS_OPEN, "Waiver %s is %s.".formatted(id, state(now).slug()));
    }

    /** Where it stands at {@code now}. */
    public WaiverState state(Instant now) {
        return switch (state) {
            case Requested _, Approved _ -> now.isBefore(terms.expiresAt()) ? state : new Expired();
            case Refused _, Withdrawn _, Expired _ -> state;
        };
    }

    /** What it exempts at {@code now}; empty unless it is approved and has not expired. */
    public Optional<Exemption> exemption(Instant now) {
        return state(now) instanceof Approved
                ? Optional.of(
                        new Exemption(
                                id,
                                terms.rule(),
                                terms.resource(),
                                terms.reason(),
                                terms.expiresAt()))
                : Optional.empty();
    }

    public WaiverId id() {
        return id;
    }

    public EnvironmentId environment() {
        return environment;
    }

    public UserId requester() {
        return requester;
    }
}
