package io.apidirect.persistence.outbox;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;

import io.apidirect.domain.accountlink.AccountLinkEvent;
import io.apidirect.domain.accountlink.AccountLinkId;
import io.apidirect.domain.accountlink.AwsAccountId;
import io.apidirect.domain.accountlink.Region;
import io.apidirect.domain.project.EnvironmentEvent;
import io.apidirect.domain.project.EnvironmentId;
import io.apidirect.domain.project.Profile;
import io.apidirect.domain.project.ProjectEvent;
import io.apidirect.domain.project.ProjectId;
import io.apidirect.domain.shared.Actor;
import io.apidirect.domain.shared.DomainEvent;
import io.apidirect.domain.shared.OrganizationId;
import io.apidirect.persistence.shared.Json;
import java.io.IOException;
import java.time.Instant;
import java.util.Arrays;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The names and fields of these events are a published contract: one golden file each. */
class PublishedEventsOfLinksAndProjectsTest {

    private static final OrganizationId ORG = new OrganizationId(new UUID(0x7000, 1));
    private static final AccountLinkId LINK = new AccountLinkId(new UUID(0x7000, 2));
    private static final ProjectId PROJECT = new ProjectId(new UUID(0x7000, 3));
    private static final EnvironmentId ENVIRONMENT = new EnvironmentId(new UUID(0x7000, 4));
    private static final AwsAccountId ACCOUNT = new AwsAccountId("123456789012");
    private static final Region REGION = new Region("eu-west-1");
    private static final Actor ADA = new Actor("usr_ada");
    private static final Instant NOON = Instant.parse("2026-11-21T12:00:00Z");

    static Stream<DomainEvent> events() {
        return Stream.of(
                new AccountLinkEvent.Requested(LINK, ORG, ACCOUNT, REGION, ADA, NOON),
                new AccountLinkEvent.Verified(LINK, ORG, ACCOUNT, ADA, NOON),
                new AccountLinkEvent.Broke(
                        LINK, ORG, ACCOUNT, "role-must-let-us-in", "Refused.", ADA, NOON),
                new AccountLinkEvent.Revoked(LINK, ORG, ACCOUNT, ADA, NOON),
                new ProjectEvent.Created(PROJECT, ORG, "shop", ADA, NOON),
                new ProjectEvent.Changed(PROJECT, ORG, "A shop.", ADA, NOON),
                new ProjectEvent.Deleted(PROJECT, ORG, "shop", ADA, NOON),
                new EnvironmentEvent.Created(
                        ENVIRONMENT, ORG, PROJECT, "prod", Profile.PROD, LINK, REGION, ADA, NOON),
                new EnvironmentEvent.Configured(
                        ENVIRONMENT, ORG, Profile.PROD, LINK, REGION, ADA, NOON),
                new EnvironmentEvent.VariableSet(ENVIRONMENT, ORG, "COLOR", ADA, NOON),
                new EnvironmentEvent.VariableRemoved(ENVIRONMENT, ORG, "COLOR", ADA, NOON),
                new EnvironmentEvent.SecretSet(
                        ENVIRONMENT, ORG, "TOKEN", "arn:aws:token", ADA, NOON),
                new EnvironmentEvent.SecretRemoved(ENVIRONMENT, ORG, "TOKEN", ADA, NOON),
                new EnvironmentEvent.Deleted(ENVIRONMENT, ORG, PROJECT, "prod", ADA, NOON));
    }

    @ParameterizedTest
    @MethodSource("events")
    void anEventLooksAsItsGoldenFileShows(DomainEvent event) throws IOException {
        var file = "/events/%s.json".formatted(event.name());
        try (var golden = getClass().getResourceAsStream(file)) {
            assertNotNull(golden, file + " is missing; it would be: " + Json.write(event));
            assertEquals(new String(golden.readAllBytes(), UTF_8).strip(), Json.write(event), file);
        }
    }

    @Test
    void noEventIsForgotten() {
        var shown = events().map(Object::getClass).collect(Collectors.toSet());
        var published =
                Stream.of(AccountLinkEvent.class, ProjectEvent.class, EnvironmentEvent.class)
                        .flatMap(type -> Arrays.stream(type.getPermittedSubclasses()))
                        .collect(Collectors.toSet());
        assertEquals(published, shown);
    }
}
