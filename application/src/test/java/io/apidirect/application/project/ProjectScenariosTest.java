package io.apidirect.application.project;

import static io.apidirect.application.project.ProjectScene.at;
import static io.apidirect.domain.accountlink.AccountLinks.ADA;
import static io.apidirect.domain.accountlink.AccountLinks.ENGINES;
import static io.apidirect.domain.accountlink.AccountLinks.RIVALS;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.apidirect.application.accountlink.RequestAccountLink;
import io.apidirect.domain.accountlink.AccountLinkRule;
import io.apidirect.domain.accountlink.AccountLinks;
import io.apidirect.domain.accountlink.AwsAccountLink;
import io.apidirect.domain.project.Profile;
import io.apidirect.domain.project.ProjectRule;
import io.apidirect.domain.shared.NotFound;
import io.apidirect.domain.shared.Rule;
import io.apidirect.domain.shared.RuleBroken;
import io.apidirect.domain.shared.Stale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;

class ProjectScenariosTest {

    private final ProjectScene scene = new ProjectScene();
    private final AwsAccountLink.Snapshot link = scene.links.linked(ENGINES, "123456789012");

    private static Rule refused(Executable work) {
        return assertThrows(RuleBroken.class, work).rule();
    }

    private void put(String environment, String name, String value) {
        scene.putSecret.put(PutSecret.Command.of(at("shop", environment), ADA, name, value));
    }

    @Test
    void aDeveloperDescribesWhatShallRun() {
        scene.project("shop");
        scene.environment("shop", "prod", link.name());
        scene.setVariable.set(new SetVariable.Command(at("shop", "prod"), ADA, "COLOR", "red"));
        put("prod", "TOKEN", "hunter2");
        var desired = scene.gate.the(at("shop", "prod"));
        assertEquals(Profile.PROD, desired.profile());
        assertEquals(link.id(), desired.accountLink());
        assertEquals(link.region(), desired.region());
        assertEquals(Map.of("COLOR", "red"), desired.variables());
        assertEquals(
                Map.of(
                        "TOKEN",
                        "arn:aws:secretsmanager:eu-west-1:123456789012:secret:"
                                + "apidirect/shop/prod/TOKEN-AbCdEf"),
                desired.secretArns());
        assertEquals(desired, scene.gate.the(ENGINES, desired.id()));
    }

    /** The same request twice: the first run was saved, but died before its answer was kept. */
    private <T> void isAnsweredAlikeTwice(Supplier<T> request) {
        var made = scene.links.ids.next();
        scene.links.ids.begins(made);
        var first = request.get();
        scene.links.ids.begins(made);
        assertEquals(first, request.get());
    }

    @Test
    void aRequestThatDiedUnansweredIsAnsweredByItsSecondRun() {
        isAnsweredAlikeTwice(() -> scene.project("shop"));
        isAnsweredAlikeTwice(() -> scene.environment("shop", "prod", link.name()));
        var wish =
                new RequestAccountLink.Command(
                        ENGINES, ADA, Optional.empty(), "999988887777", "eu-west-1");
        isAnsweredAlikeTwice(() -> scene.links.request.request(wish));
    }

    @Test
    void theValueOfASecretRestsInTheCustomersAccountOnly() {
        scene.project("shop");
        var environment = scene.environment("shop", "prod", link.name());
        put("prod", "TOKEN", "hunter2");
        assertEquals(Map.of("apidirect/shop/prod/TOKEN", "hunter2"), scene.store.values());
        var kept = scene.environments.the(ENGINES, environment.id()).snapshot();
        assertFalse(kept.toString().contains("hunter2"));
        assertFalse(scene.links.events.all().toString().contains("hunter2"));
        assertFalse(
                PutSecret.Command.of(at("shop", "prod"), ADA, "TOKEN", "hunter2")
                        .toString()
                        .contains("hunter2"));
    }

    @Test
    void aRemovedSecretIsGoneInBothPlaces() {
        scene.project("shop");
        scene.environment("shop", "prod", link.name());
        put("prod", "TOKEN", "hunter2");
        put("prod", "TOKEN", "hunter3");
        scene.removeSecret.remove(new RemoveSecret.Command(at("shop", "prod"), ADA, "TOKEN"));
        assertEquals(Map.of(), scene.store.values());
        assertEquals(Map.of(), scene.gate.the(at("shop", "prod")).secretArns());
        assertThrows(
                NotFound.class,
                () ->
                        scene.removeSecret.remove(
                                new RemoveSecret.Command(at("shop", "prod"), ADA, "TOKEN")));
    }

    @Test
    void anEnvironmentNeedsAVerifiedAccount() {
        scene.project("shop");
        scene.links.links.save(
                AccountLinks.aLink(
                        ENGINES, Optional.of("later"), "210987654321", AccountLinks.NOON));
        assertEquals(
                AccountLinkRule.ACCOUNT_LINK_IS_VERIFIED,
                refused(() -> scene.environment("shop", "prod", "later")));
        assertThrows(NotFound.class, () -> scene.environment("shop", "prod", "no-such-link"));
    }

    @Test
    void anEnvironmentInABrokenAccountKeepsItsWishesButTakesNoSecret() {
        scene.project("shop");
        scene.environment("shop", "prod", link.name());
        var broken = scene.links.links.the(ENGINES, link.id());
        broken.record(AccountLinks.aBadFinding(), ADA, AccountLinks.NOON);
        scene.links.links.save(broken);
        scene.setVariable.set(new SetVariable.Command(at("shop", "prod"), ADA, "COLOR", "red"));
        assertEquals(
                AccountLinkRule.ACCOUNT_LINK_IS_VERIFIED,
                refused(() -> put("prod", "TOKEN", "hunter2")));
        assertEquals(Map.of(), scene.store.values());
    }

    @Test
    void anEnvironmentGoesWithItsSecretsAndThenTheProject() {
        scene.project("shop");
        var environment = scene.environment("shop", "prod", link.name());
        put("prod", "TOKEN", "hunter2");
        var project = new DeleteProject.Command(ENGINES, ADA, "shop");
        assertEquals(
                ProjectRule.PROJECT_IS_EMPTY_BEFORE_DELETION,
                refused(() -> scene.deleteProject.delete(project)));
        var gone = new DeleteEnvironment.Command(at("shop", "prod"), ADA);
        scene.running.add(environment.id());
        assertEquals(
                ProjectRule.RUNNING_ENVIRONMENT_IS_NOT_DELETED,
                refused(() -> scene.deleteEnvironment.delete(gone)));
        assertEquals(Set.of("apidirect/shop/prod/TOKEN"), scene.store.values().keySet());
        scene.running.clear();
        scene.deleteEnvironment.delete(gone);
        assertEquals(Set.of("apidirect/shop/prod/TOKEN"), scene.store.values().keySet());
        scene.tidyUp.run(ENGINES, environment.id().value());
        assertEquals(Map.of(), scene.store.values());
        scene.deleteProject.delete(project);
        assertThrows(NotFound.class, () -> scene.projects.the(ENGINES, "shop"));
        scene.project("shop");
    }

    @Test
    void aNewEnvironmentTakesNoSecretWhileThoseOfItsDeletedNamesakeGo() {
        scene.project("shop");
        var first = scene.environment("shop", "prod", link.name());
        put("prod", "TOKEN", "hunter2");
        scene.deleteEnvironment.delete(new DeleteEnvironment.Command(at("shop", "prod"), ADA));
        scene.environment("shop", "prod", link.name());
        assertEquals(
                ProjectRule.NAMESAKE_IS_TIDIED_UP, refused(() -> put("prod", "TOKEN", "hunter3")));
        scene.tidyUp.run(ENGINES, first.id().value());
        put("prod", "TOKEN", "hunter3");
        scene.tidyUp.run(ENGINES, first.id().value());
        assertEquals(Map.of("apidirect/shop/prod/TOKEN", "hunter3"), scene.store.values());
    }

    @Test
    void aSecretThatCannotBeRecordedDoesNotStayInTheAccount() {
        scene.project("shop");
        scene.environment("shop", "prod", link.name());
        var path = at("shop", "prod");
        scene.store.meanwhile(
                () -> scene.deleteEnvironment.delete(new DeleteEnvironment.Command(path, ADA)));
        assertThrows(NotFound.class, () -> put("prod", "TOKEN", "hunter2"));
        assertEquals(Map.of(), scene.store.values());
    }

    @Test
    void anEnvironmentOfALostAccountCanStillBeDeleted() {
        scene.project("shop");
        scene.environment("shop", "prod", link.name());
        put("prod", "TOKEN", "hunter2");
        var lost = scene.links.links.the(ENGINES, link.id());
        lost.revoke(ADA, AccountLinks.NOON);
        scene.links.links.save(lost);
        scene.deleteEnvironment.delete(new DeleteEnvironment.Command(at("shop", "prod"), ADA));
        assertThrows(NotFound.class, () -> scene.gate.the(at("shop", "prod")));
    }

    @Test
    void whoHasNotSeenTheLastChangeIsTold() {
        var first = scene.project("shop");
        var change =
                new ChangeProject.Command(
                        ENGINES, ADA, "shop", first.version(), Optional.of("A shop."));
        assertEquals("A shop.", scene.changeProject.change(change).description());
        assertThrows(Stale.class, () -> scene.changeProject.change(change));
    }

    @Test
    void anotherOrganizationFindsNothing() {
        var project = scene.project("shop");
        var environment = scene.environment("shop", "prod", link.name());
        for (var name : Set.of("shop", project.id().text())) {
            var there = new EnvironmentPath(RIVALS, name, environment.id().text());
            assertThrows(NotFound.class, () -> scene.gate.the(there));
        }
        assertThrows(NotFound.class, () -> scene.gate.the(RIVALS, environment.id()));
    }
}
