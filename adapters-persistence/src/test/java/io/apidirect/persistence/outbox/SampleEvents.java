package io.apidirect.persistence.outbox;

import io.apidirect.domain.accountlink.AccountLinkEvent;
import io.apidirect.domain.accountlink.AccountLinkId;
import io.apidirect.domain.accountlink.AwsAccountId;
import io.apidirect.domain.accountlink.Region;
import io.apidirect.domain.compliance.WaiverEvent;
import io.apidirect.domain.compliance.WaiverId;
import io.apidirect.domain.cost.PricesEvent;
import io.apidirect.domain.cost.RefreshedPricesId;
import io.apidirect.domain.customdomain.CustomDomainEvent;
import io.apidirect.domain.customdomain.CustomDomainId;
import io.apidirect.domain.deployment.ChangePlanEvent;
import io.apidirect.domain.deployment.ChangePlanId;
import io.apidirect.domain.deployment.Deployment;
import io.apidirect.domain.deployment.DeploymentEvent;
import io.apidirect.domain.deployment.DeploymentId;
import io.apidirect.domain.deployment.DriftCheckId;
import io.apidirect.domain.deployment.DriftEvent;
import io.apidirect.domain.identity.AccessTokenId;
import io.apidirect.domain.identity.IdentityEvent;
import io.apidirect.domain.identity.LoginSessionId;
import io.apidirect.domain.identity.Role;
import io.apidirect.domain.project.Approval;
import io.apidirect.domain.project.EnvironmentEvent;
import io.apidirect.domain.project.EnvironmentId;
import io.apidirect.domain.project.Execution;
import io.apidirect.domain.project.Profile;
import io.apidirect.domain.project.ProjectEvent;
import io.apidirect.domain.project.ProjectId;
import io.apidirect.domain.shared.Actor;
import io.apidirect.domain.shared.DomainEvent;
import io.apidirect.domain.shared.OrganizationId;
import io.apidirect.domain.shared.UserId;
import java.time.Instant;
import java.util.UUID;
import java.util.stream.Stream;

/** One of each event, always with the same contents. */
final class SampleEvents {

    private static final OrganizationId ORG = new OrganizationId(new UUID(0x7000, 1));
    private static final AccountLinkId LINK = new AccountLinkId(new UUID(0x7000, 2));
    private static final ProjectId PROJECT = new ProjectId(new UUID(0x7000, 3));
    private static final EnvironmentId ENVIRONMENT = new EnvironmentId(new UUID(0x7000, 4));
    private static final UserId USER = new UserId(new UUID(0x7000, 5));
    private static final LoginSessionId SESSION = new LoginSessionId(new UUID(0x7000, 6));
    private static final AccessTokenId TOKEN = new AccessTokenId(new UUID(0x7000, 7));
    private static final ChangePlanId PLAN = new ChangePlanId(new UUID(0x7000, 8));
    private static final DeploymentId RUN = new DeploymentId(new UUID(0x7000, 9));
    private static final WaiverId WAIVER = new WaiverId(new UUID(0x7000, 10));
    private static final DriftCheckId CHECK = new DriftCheckId(new UUID(0x7000, 10));
    private static final CustomDomainId DOMAIN = new CustomDomainId(new UUID(0x7000, 11));
    private static final AwsAccountId ACCOUNT = new AwsAccountId("123456789012");
    private static final Region REGION = new Region("eu-west-1");
    private static final Actor ADA = new Actor("usr_ada");
    private static final Instant NOON = Instant.parse("2026-11-21T12:00:00Z");
    private static final Instant LATER = Instant.parse("2027-02-19T12:00:00Z");
    private static final String PLACE = "shop/prod";

    private SampleEvents() {}

    static Stream<DomainEvent> ofIdentity() {
        return Stream.of(
                new IdentityEvent.UserSignedUp(USER, ORG, ADA, NOON),
                new IdentityEvent.OrganizationFounded(ORG, "Acme", ADA, NOON),
                new IdentityEvent.LoggedIn(SESSION, ORG, ADA, NOON),
                new IdentityEvent.LoggedOut(SESSION, ORG, ADA, NOON),
                new IdentityEvent.RefreshTokenReused(SESSION, ORG, ADA, NOON),
                new IdentityEvent.AccessTokenIssued(
                        TOKEN, "ci", Role.DEVELOPER, LATER, ORG, ADA, NOON),
                new IdentityEvent.AccessTokenRevoked(TOKEN, ORG, ADA, NOON));
    }

    static Stream<DomainEvent> ofAccountLinks() {
        return Stream.of(
                new AccountLinkEvent.Requested(LINK, ORG, ACCOUNT, REGION, ADA, NOON),
                new AccountLinkEvent.Verified(LINK, ORG, ACCOUNT, ADA, NOON),
                new AccountLinkEvent.Broke(
                        LINK, ORG, ACCOUNT, "role-must-let-us-in", "Refused.", ADA, NOON),
                new AccountLinkEvent.Revoked(LINK, ORG, ACCOUNT, ADA, NOON),
                new AccountLinkEvent.RotationStarted(LINK, ORG, ACCOUNT, ADA, NOON),
                new AccountLinkEvent.ExternalIdReplaced(LINK, ORG, ACCOUNT, ADA, NOON),
                new AccountLinkEvent.ExternalIdRetired(LINK, ORG, ACCOUNT, ADA, NOON),
                new AccountLinkEvent.RotationAbandoned(LINK, ORG, ACCOUNT, ADA, NOON));
    }

    static Stream<DomainEvent> ofPrices() {
        return Stream.of(
                new PricesEvent.Refreshed(
                        new RefreshedPricesId(new UUID(0x7000, 10)),
                        ORG,
                        "eu-west-1",
                        40,
                        2,
                        ADA,
                        NOON));
    }

    static Stream<DomainEvent> ofCustomDomains() {
        var host = "api.example.com";
        return Stream.of(
                new CustomDomainEvent.Requested(DOMAIN, ORG, ENVIRONMENT, host, ADA, NOON),
                new CustomDomainEvent.Issued(DOMAIN, ORG, host, "arn:aws:acm", ADA, NOON),
                new CustomDomainEvent.Failed(DOMAIN, ORG, host, "Timed out.", ADA, NOON),
                new CustomDomainEvent.GivenUp(DOMAIN, ORG, host, ADA, NOON),
                new CustomDomainEvent.Removed(DOMAIN, ORG, host, ADA, NOON));
    }

    static Stream<DomainEvent> ofProjects() {
        return Stream.of(
                new ProjectEvent.Created(PROJECT, ORG, "shop", ADA, NOON),
                new ProjectEvent.Changed(PROJECT, ORG, "A shop.", ADA, NOON),
                new ProjectEvent.Deleted(PROJECT, ORG, "shop", ADA, NOON));
    }

    static Stream<DomainEvent> ofEnvironments() {
        return Stream.of(
                new EnvironmentEvent.Created(
                        ENVIRONMENT, ORG, PROJECT, "prod", Profile.PROD, LINK, REGION, ADA, NOON),
                new EnvironmentEvent.Configured(
                        ENVIRONMENT, ORG, Profile.PROD, LINK, REGION, ADA, NOON),
                new EnvironmentEvent.Guarded(
                        ENVIRONMENT, ORG, Approval.ADMIN, Execution.CUSTOMER, ADA, NOON),
                new EnvironmentEvent.VariableSet(ENVIRONMENT, ORG, "COLOR", ADA, NOON),
                new EnvironmentEvent.VariableRemoved(ENVIRONMENT, ORG, "COLOR", ADA, NOON),
                new EnvironmentEvent.SecretSet(
                        ENVIRONMENT, ORG, "TOKEN", "arn:aws:token", ADA, NOON),
                new EnvironmentEvent.SecretRemoved(ENVIRONMENT, ORG, "TOKEN", ADA, NOON),
                new EnvironmentEvent.Deleted(ENVIRONMENT, ORG, PROJECT, "prod", ADA, NOON));
    }

    static Stream<DomainEvent> ofWaivers() {
        return Stream.of(
                new WaiverEvent.Requested(
                        WAIVER,
                        ORG,
                        ENVIRONMENT,
                        "logs-own-key",
                        "*",
                        "The keys come later.",
                        LATER,
                        ADA,
                        NOON),
                new WaiverEvent.Approved(WAIVER, ORG, ADA, NOON),
                new WaiverEvent.Refused(WAIVER, ORG, "They can be had today.", ADA, NOON),
                new WaiverEvent.Withdrawn(WAIVER, ORG, ADA, NOON));
    }

    static Stream<DomainEvent> ofDeployment() {
        return Stream.of(
                new ChangePlanEvent.Made(PLAN, ORG, ADA, PLACE, "0f1e2d", NOON),
                new ChangePlanEvent.Approved(PLAN, ORG, ADA, RUN, NOON),
                new DeploymentEvent.Started(RUN, ORG, ADA, PLACE, Deployment.Kind.RELEASE, NOON),
                new DeploymentEvent.CancellationRequested(RUN, ORG, ADA, NOON),
                new DeploymentEvent.WentLive(RUN, ORG, ADA, PLACE, 3, NOON),
                new DeploymentEvent.Failed(RUN, ORG, ADA, "build-failed", NOON),
                new DeploymentEvent.RolledBack(RUN, ORG, ADA, "health-not-proven", NOON),
                new DeploymentEvent.Cancelled(RUN, ORG, ADA, NOON),
                new DeploymentEvent.Destroyed(RUN, ORG, ADA, PLACE, NOON),
                new DeploymentEvent.Repaired(RUN, ORG, ADA, PLACE, NOON),
                new DriftEvent.Checked(CHECK, ORG, ADA, PLACE, "drifted", 2, NOON));
    }
}
