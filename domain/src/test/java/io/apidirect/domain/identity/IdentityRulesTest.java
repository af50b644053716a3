package io.apidirect.domain.identity;

import static io.apidirect.domain.identity.Identities.NOON;
import static io.apidirect.domain.identity.Identities.aToken;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.apidirect.domain.shared.CountingIds;
import io.apidirect.domain.shared.Fault;
import io.apidirect.domain.shared.RuleBroken;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class IdentityRulesTest {

    private static List<String> pointers(RuleBroken broken) {
        return broken.faults().stream().map(Fault::pointer).toList();
    }

    @Nested
    class ASignUp {

        @Test
        void namesAllFaultsAtOnce() {
            var broken =
                    assertThrows(RuleBroken.class, () -> Registration.check("ada", "short", " "));
            assertEquals(List.of("/email", "/password", "/organizationName"), pointers(broken));
        }

        @ParameterizedTest
        @ValueSource(strings = {"ada", "@x.io", "ada@", "ada@x", "a da@x.io", "ada@-x.io", "a@x.i"})
        void needsAnAddress(String email) {
            var broken =
                    assertThrows(
                            RuleBroken.class,
                            () -> Registration.check(email, "a fine long one", "Engines"));
            assertEquals(List.of("/email"), pointers(broken));
        }

        @ParameterizedTest
        @ValueSource(
                strings = {"elevenchars", "PasswordPassword", "aaaaaaaaaaaaaaaa", "abababababab"})
        void needsAPasswordThatIsNotGuessed(String password) {
            var broken =
                    assertThrows(
                            RuleBroken.class,
                            () -> Registration.check("ada@x.io", password, "Engines"));
            assertEquals(List.of("/password"), pointers(broken));
        }

        @Test
        void putsTheAddressInLowerCaseAndHidesThePassword() {
            var good = Registration.check(" Ada@X.io ", "violet anvil parade", " Engines ");
            assertEquals("ada@x.io", good.email().text());
            assertEquals("Engines", good.organizationName());
            assertFalse(good.toString().contains("violet"));
        }
    }

    @Nested
    class FailedLogin {

        private FailedLogins after(int failures) {
            var failed = FailedLogins.none();
            for (int i = 0; i < failures; i++) {
                failed = failed.oneMore(NOON);
            }
            return failed;
        }

        @Test
        void fourOfThemAreFree() {
            assertEquals(Optional.empty(), after(4).blockedUntil(NOON));
        }

        @Test
        void theWaitDoublesUpToAQuarterOfAnHour() {
            var waits =
                    Stream.of(5, 6, 7, 100)
                            .map(n -> after(n).blockedUntil(NOON).orElseThrow())
                            .map(until -> Duration.between(NOON, until).toSeconds())
                            .toList();
            assertEquals(List.of(2L, 4L, 8L, 900L), waits);
        }

        @Test
        void theWaitEnds() {
            Instant until = after(5).blockedUntil(NOON).orElseThrow();
            assertEquals(Optional.empty(), after(5).blockedUntil(until));
        }
    }

    @Nested
    class Roles {

        @ParameterizedTest
        @EnumSource(Role.class)
        void mayDoWhatTheLowerOnesMay(Role role) {
            for (var lower : Role.values()) {
                if (role.isAbove(lower)) {
                    assertTrue(role.permissions().containsAll(lower.permissions()));
                    assertTrue(role.permissions().size() > lower.permissions().size());
                }
            }
            assertEquals(Optional.of(role), Role.parse(role.text()));
        }

        @Test
        void theWeakerOfTwoCounts() {
            assertEquals(Role.VIEWER, Role.VIEWER.atMost(Role.OWNER));
            assertEquals(Role.VIEWER, Role.OWNER.atMost(Role.VIEWER));
        }

        @Test
        void everyPermissionHasItsOwnName() {
            var names =
                    Stream.of(Permission.values())
                            .map(Permission::text)
                            .collect(Collectors.toSet());
            assertEquals(Permission.values().length, names.size());
            assertTrue(names.contains("manage-account-links"));
        }
    }

    @Nested
    class AnAccessToken {

        @Test
        void isNotIssuedAboveOnesOwnRole() {
            var broken =
                    assertThrows(
                            RuleBroken.class,
                            () -> AccessTokenTerms.check("ci", Role.OWNER, 30, Role.ADMIN, NOON));
            assertEquals(IdentityRule.TOKEN_ROLE_AT_MOST_OWN, broken.rule());
        }

        @Test
        void needsANameAndAnEnd() {
            var broken =
                    assertThrows(
                            RuleBroken.class,
                            () -> AccessTokenTerms.check(" ", Role.ADMIN, 0, Role.ADMIN, NOON));
            assertEquals(List.of("/name", "/expiresInDays"), pointers(broken));
        }

        @Test
        void opensUntilItExpires() {
            var issued = aToken(new CountingIds().next(), "ci", NOON);
            var end = NOON.plus(Duration.ofDays(30));
            assertTrue(issued.token().opens(issued.text(), end.minusMillis(1)));
            assertFalse(issued.token().opens(issued.text(), end));
        }

        @Test
        void isReadBackOnlyAsItWasWritten() {
            var text = aToken(new CountingIds().next(), "ci", NOON).text();
            assertEquals(Optional.of(text), AccessTokenText.parse(text.text()));
            assertTrue(text.text().matches("ad_pat_\\w{8}_\\w{38}"));
            var mistyped = text.text().replace('1', '2');
            assertEquals(Optional.empty(), AccessTokenText.parse(mistyped));
            assertFalse(text.toString().contains(text.secret()));
        }
    }
}
