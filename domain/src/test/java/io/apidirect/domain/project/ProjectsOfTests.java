package io.apidirect.domain.project;

import static io.apidirect.domain.accountlink.AccountLinks.ADA;
import static io.apidirect.domain.accountlink.AccountLinks.ENGINES;
import static io.apidirect.domain.accountlink.AccountLinks.NOON;
import static io.apidirect.domain.accountlink.AccountLinks.aVerifiedLink;

import io.apidirect.domain.accountlink.VerifiedAccount;
import io.apidirect.domain.shared.OrganizationId;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/** Builders for tests: projects and environments. */
public final class ProjectsOfTests {

    private ProjectsOfTests() {}

    public static Project aProject(String name) {
        return aProject(ENGINES, name, NOON);
    }

    public static Project aProject(OrganizationId organization, String name, Instant at) {
        return Project.create(
                new ProjectId(UUID.randomUUID()), organization, name, "A shop.", ADA, at);
    }

    public static Environment anEnvironment(Project project, String name) {
        return anEnvironment(project, name, NOON);
    }

    public static Environment anEnvironment(Project project, String name, Instant at) {
        return Environment.create(
                new EnvironmentId(UUID.randomUUID()),
                project,
                new EnvironmentSlug(name),
                new EnvironmentWish(Optional.of(Profile.STAGING), Optional.empty()),
                anAccount("123456789012"),
                ADA,
                at);
    }

    public static VerifiedAccount anAccount(String number) {
        return aVerifiedLink(ENGINES, number).verifiedAccount();
    }
}
