package io.apidirect.domain.accountlink;

import io.apidirect.domain.accountlink.AccountLinkState.Broken;
import io.apidirect.domain.accountlink.AccountLinkState.Pending;
import io.apidirect.domain.accountlink.AccountLinkState.Revoked;
import io.apidirect.domain.accountlink.AccountLinkState.Verified;
import io.apidirect.domain.shared.Actor;
import io.apidirect.domain.shared.Aggregate;
import io.apidirect.domain.shared.OrganizationId;
import io.apidirect.domain.shared.RuleBroken;
import java.time.Instant;

/**
 * An organisation's link to one AWS account: requested, verified by a probe, looked at again every
 * day, broken when the account no longer keeps its side, revoked for good. Its External ID is born
 * with it and never changes.
 */
public final class AwsAccountLink extends Aggregate<AccountLinkEvent> {

    private final AccountLinkId id;
    private final OrganizationId organization;
    private final LinkRequest request;
    private final ExternalId externalId;
    private final Instant createdAt;
    private final long version;
    private AccountLinkState state;

    private AwsAccountLink(Snapshot from) {
        id = from.id;
        organization = from.organization;
        request = new LinkRequest(from.name, from.account, from.region);
        externalId = from.externalId;
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
                createdAt,
                state,
                version);
    }

    /** What a probe must try; a revoked link is not tried any more. */
    public ProbeTarget probeTarget(Actor actor) {
        requireNotRevoked();
        return new ProbeTarget(id, request.account(), request.region(), roles(), externalId, actor);
    }

    /**
     * Draws the conclusion from a probe. A bad result breaks a link that was verified; one that
     * never was stays pending.
     */
    public void record(ProbeResult result, Actor actor, Instant now) {
        requireNotRevoked();
        switch (result) {
            case ProbeResult.Trusted _ -> believe(actor, now);
            case ProbeResult.Distrusted distrusted ->
                    distrust(distrusted.rule(), distrusted.detail(), actor, now);
        }
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
