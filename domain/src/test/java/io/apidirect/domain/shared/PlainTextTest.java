package io.apidirect.domain.shared;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.apidirect.domain.identity.AccessTokenTerms;
import io.apidirect.domain.identity.Email;
import io.apidirect.domain.identity.Registration;
import io.apidirect.domain.identity.Role;
import io.apidirect.domain.project.Project;
import io.apidirect.domain.project.ProjectId;
import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PlainTextTest {

    private static final OrganizationId ENGINES = new OrganizationId(new UUID(1, 1));

    @ParameterizedTest
    @ValueSource(strings = {"", "Ada & Söhne", "Ψ 😀 日本", "عربي"})
    void whatPeopleWriteIsFine(String text) {
        assertTrue(PlainText.isWhole(text) && PlainText.isOneLine(text));
    }

    @ParameterizedTest
    @ValueSource(strings = {"a\u0000", "a\uD83D", "\uDE00a"})
    void halfCharactersAndNulAreNotWhole(String text) {
        assertFalse(PlainText.isWhole(text) || PlainText.isOneLine(text));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "a\u0000",
                "a\uD83D",
                "\uDE00a",
                "a\nb",
                "a\u0085b",
                "a\u2028b",
                "a\u202Eb",
                "a\u2066b"
            })
    void noNameOrDescriptionTakesWhatHidesWhatItIs(String text) {
        assertFalse(PlainText.isOneLine(text));
        var now = Instant.EPOCH;
        assertThrows(
                RuleBroken.class,
                () -> AccessTokenTerms.check(text, Role.VIEWER, 1, Role.OWNER, now));
        assertThrows(
                RuleBroken.class,
                () -> Registration.check("ada@engines.example", "plover kestrel ammonite", text));
        assertTrue(Email.parse(text + "@engines.example").isEmpty());
        var id = new ProjectId(new UUID(2, 2));
        assertThrows(
                RuleBroken.class,
                () -> Project.create(id, ENGINES, "shop", text, Actor.SYSTEM, now));
    }

    @Test
    void lineBreaksAreWholeText() {
        assertTrue(PlainText.isWhole("a\nb\tc\u202E"));
    }
}
