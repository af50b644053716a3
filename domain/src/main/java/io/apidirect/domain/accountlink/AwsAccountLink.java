package io.apidirect.domain.accountlink;

import io.apidirect.domain.accountlink.AccountLinkEvent.ExternalIdReplaced;
import io.apidirect.domain.accountlink.AccountLinkEvent.ExternalIdRetired;
import io.apidirect.domain.accountlink.AccountLinkEvent.RotationAbandoned;
import io.apidirect.domain.accountlink.AccountLinkEvent.RotationStarted;
import io.apidirect.domain.accountlink.AccountLinkState.Broken;
import io.apidirect.domain.accountlink.AccountLinkState.Pending;
import io.apidirect.domain.accountlink.AccountLinkState.Revoked;
import io.apidirect.domain.accountlink.AccountLinkState.Verified;
import io.apidirect.domain.accountlink.ExternalIdRotation.Introducing;
import io.apidirect.domain.accountlink.ExternalIdRotation.Retiring;
import io.apidirect.domain.accountlink.ExternalIdRotation.Settled;
import io.apidirect.domain.shared.Actor;
import io.apidirect.domain.shared.Aggregate;
import io.apidirect.domain.shared.OrganizationId;
import io.apidirect.domain.shared.RuleBroken;
import java.time.Instant;
import java.util.List;

/**
 * An organisation's link to one AWS account: requested, verified by a probe, looked at again every
 * day, broken when the account no longer keeps its side, revoked for good. Its External ID is born
 * with it and changes only by a rotation.
 */
public final class AwsAccountLink extends Aggregate<AccountLinkEvent> {

    private final AccountLinkId id;
    private final OrganizationId organization;
    private final LinkRequest request;
    private final Instant createdAt;
    private final long version;
    private ExternalId externalId;
    private ExternalIdRotation rotation;
    private AccountLinkState state;

    private AwsAccountLink(Snapshot from) {
        id = from.id;
        organization = from.organization;
        request = new LinkRequest(from.name, from.account, from.region);
        externalId = from.externalId;
        rotation = from.rotation;
        createdAt = from.createdAt;
        version = from.version;
        state = from.state;
    }

    /** Everything there is to store; {@code version} is 0 until it was first saved. */
    public record Snapshot(
            AccountLinkId id,
            OrganizationId organization,
            String name,
            AwsAccountId account,
            Region region,
            ExternalId externalId,
            ExternalIdRotation rotation,
            Instant createdAt,
            AccountLinkState state,
            long version) {}

    public static AwsAccountLink request(
            AccountLinkId id,
            OrganizationId organization,
            LinkRequest request,
            ExternalId externalId,
            Actor actor,
            Instant now) {
        var link =
                new AwsAccountLink(
                        new Snapshot(
                                id,
                                organization,
                                request.name(),
                                request.account(),
                                request.region(),
                                externalId,
                                new ExternalIdRotation.Settled(),
                                now,
                                new Pending(),
                                0));
        link.happened(
                new AccountLinkEvent.Requested(
                        id, organization, request.account(), request.region(), actor, now));
        return link;
    }

    public static AwsAccountLink restore(Snapshot snapshot) {
        return new AwsAccountLink(snapshot);
    }

    public Snapshot snapshot() {
        return new Snapshot(
                id,
                organization,
                request.name(),
                request.account(),
                request.region(),
                externalId,
                rotation,
                createdAt,
                state,
                version);
    }

    /** What a probe must try; a revoked link is not tried any more. */
    public ProbeTarget probeTarget(Actor actor) {
        requireNotRevoked();
        return probeTarget(externalId, actor);
    }

    private ProbeTarget probeTarget(ExternalId key, Actor actor) {
        return new ProbeTarget(
                organization, id, request.account(), request.region(), roles(), key, actor);
    }

    /** The same, with the External IDs that a rotation brings in or shuts out. */
    public ProbeTargets probeTargets(Actor actor) {
        return new ProbeTargets(
                probeTarget(actor),
                rotation.incoming().map(it -> probeTarget(it, actor)),
                rotation.outgoing().map(it -> probeTarget(it, actor)));
    }

    /**
     * Draws the conclusion from a probe. A bad result breaks a link that was verified; one that
     * never was stays pending.
     */
    public void record(ProbeResult result, Actor actor, Instant now) {
        record(Verification.of(externalId, result), actor, now);
    }

    /** The same, and lets a rotation take the step that was proven. */
    public void record(Verification verification, Actor actor, Instant now) {
        requireNotRevoked();
        switch (verification.result()) {
            case ProbeResult.Trusted _ -> {
                believe(actor, now);
                goOn(verification, actor, now);
            }
            case ProbeResult.Distrusted distrusted ->
                    distrust(distrusted.rule(), distrusted.detail(), actor, now);
        }
    }

    private void goOn(Verification proven, Actor actor, Instant now) {
        switch (rotation) {
            case Introducing(var next, _) when proven.tried().equals(next) -> {
                rotation = new Retiring(externalId, now);
                externalId = next;
                happened(new ExternalIdReplaced(id, organization, request.account(), actor, now));
            }
            case Retiring(var previous, _)
                    when proven.shutOut().filter(previous::equals).isPresent() -> {
                rotation = new Settled();
                happened(new ExternalIdRetired(id, organization, request.account(), actor, now));
            }
            case Settled _, Introducing _, Retiring _ -> {}
        }
    }

    /**
     * Issues another External ID beside the one in use. Repeating it changes nothing until the
     * rotation is over.
     */
    public void rotate(ExternalId next, Actor actor, Instant now) {
        verifiedAccount();
        if (rotation instanceof Settled) {
            rotation = new Introducing(next, now);
            happened(new RotationStarted(id, organization, request.account(), actor, now));
        }
    }

    /** Gives a rotation up and keeps the External ID in use; repeating it changes nothing. */
    public void abandonRotation(Actor actor, Instant now) {
        requireNotRevoked();
        switch (rotation) {
            case Settled _ -> {}
            case Introducing _ -> {
                rotation = new Settled();
                happened(new RotationAbandoned(id, organization, request.account(), actor, now));
            }
            case Retiring _ -> throw replaced();
        }
    }

    private RuleBroken replaced() {
        return new RuleBroken(
                AccountLinkRule.REPLACED_EXTERNAL_IDS_STAY_REPLACED,
                "The new External ID of the link '%s' is in use already."
                        .formatted(request.name()));
    }

    /**
     * Another organisation has just proven that it controls the account, with its own External ID
     * in the very same roles; the older proof is void and its owner is told.
     */
    public void yieldToFresherProof(Instant now) {
        distrust(
                AccountLinkRule.ONE_LINK_PER_ACCOUNT,
                "Another organisation proved that it controls AWS account %s and linked it."
                        .formatted(request.account()),
                Actor.SYSTEM,
                now);
    }

    /** Gives the link up, whatever its state; repeating it changes nothing. */
    public void revoke(Actor actor, Instant now) {
        if (state instanceof Revoked) {
            return;
        }
        state = new Revoked(now);
        happened(new AccountLinkEvent.Revoked(id, organization, request.account(), actor, now));
    }

    /**
     * Refuses while environments stand in the account and the link still works; of one that broke
     * nothing is lost.
     */
    public void requireDispensable(List<String> standing) {
        if (isVerified() && !standing.isEmpty()) {
            throw new RuleBroken(
                    AccountLinkRule.STANDING_ENVIRONMENTS_KEEP_THEIR_LINK,
                    "Through the link '%s' to AWS account %s these environments stand: %s."
                            .formatted(
                                    request.name(),
                                    request.account(),
                                    String.join(", ", standing)));
        }
    }

    public boolean isVerified() {
        return state instanceof Verified;
    }

    /** The proof that others need; only a verified link gives it. */
    public VerifiedAccount verifiedAccount() {
        return switch (state) {
            case Verified _ ->
                    new VerifiedAccount(
                            id,
                            organization,
                            request.account(),
                            request.region(),
                            roles(),
                            externalId);
            case Pending _ -> throw notVerified("it was never verified");
            case Broken broken -> throw notVerified(broken.reason());
            case Revoked _ -> throw revoked();
        };
    }

    private void believe(Actor actor, Instant now) {
        if (state instanceof Verified verified) {
            state = new Verified(verified.since(), now);
            return;
        }
        state = new Verified(now, now);
        happened(new AccountLinkEvent.Verified(id, organization, request.account(), actor, now));
    }

    private void distrust(AccountLinkRule rule, String reason, Actor actor, Instant now) {
        switch (state) {
            case Verified _ -> {
                state = new Broken(rule.code(), reason, now, now);
                happened(
                        new AccountLinkEvent.Broke(
                                id,
                                organization,
                                request.account(),
                                rule.code(),
                                reason,
                                actor,
                                now));
            }
            case Broken broken -> state = new Broken(rule.code(), reason, broken.since(), now);
            case Pending _, Revoked _ -> {}
        }
    }

    private LinkRoles roles() {
        return LinkRoles.in(request.account());
    }

    private void requireNotRevoked() {
        if (state instanceof Revoked) {
            throw revoked();
        }
    }

    private RuleBroken notVerified(String why) {
        return new RuleBroken(
                AccountLinkRule.ACCOUNT_LINK_IS_VERIFIED,
                "The link '%s' to AWS account %s is not verified: %s."
                        .formatted(request.name(), request.account(), withoutFullStop(why)));
    }

    private RuleBroken revoked() {
        return new RuleBroken(
                AccountLinkRule.REVOKED_LINKS_STAY_REVOKED,
                "The link '%s' to AWS account %s was revoked."
                        .formatted(request.name(), request.account()));
    }

    private static String withoutFullStop(String sentence) {
        return sentence.endsWith(".") ? sentence.substring(0, sentence.length() - 1) : sentence;
    }
}
