package io.apidirect.application.deployment;

import static io.apidirect.domain.accountlink.AccountLinks.ADA;
import static io.apidirect.domain.accountlink.AccountLinks.ENGINES;
import static io.apidirect.domain.compliance.WaiversOfTests.ASKER;
import static io.apidirect.domain.compliance.WaiversOfTests.REASON;
import static io.apidirect.domain.compliance.WaiversOfTests.SECOND;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.apidirect.application.compliance.ApproveWaiver;
import io.apidirect.application.compliance.EndWaivers;
import io.apidirect.application.compliance.EndWaiversWhenEnvironmentIsDeleted;
import io.apidirect.application.compliance.RefuseWaiver;
import io.apidirect.application.compliance.RequestWaiver;
import io.apidirect.application.compliance.ShowExemptions;
import io.apidirect.application.compliance.ShowWaivers;
import io.apidirect.application.compliance.WaiverPath;
import io.apidirect.application.compliance.WithdrawWaiver;
import io.apidirect.application.identity.Caller;
import io.apidirect.application.identity.Caller.Authentication;
import io.apidirect.application.shared.EventEnvelope;
import io.apidirect.domain.accountlink.AccountSurvey;
import io.apidirect.domain.accountlink.Safeguard;
import io.apidirect.domain.accountlink.ScriptedAccountSurveyor;
import io.apidirect.domain.compliance.Assessment;
import io.apidirect.domain.compliance.Finding;
import io.apidirect.domain.compliance.Waiver;
import io.apidirect.domain.compliance.WaiverId;
import io.apidirect.domain.compliance.WaiverRule;
import io.apidirect.domain.deployment.AppSettings;
import io.apidirect.domain.deployment.ChangePlan;
import io.apidirect.domain.deployment.Deploying;
import io.apidirect.domain.deployment.DeploymentRule;
import io.apidirect.domain.deployment.PlanWarnings;
import io.apidirect.domain.identity.Role;
import io.apidirect.domain.shared.Actor;
import io.apidirect.domain.shared.Fault;
import io.apidirect.domain.shared.NotAllowed;
import io.apidirect.domain.shared.PageRequest;
import io.apidirect.domain.shared.Rule;
import io.apidirect.domain.shared.RuleBroken;
import io.apidirect.domain.shared.UserId;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;

/** An environment breaks the profile that it claims, and two people take responsibility for it. */
class WaiverScenariosTest {

    private static final AppSettings CLAIMING =
            Deploying.anApp(Map.of("compliance", "soc2", "database.name", "shop"));
    private static final Caller DEVELOPER = person(ASKER, Role.DEVELOPER);
    private static final Caller ADMIN = person(SECOND, Role.ADMIN);

    private final DeploymentScene scene = new DeploymentScene();
    private final RequestWaiver request =
            new RequestWaiver(
                    scene.waivers,
                    scene.desired,
                    new PlannedResources(scene.plans, Deploying.tinyTemplates()),
                    scene.ids,
                    scene.clock);
    private final ApproveWaiver approve =
            new ApproveWaiver(scene.waivers, scene.desired, scene.clock);
    private final RefuseWaiver refuse = new RefuseWaiver(scene.waivers, scene.desired, scene.clock);
    private final WithdrawWaiver withdraw =
            new WithdrawWaiver(scene.waivers, scene.desired, scene.clock);
    private final ShowWaivers show = new ShowWaivers(scene.waivers, scene.desired, scene.clock);

    private static Caller person(UserId user, Role role) {
        return new Caller(ENGINES, user, role, Authentication.SESSION, Actor.of(user));
    }

    private static Caller token(UserId holder) {
        return new Caller(
                ENGINES, holder, Role.OWNER, Authentication.ACCESS_TOKEN, new Actor("tok_x"));
    }

    private ChangePlan plan() {
        return scene.plan(1, CLAIMING);
    }

    private List<String> brokenRules() {
        return plan().content().findings().stream().map(Finding::rule).distinct().toList();
    }

    private Waiver request(String rule) {
        return request(rule, Optional.empty());
    }

    private Waiver request(String rule, Optional<String> resource) {
        return request.request(
                new RequestWaiver.Command(
                        DEVELOPER, DeploymentScene.DEV, rule, resource, REASON, Optional.empty()));
    }

    private static WaiverPath at(Waiver waiver) {
        return new WaiverPath(DeploymentScene.DEV, waiver.id());
    }

    private Waiver approve(Caller caller, Waiver waiver) {
        return approve.approve(new ApproveWaiver.Command(caller, at(waiver)));
    }

    private void waiveEverything() {
        brokenRules().forEach(rule -> approve(ADMIN, request(rule)));
    }

    private static Rule refusal(Supplier<?> work) {
        return assertThrows(RuleBroken.class, work::get).rule();
    }

    private Assessment report() {
        var sight = scene.show.sight(new ShowRunningEnvironment.Query(ADA, DeploymentScene.DEV));
        return scene.compliance
                .report(
                        sight.settings(),
                        sight.stands().outputs(),
                        sight.workplace().account().link())
                .exempt(
                        scene.exemptions.show(
                                new ShowExemptions.Query(ENGINES, sight.stands().id())));
    }

    @Test
    void whatNoTemplateOfTheNewestPlanMakesIsNotWaived() {
        var rule = brokenRules().getFirst();
        for (var unknown : List.of("data/Databse", "cellar/Database", "data")) {
            var refusal = assertThrows(RuleBroken.class, () -> request(rule, Optional.of(unknown)));
            assertEquals("/resource", refusal.faults().getFirst().pointer());
        }
        request(rule, Optional.of("data/Database"));
        request("root-has-a-second-factor", Optional.of("account"));
    }

    @Test
    void aRollbackThatSomebodyAsksForDoesNotSayWhatIsPlanned() {
        for (int version = 1; version <= 2; version++) {
            scene.aws.upload(Deploying.source(version));
            scene.finish(scene.approve(scene.plan(version)));
        }
        var rule = brokenRules().getFirst();
        for (int times = 0; times < 12; times++) {
            scene.clock.pass(Duration.ofSeconds(1));
            scene.request(new UndertakingWish.Rollback(null));
        }
        request(rule, Optional.of("data/Database"));
    }

    @Test
    void withItsEnvironmentAWaiverEnds() {
        var rule = brokenRules().getFirst();
        var waiting = request(rule);
        var holding = approve(ADMIN, request(rule));
        var reaction =
                new EndWaiversWhenEnvironmentIsDeleted(new EndWaivers(scene.waivers, scene.clock));
        var deleted =
                new EventEnvelope(
                        new UUID(1, 2),
                        "environment.deleted.v1",
                        holding.environment().text(),
                        ENGINES,
                        ADA,
                        scene.clock.instant(),
                        "{}");
        assertTrue(reaction.reactsTo(deleted.name()));
        assertFalse(reaction.reactsTo("environment.created.v1"));
        reaction.react(deleted);
        reaction.react(deleted);
        assertEquals(Set.of(waiting.id(), holding.id()), Set.copyOf(listed("withdrawn")));
    }

    @Test
    void aRequestAloneWaivesNothing() {
        var rules = brokenRules();
        assertFalse(rules.isEmpty());
        rules.forEach(this::request);
        assertEquals(DeploymentRule.COMPLIANCE_IS_KEPT, refusal(() -> scene.approve(plan())));
    }

    @Test
    void whatIsWaivedStaysInThePlanAndBlocksNothing() {
        waiveEverything();
        var plan = plan();
        assertFalse(plan.content().findings().isEmpty());
        assertTrue(
                plan.content().findings().stream()
                        .allMatch(it -> it.exemption().orElseThrow().reason().equals(REASON)));
        scene.approve(plan);
    }

    @Test
    void oneFindingThatIsNotWaivedBlocksByItself() {
        var rules = brokenRules();
        rules.stream().skip(1).forEach(rule -> approve(ADMIN, request(rule)));
        var refusal = assertThrows(RuleBroken.class, () -> scene.approve(plan()));
        assertEquals(DeploymentRule.COMPLIANCE_IS_KEPT, refusal.rule());
        assertTrue(
                refusal.faults().stream()
                        .allMatch(fault -> fault.message().contains(rules.getFirst())));
    }

    @Test
    void aPlanThatWasMadeBeforeTheWaiverCanBeApprovedAfterIt() {
        var plan = plan();
        waiveEverything();
        scene.approve(plan);
    }

    @Test
    void anExpiredWaiverBlocksAgain() {
        waiveEverything();
        scene.clock.pass(Duration.ofDays(30));
        assertEquals(DeploymentRule.COMPLIANCE_IS_KEPT, refusal(() -> scene.approve(plan())));
    }

    @Test
    void aWaiverThatEndsBetweenPlanAndApprovalBlocks() {
        waiveEverything();
        scene.clock.pass(Duration.ofDays(30).minusMinutes(1));
        var plan = plan();
        assertTrue(plan.content().findings().stream().allMatch(it -> it.exemption().isPresent()));
        scene.clock.pass(Duration.ofMinutes(2));
        assertEquals(DeploymentRule.COMPLIANCE_IS_KEPT, refusal(() -> scene.approve(plan)));
    }

    @Test
    void aWithdrawnWaiverBlocksAtOnceAlsoWhatIsPlanned() {
        var waivers = brokenRules().stream().map(rule -> approve(ADMIN, request(rule))).toList();
        var plan = plan();
        withdraw.withdraw(new WithdrawWaiver.Command(DEVELOPER, at(waivers.getFirst())));
        assertEquals(DeploymentRule.COMPLIANCE_IS_KEPT, refusal(() -> scene.approve(plan)));
    }

    @Test
    void theReportShowsWhatIsWaivedAsWaivedAndDoesNotCountItAsEnforced() {
        waiveEverything();
        scene.aws.upload(Deploying.source(1));
        scene.finish(scene.approve(plan()));
        var report = report();
        assertEquals(brokenRules().size(), report.waived());
        assertEquals(report.decided(), report.enforced() + report.waived());
        assertTrue(report.summary().contains(report.waived() + " more are waived."));
        scene.clock.pass(Duration.ofDays(30));
        assertEquals(0, report().waived());
    }

    @Test
    void whatTheAccountLacksBlocksAnEnvironmentThatClaimsAProfileUntilItIsWaived() {
        waiveEverything();
        lacking(Safeguard.ROOT_HAS_A_SECOND_FACTOR);
        var refusal = assertThrows(RuleBroken.class, () -> scene.approve(plan()));
        assertEquals(
                List.of("/account/IAM"), refusal.faults().stream().map(Fault::pointer).toList());
        approve(ADMIN, request("root-has-a-second-factor"));
        scene.approve(plan());
    }

    @Test
    void whatTheAccountLacksIsAdviceWhereNoProfileIsClaimed() {
        lacking(Safeguard.ROOT_HAS_A_SECOND_FACTOR);
        var plan = scene.plan(1);
        assertEquals(
                List.of("root-has-a-second-factor"),
                plan.content().findings().stream()
                        .filter(Finding::isAdvice)
                        .map(Finding::rule)
                        .toList());
        assertEquals(List.of(), PlanWarnings.of(plan.content()));
        assertEquals(
                List.of(
                        "The AWS account lacks 1 of the safeguards that every account should have: apidirect aws checks "
                                + scene.links.the(ENGINES, scene.link).snapshot().name()),
                PlanWarnings.notes(plan.content()));
        scene.approve(plan);
    }

    @Test
    void whatNobodyKnowsOfTheAccountIsNoFinding() {
        scene.surveys.keep(
                ENGINES,
                scene.link,
                new AccountSurvey(
                        Optional.of(scene.clock.instant()), AccountSurvey.unknown("Denied.")));
        assertEquals(List.of(), scene.plan(1).content().findings());
    }

    private void lacking(Safeguard safeguard) {
        var surveyor = new ScriptedAccountSurveyor();
        surveyor.finds(safeguard, AccountSurvey.State.FAIL);
        var account = scene.links.the(ENGINES, scene.link).verifiedAccount();
        scene.surveys.keep(
                ENGINES,
                scene.link,
                new AccountSurvey(Optional.of(scene.clock.instant()), surveyor.look(account, ADA)));
    }

    @Test
    void nobodyApprovesWhatTheyRequestedNotEvenAnOwner() {
        var waiver = request(brokenRules().getFirst());
        var alone = person(ASKER, Role.OWNER);
        assertEquals(
                WaiverRule.WAIVER_NEEDS_A_SECOND_PERSON, refusal(() -> approve(alone, waiver)));
    }

    @Test
    void anAccessTokenIsNoSecondPersonWhoeverHoldsIt() {
        var waiver = request(brokenRules().getFirst());
        assertThrows(NotAllowed.class, () -> approve(token(SECOND), waiver));
        assertThrows(
                NotAllowed.class,
                () -> refuse.refuse(new RefuseWaiver.Command(token(SECOND), at(waiver), REASON)));
    }

    @Test
    void withdrawingOfOthersNeedsTheRightToApprove() {
        var waiver = request(brokenRules().getFirst());
        var other = person(new UserId(new UUID(0x7000, 0xC)), Role.DEVELOPER);
        assertThrows(
                NotAllowed.class,
                () -> withdraw.withdraw(new WithdrawWaiver.Command(other, at(waiver))));
        withdraw.withdraw(new WithdrawWaiver.Command(ADMIN, at(waiver)));
        assertEquals(List.of(waiver.id()), listed("withdrawn"));
    }

    @Test
    void everyStepIsAnEventForTheAuditTrail() {
        var rule = brokenRules().getFirst();
        var refused = request(rule);
        refuse.refuse(new RefuseWaiver.Command(ADMIN, at(refused), "It can be done today."));
        var approved = approve(ADMIN, request(rule));
        withdraw.withdraw(new WithdrawWaiver.Command(ADMIN, at(approved)));
        assertEquals(
                List.of(
                        "waiver.requested.v1",
                        "waiver.refused.v1",
                        "waiver.requested.v1",
                        "waiver.approved.v1",
                        "waiver.withdrawn.v1"),
                scene.events.names().stream().filter(it -> it.startsWith("waiver.")).toList());
    }

    private List<WaiverId> listed(String status) {
        return show
                .list(
                        new ShowWaivers.Many(
                                DeploymentScene.DEV, null, status, PageRequest.first(10)))
                .items()
                .stream()
                .map(Waiver::id)
                .toList();
    }
}
