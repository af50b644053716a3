package io.apidirect.application.project;

import static io.apidirect.application.project.ProjectScene.at;
import static io.apidirect.domain.accountlink.AccountLinks.ADA;
import static io.apidirect.domain.accountlink.AccountLinks.ENGINES;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.apidirect.domain.project.Environment;
import io.apidirect.domain.project.Profile;
import io.apidirect.domain.project.ProjectRule;
import io.apidirect.domain.shared.PageRequest;
import io.apidirect.domain.shared.RuleBroken;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;

class EnvironmentChangesTest {

    private final ProjectScene scene = new ProjectScene();

    @BeforeEach
    void twoAccountsAndAnEnvironmentInTheFirst() {
        scene.links.linked(ENGINES, "111111111111");
        scene.links.linked(ENGINES, "222222222222");
        scene.project("shop");
        scene.environment("shop", "prod", "aws-111111111111");
    }

    private Environment.Snapshot configure(Optional<String> profile, Optional<String> link) {
        var path = at("shop", "prod");
        var seen = new ShowEnvironment(scene.projects, scene.environments);
        return scene.configure.configure(
                new ConfigureEnvironment.Command(
                        path,
                        ADA,
                        seen.show(new ShowEnvironment.Query(path)).version(),
                        profile,
                        link,
                        Optional.empty()));
    }

    @Test
    void anEnvironmentMovesToAnotherAccountWhileNothingRuns() {
        var second = Optional.of("aws-222222222222");
        var moved = configure(Optional.empty(), second);
        assertEquals(scene.links.gate.the(ENGINES, second.get()).link(), moved.accountLink());
        scene.running.add(moved.id());
        var refusal =
                assertThrows(
                        RuleBroken.class,
                        () -> configure(Optional.empty(), Optional.of("aws-111111111111")));
        assertEquals(ProjectRule.OCCUPIED_ENVIRONMENT_STAYS_WHERE_IT_IS, refusal.rule());
    }

    @Test
    void whoWishesAnotherRegionThanTheLinksIsToldBeforeAwsDeniesIt() {
        var virginia = Optional.of("us-east-1");
        var born =
                new CreateEnvironment.Command(
                        ENGINES, ADA, "shop", "us", "prod", "aws-111111111111", virginia);
        var path = at("shop", "prod");
        var moved =
                new ConfigureEnvironment.Command(
                        path, ADA, 1, Optional.empty(), Optional.empty(), virginia);
        for (Executable wish :
                List.<Executable>of(
                        () -> scene.createEnvironment.create(born),
                        () -> scene.configure.configure(moved))) {
            var refusal = assertThrows(RuleBroken.class, wish);
            assertEquals(ProjectRule.ENVIRONMENT_IS_IN_THE_REGION_OF_ITS_LINK, refusal.rule());
            assertEquals("/region", refusal.faults().getFirst().pointer());
        }
    }

    @Test
    void theProfileChangesAtAnyTime() {
        assertEquals(Profile.DEV, configure(Optional.of("dev"), Optional.empty()).profile());
    }

    @Test
    void aRemovedVariableIsNoLongerWanted() {
        scene.setVariable.set(new SetVariable.Command(at("shop", "prod"), ADA, "COLOR", "red"));
        scene.removeVariable.remove(new RemoveVariable.Command(at("shop", "prod"), ADA, "COLOR"));
        assertEquals(Map.of(), scene.gate.the(at("shop", "prod")).variables());
    }

    @Test
    void projectsAndEnvironmentsAreListed() {
        var page = PageRequest.first(10);
        var projects = new ListProjects(scene.projects);
        assertEquals(
                List.of("shop"),
                projects.list(new ListProjects.Query(ENGINES, page)).items().stream()
                        .map(project -> project.slug().value())
                        .toList());
        var environments = new ListEnvironments(scene.projects, scene.environments);
        assertEquals(
                List.of("prod"),
                environments
                        .list(new ListEnvironments.Query(ENGINES, "shop", page))
                        .items()
                        .stream()
                        .map(environment -> environment.slug().value())
                        .toList());
        var show = new ShowProject(scene.projects);
        assertEquals("shop", show.show(new ShowProject.Query(ENGINES, "shop")).slug().value());
    }
}
