package io.apidirect.domain.accountlink;

import io.apidirect.domain.shared.Actor;
import io.apidirect.domain.shared.DomainEvent;
import io.apidirect.domain.shared.OrganizationId;
import java.time.Instant;

/** What happened to a link. No event carries the External ID. */
public sealed interface AccountLinkEvent extends DomainEvent {

    AccountLinkId link();

    @Override
    default String subject() {
        return link().text();
    }

    /** An organisation asked for a link. */
    record Requested(
            AccountLinkId link,
            OrganizationId organization,
            AwsAccountId account,
            Region region,
            Actor actor,
            Instant at)
            implements AccountLinkEvent {
        @Override
        public String name() {
            return "account-link.requested.v1";
        }
    }

    /** The link was proven, for the first time or again after it was broken. */
    record Verified(
            AccountLinkId link,
            OrganizationId organization,
            AwsAccountId account,
            Actor actor,
            Instant at)
            implements AccountLinkEvent {
        @Override
        public String name() {
            return "account-link.verified.v1";
        }
    }

    /** A verified link no longer holds; {@code reason} is written for its owner. */
    record Broke(
            AccountLinkId link,
            OrganizationId organization,
            AwsAccountId account,
            String rule,
            String reason,
            Actor actor,
            Instant at)
            implements AccountLinkEvent {
        @Override
        public String name() {
            return "account-link.broke.v1";
        }
    }

    /** Its organisation gave the link up. */
    record Revoked(
            AccountLinkId link,
            OrganizationId organization,
            AwsAccountId account,
            Actor actor,
            Instant at)
            implements AccountLinkEvent {
        @Override
        public String name() {
            return "account-link.revoked.v1";
        }
    }

    /** A new External ID was issued beside the one in use. */
    record RotationStarted(
            AccountLinkId link,
            OrganizationId organization,
            AwsAccountId account,
            Actor actor,
            Instant at)
            implements AccountLinkEvent {
        @Override
        public String name() {
            return "account-link.rotation-started.v1";
        }
    }

    /** The roles let the new External ID in; it is in use from now on. */
    record ExternalIdReplaced(
            AccountLinkId link,
            OrganizationId organization,
            AwsAccountId account,
            Actor actor,
            Instant at)
            implements AccountLinkEvent {
        @Override
        public String name() {
            return "account-link.external-id-replaced.v1";
        }
    }

    /** The External ID of before was shut out: the rotation is over. */
    record ExternalIdRetired(
            AccountLinkId link,
            OrganizationId organization,
            AwsAccountId account,
            Actor actor,
            Instant at)
            implements AccountLinkEvent {
        @Override
        public String name() {
            return "account-link.external-id-retired.v1";
        }
    }

    /** A rotation was given up before the new External ID was used. */
    record RotationAbandoned(
            AccountLinkId link,
            OrganizationId organization,
            AwsAccountId account,
            Actor actor,
            Instant at)
            implements AccountLinkEvent {
        @Override
        public String name() {
            return "account-link.rotation-abandoned.v1";
        }
    }
}
