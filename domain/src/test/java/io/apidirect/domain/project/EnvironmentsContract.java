package io.apidirect.domain.project;

import static io.apidirect.domain.accountlink.AccountLinks.ADA;
import static io.apidirect.domain.accountlink.AccountLinks.ENGINES;
import static io.apidirect.domain.accountlink.AccountLinks.NOON;
import static io.apidirect.domain.accountlink.AccountLinks.RIVALS;
import static io.apidirect.domain.project.ProjectsOfTests.aProject;
import static io.apidirect.domain.project.ProjectsOfTests.anEnvironment;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.apidirect.domain.shared.NotFound;
import io.apidirect.domain.shared.OrganizationId;
import io.apidirect.domain.shared.PageRequest;
import io.apidirect.domain.shared.RuleBroken;
import io.apidirect.domain.shared.Stale;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What {@link Environments} promises. */
public interface EnvironmentsContract {

    /** Does {@code work} in one transaction in the name of {@code organization}. */
    <R> R in(OrganizationId organization, Function<Environments, R> work);

    /** Stores a project and the link that {@link ProjectsOfTests} uses where rows need them. */
    default Project stored(Project project) {
        return project;
    }

    private Project aStoredProject() {
        return stored(
                aProject("p" + UUID.randomUUID().toString().replace("-", "").substring(0, 15)));
    }

    private Environment save(Environment environment) {
        return in(ENGINES, environments -> environments.save(environment));
    }

    @Test
    default void anEnvironmentComesBackWithVariablesAndSecrets() {
        var project = aStoredProject();
        var environment = anEnvironment(project, "prod");
        environment.setVariable("GREETING", "Grüß Gott\n\"you\"", ADA, NOON);
        environment.setVariable("EMPTY", "", ADA, NOON);
        environment.referTo(new VariableName("TOKEN"), "arn:aws:token", ADA, NOON);
        var saved = save(environment).snapshot();
        assertEquals(1, saved.version());
        for (var wanted : List.of("prod", saved.id().text())) {
            assertEquals(saved, in(ENGINES, all -> all.the(ENGINES, project, wanted).snapshot()));
        }
        assertEquals(environment.desired(), in(ENGINES, a -> a.the(ENGINES, saved.id()).desired()));
    }

    @Test
    default void anEnvironmentOfAnotherProjectOrOrganizationIsNotFound() {
        var other = aStoredProject();
        var saved = save(anEnvironment(aStoredProject(), "prod")).snapshot();
        assertThrows(
                NotFound.class,
                () -> in(ENGINES, all -> all.the(ENGINES, other, saved.id().text())));
        assertThrows(NotFound.class, () -> in(ENGINES, all -> all.the(ENGINES, other, "prod")));
        assertTrue(in(RIVALS, all -> all.find(RIVALS, saved.id())).isEmpty());
        assertEquals(List.of(), in(RIVALS, all -> all.slugs(RIVALS, saved.project())));
    }

    @Test
    default void aNameIsUsedOnceInAProjectUntilItsEnvironmentIsDeleted() {
        var project = aStoredProject();
        var first = save(anEnvironment(project, "prod"));
        var refusal = assertThrows(RuleBroken.class, () -> save(anEnvironment(project, "prod")));
        assertEquals(ProjectRule.ENVIRONMENT_NAMES_ARE_UNIQUE, refusal.rule());
        save(anEnvironment(aStoredProject(), "prod"));
        first.delete(_ -> false, ADA, NOON);
        save(first);
        assertEquals(List.of(), in(ENGINES, all -> all.slugs(ENGINES, project.id())));
        save(anEnvironment(project, "prod"));
    }

    @Test
    default void whatChangedMeanwhileIsNotOverwritten() {
        var environment = save(anEnvironment(aStoredProject(), "prod"));
        var id = environment.snapshot().id();
        var other = in(ENGINES, all -> all.the(ENGINES, id));
        environment.setVariable("A", "1", ADA, NOON);
        assertEquals(2, save(environment).snapshot().version());
        other.setVariable("B", "2", ADA, NOON);
        assertThrows(Stale.class, () -> save(other));
    }

    @Test
    default void listsAreNewestFirstAndCompleteAndNamesAreSorted() {
        var project = aStoredProject();
        var later = NOON.plus(Duration.ofHours(1));
        Stream.of("c", "b", "a").forEach(name -> save(anEnvironment(project, name)));
        save(anEnvironment(project, "z", later));
        var all = names(project, PageRequest.first(200));
        assertEquals("z", all.getFirst());
        var first = in(ENGINES, envs -> envs.list(ENGINES, project.id(), PageRequest.first(2)));
        var rest = new PageRequest(200, first.next());
        assertEquals(all.subList(2, 4), names(project, rest));
        assertNull(in(ENGINES, e -> e.list(ENGINES, project.id(), rest)).next());
        assertEquals(
                List.of("a", "b", "c", "z"),
                in(ENGINES, envs -> envs.slugs(ENGINES, project.id())).stream()
                        .map(EnvironmentSlug::value)
                        .toList());
    }

    private List<String> names(Project project, PageRequest request) {
        return in(ENGINES, envs -> envs.list(ENGINES, project.id(), request)).items().stream()
                .map(environment -> environment.snapshot().slug().value())
                .toList();
    }
}
