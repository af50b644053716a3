package io.apidirect.domain.project;

import static io.apidirect.domain.accountlink.AccountLinks.ADA;
import static io.apidirect.domain.accountlink.AccountLinks.ENGINES;
import static io.apidirect.domain.accountlink.AccountLinks.NOON;
import static io.apidirect.domain.accountlink.AccountLinks.RIVALS;
import static io.apidirect.domain.project.ProjectsOfTests.aProject;
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

/** What {@link Projects} promises. */
public interface ProjectsContract {

    /** Does {@code work} in one transaction in the name of {@code organization}. */
    <R> R in(OrganizationId organization, Function<Projects, R> work);

    private static String aName() {
        return "p" + UUID.randomUUID().toString().replace("-", "").substring(0, 15);
    }

    private Project save(Project project) {
        return in(project.snapshot().organization(), projects -> projects.save(project));
    }

    @Test
    default void aProjectIsFoundByIdAndByName() {
        var name = aName();
        var saved = save(aProject(name)).snapshot();
        assertEquals(1, saved.version());
        for (var wanted : List.of(name, saved.id().text())) {
            assertEquals(saved, in(ENGINES, all -> all.the(ENGINES, wanted).snapshot()));
        }
        assertThrows(NotFound.class, () -> in(ENGINES, all -> all.the(ENGINES, "no-such")));
    }

    @Test
    default void anotherOrganizationsProjectIsNotFound() {
        var saved = save(aProject(aName())).snapshot();
        assertTrue(in(RIVALS, all -> all.find(RIVALS, saved.id())).isEmpty());
        assertTrue(in(RIVALS, all -> all.findBySlug(RIVALS, saved.slug().value())).isEmpty());
    }

    @Test
    default void aNameIsUsedOnceInAnOrganizationUntilItsProjectIsDeleted() {
        var name = aName();
        var first = save(aProject(name));
        var refusal = assertThrows(RuleBroken.class, () -> save(aProject(name)));
        assertEquals(ProjectRule.PROJECT_NAMES_ARE_UNIQUE, refusal.rule());
        save(aProject(RIVALS, name, NOON));
        first.delete(List.of(), ADA, NOON);
        save(first);
        assertTrue(in(ENGINES, all -> all.findBySlug(ENGINES, name)).isEmpty());
        assertTrue(in(ENGINES, all -> all.find(ENGINES, first.id())).isEmpty());
        save(aProject(name));
    }

    @Test
    default void whatChangedMeanwhileIsNotOverwritten() {
        var project = save(aProject(aName()));
        var other = in(ENGINES, all -> all.find(ENGINES, project.id()).orElseThrow());
        project.describe("One", ADA, NOON);
        assertEquals(2, save(project).snapshot().version());
        other.describe("Two", ADA, NOON);
        assertThrows(Stale.class, () -> save(other));
    }

    @Test
    default void pagesAreNewestFirstAndCompleteEvenWhereTimesAreEqual() {
        var later = NOON.plus(Duration.ofHours(1));
        Stream.of(NOON, NOON, NOON, later).forEach(at -> save(aProject(ENGINES, aName(), at)));
        var all = ids(PageRequest.first(200));
        var first = in(ENGINES, projects -> projects.list(ENGINES, PageRequest.first(2)));
        assertEquals(later, first.items().getFirst().snapshot().createdAt());
        assertEquals(all.subList(2, all.size()), ids(new PageRequest(200, first.next())));
        assertNull(in(ENGINES, p -> p.list(ENGINES, PageRequest.first(200))).next());
    }

    private List<ProjectId> ids(PageRequest request) {
        return in(ENGINES, projects -> projects.list(ENGINES, request)).items().stream()
                .map(Project::id)
                .toList();
    }
}
