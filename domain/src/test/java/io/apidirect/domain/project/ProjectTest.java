package io.apidirect.domain.project;

import static io.apidirect.domain.accountlink.AccountLinks.ADA;
import static io.apidirect.domain.accountlink.AccountLinks.NOON;
import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.apidirect.domain.shared.RuleBroken;
import org.junit.jupiter.api.Test;

class ProjectTest {

    private static Project named(String name) {
        var any = ProjectsOfTests.aProject("shop").snapshot();
        return Project.create(any.id(), any.organization(), name, "", ADA, NOON);
    }

    @Test
    void aNameUnderWhichTheTemplatesKeepSecretsIsRefusedWithAWayOut() {
        var refusal = assertThrows(RuleBroken.class, () -> named("database"));
        assertEquals(ProjectRule.PROJECT_IS_WELL_FORMED, refusal.rule());
        var fault = refusal.faults().getFirst();
        assertEquals("/name", fault.pointer());
        assertTrue(fault.message().contains("reserved"), fault.message());
        assertTrue(fault.message().contains("database-api"), fault.message());
        assertDoesNotThrow(() -> named("database-api"));
    }

    @Test
    void aProjectThatHasTheNameAlreadyKeepsIt() {
        var any = ProjectsOfTests.aProject("shop").snapshot();
        var old =
                new Project.Snapshot(
                        any.id(),
                        any.organization(),
                        new ProjectSlug("database"),
                        any.description(),
                        any.createdAt(),
                        any.deletedAt(),
                        any.version());
        assertEquals("database", Project.restore(old).slug().value());
    }
}
