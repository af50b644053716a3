package io.apidirect.domain.project;

import static io.apidirect.domain.accountlink.AccountLinks.ADA;
import static io.apidirect.domain.accountlink.AccountLinks.NOON;
import static io.apidirect.domain.project.ProjectsOfTests.aProject;
import static io.apidirect.domain.project.ProjectsOfTests.anAccount;
import static io.apidirect.domain.project.ProjectsOfTests.anEnvironment;
import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.apidirect.domain.accountlink.AwsAccountId;
import io.apidirect.domain.accountlink.Region;
import io.apidirect.domain.shared.DomainEvent;
import io.apidirect.domain.shared.Fault;
import io.apidirect.domain.shared.NotFound;
import io.apidirect.domain.shared.RuleBroken;
import io.apidirect.domain.shared.Stale;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class EnvironmentTest {

    private static final Occupancy EMPTY = _ -> false;
    private static final Occupancy RUNNING = _ -> true;
    private static final AwsAccountId HOME = new AwsAccountId("123456789012");
    private static final EnvironmentWish NOTHING =
            new EnvironmentWish(Optional.empty(), Optional.empty());

    private final Environment environment = anEnvironment(aProject("shop"), "prod");

    private static RuleBroken refused(ProjectRule rule, Executable work) {
        var refusal = assertThrows(RuleBroken.class, work);
        assertEquals(rule, refusal.rule());
        return refusal;
    }

    @Test
    void theDesireNamesWhereAndWithWhat() {
        environment.setVariable("COLOR", "red", ADA, NOON);
        environment.referTo(new VariableName("TOKEN"), "arn:token", ADA, NOON);
        var desired = environment.desired();
        assertEquals("shop", desired.project().value());
        assertEquals("prod", desired.environment().value());
        assertEquals(new Region("eu-west-1"), desired.region());
        assertEquals(Map.of("COLOR", "red"), desired.variables());
        assertEquals(Map.of("TOKEN", "arn:token"), desired.secretArns());
    }

    @Test
    void aRunningEnvironmentChangesItsProfileButStaysInItsAccountAndRegion() {
        var prod = new EnvironmentWish(Optional.of(Profile.PROD), Optional.empty());
        environment.configure(prod, Optional.empty(), HOME, RUNNING, ADA, NOON);
        assertEquals(Profile.PROD, environment.snapshot().profile());
        var elsewhere = Optional.of(anAccount("210987654321"));
        refused(
                ProjectRule.OCCUPIED_ENVIRONMENT_STAYS_WHERE_IT_IS,
                () -> environment.configure(NOTHING, elsewhere, HOME, RUNNING, ADA, NOON));
        environment.configure(NOTHING, elsewhere, HOME, EMPTY, ADA, NOON);
        assertEquals(elsewhere.get().link(), environment.snapshot().accountLink());
    }

    @Test
    void aRunningEnvironmentTakesAnotherLinkToTheSameAccountAndRegion() {
        environment.referTo(new VariableName("TOKEN"), "arn:token", ADA, NOON);
        var again = anAccount(HOME.value());
        environment.configure(NOTHING, Optional.of(again), HOME, RUNNING, ADA, NOON);
        assertEquals(again.link(), environment.snapshot().accountLink());
    }

    @Test
    void secretsKeepAnEnvironmentWhereItIs() {
        environment.referTo(new VariableName("TOKEN"), "arn:token", ADA, NOON);
        var elsewhere = Optional.of(anAccount("210987654321"));
        refused(
                ProjectRule.OCCUPIED_ENVIRONMENT_STAYS_WHERE_IT_IS,
                () -> environment.configure(NOTHING, elsewhere, HOME, EMPTY, ADA, NOON));
    }

    @Test
    void anEnvironmentIsNowhereButInTheRegionOfItsLink() {
        var virginia = new EnvironmentWish(Optional.empty(), Optional.of(new Region("us-east-1")));
        var account = anAccount("210987654321");
        var refusal =
                refused(
                        ProjectRule.ENVIRONMENT_IS_IN_THE_REGION_OF_ITS_LINK,
                        () ->
                                environment.configure(
                                        virginia, Optional.of(account), HOME, EMPTY, ADA, NOON));
        assertTrue(refusal.detail().contains("us-east-1"));
        assertTrue(refusal.detail().contains("210987654321 lets us work in eu-west-1 only"));
        assertEquals(new Region("eu-west-1"), environment.snapshot().region());
    }

    @Test
    void whatDoesNotChangeIsNoEvent() {
        environment.takeEvents();
        environment.configure(NOTHING, Optional.empty(), HOME, RUNNING, ADA, NOON);
        environment.forget(new VariableName("UNKNOWN"), ADA, NOON);
        assertEquals(List.of(), environment.takeEvents());
    }

    @Test
    void aRunningEnvironmentIsNotDeleted() {
        refused(
                ProjectRule.RUNNING_ENVIRONMENT_IS_NOT_DELETED,
                () -> environment.delete(RUNNING, ADA, NOON));
        environment.delete(EMPTY, ADA, NOON);
        assertEquals(Optional.of(NOON), environment.snapshot().deletedAt());
    }

    @Test
    void aNameIsAVariableOrASecretNotBoth() {
        environment.setVariable("COLOR", "red", ADA, NOON);
        environment.referTo(new VariableName("TOKEN"), "arn:token", ADA, NOON);
        refused(
                ProjectRule.VARIABLE_OR_SECRET_NOT_BOTH,
                () -> environment.setVariable("TOKEN", "x", ADA, NOON));
        refused(
                ProjectRule.VARIABLE_OR_SECRET_NOT_BOTH,
                () -> environment.placeFor(new VariableName("COLOR")));
    }

    @Test
    void whatIsNotThereCannotBeRemoved() {
        assertThrows(NotFound.class, () -> environment.removeVariable("COLOR", ADA, NOON));
        assertThrows(NotFound.class, () -> environment.placeOf("TOKEN"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "1ST", "A-B", "ä", "PORT", "AWS_REGION", "APIDIRECT_X", "A B"})
    void aReservedOrMisshapenNameIsRefused(String name) {
        refused(
                ProjectRule.VARIABLE_IS_WELL_FORMED,
                () -> environment.setVariable(name, "x", ADA, NOON));
    }

    @Test
    void allFaultsOfAVariableAreNamedAtOnce() {
        var refusal =
                refused(
                        ProjectRule.VARIABLE_IS_WELL_FORMED,
                        () ->
                                environment.setVariable(
                                        "AWS_X",
                                        "{{resolve:ssm:x}}\u0007" + "y".repeat(4_096),
                                        ADA,
                                        NOON));
        assertEquals(
                List.of("/name", "/value", "/value", "/value"),
                refusal.faults().stream().map(Fault::pointer).toList());
    }

    @Test
    void variablesFitIntoATemplate() {
        for (int i = 0; i < 3; i++) {
            environment.setVariable("V" + i, "x".repeat(4_096), ADA, NOON);
        }
        refused(
                ProjectRule.VARIABLE_IS_WELL_FORMED,
                () -> environment.setVariable("V4", "x".repeat(4_096), ADA, NOON));
        assertDoesNotThrow(() -> environment.setVariable("V0", "x", ADA, NOON));
    }

    @Test
    void thereAreAtMostAHundredVariables() {
        for (int i = 0; i < Variables.MOST; i++) {
            environment.setVariable("V" + i, "", ADA, NOON);
        }
        refused(
                ProjectRule.VARIABLE_IS_WELL_FORMED,
                () -> environment.setVariable("ONE_MORE", "", ADA, NOON));
    }

    @Test
    void noEventTellsAValue() {
        environment.setVariable("COLOR", "vermilion", ADA, NOON);
        var events = environment.takeEvents();
        assertEquals(
                List.of("environment.created.v1", "environment.variable-set.v1"),
                events.stream().map(DomainEvent::name).toList());
        assertFalse(events.toString().contains("vermilion"));
    }

    @Test
    void aSecretShowsNothingOfItself() {
        var value = SecretValue.of("TOKEN", "hunter2");
        assertFalse(value.toString().contains("hunter2"));
        var refusal =
                refused(
                        ProjectRule.SECRET_IS_WELL_FORMED,
                        () -> SecretValue.of("PORT", "hunter2\0"));
        assertEquals(2, refusal.faults().size());
        assertFalse((refusal.detail() + refusal.faults()).contains("hunter2"));
    }

    @Test
    void allFaultsOfAWishAreNamedAtOnce() {
        var refusal =
                refused(
                        ProjectRule.ENVIRONMENT_IS_WELL_FORMED,
                        () -> EnvironmentWish.of("Production!", "big", Optional.of("moon-1")));
        assertEquals(
                List.of("/name", "/profile", "/region"),
                refusal.faults().stream().map(Fault::pointer).toList());
    }

    @Test
    void aProjectWithEnvironmentsIsNotDeleted() {
        var project = aProject("shop");
        var slugs = List.of(new EnvironmentSlug("dev"), new EnvironmentSlug("prod"));
        var refusal =
                refused(
                        ProjectRule.PROJECT_IS_EMPTY_BEFORE_DELETION,
                        () -> project.delete(slugs, ADA, NOON));
        assertEquals("The project 'shop' still has environments: dev, prod.", refusal.detail());
    }

    @Test
    void aChangeOnTopOfAnUnseenVersionIsStale() {
        assertDoesNotThrow(() -> environment.requireVersion(0));
        assertThrows(Stale.class, () -> environment.requireVersion(1));
        assertThrows(Stale.class, () -> aProject("shop").requireVersion(1));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "x", "Shop", "9lives", "a--b", "shop-", "twenty-one-characters"})
    void aMisshapenProjectNameIsRefused(String name) {
        refused(ProjectRule.PROJECT_IS_WELL_FORMED, () -> aProject(name));
    }
}
