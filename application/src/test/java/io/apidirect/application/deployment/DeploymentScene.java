package io.apidirect.application.deployment;

import static io.apidirect.domain.accountlink.AccountLinks.ADA;
import static io.apidirect.domain.accountlink.AccountLinks.ENGINES;
import static io.apidirect.domain.accountlink.AccountLinks.NOON;

import io.apidirect.application.accountlink.ShowAccountLink;
import io.apidirect.application.accountlink.ShowAccountSurvey;
import io.apidirect.application.accountlink.VerifiedAccounts;
import io.apidirect.application.compliance.ShowExemptions;
import io.apidirect.application.compliance.ValidWaivers;
import io.apidirect.application.cost.KnownPrices;
import io.apidirect.application.customdomain.IssuedDomains;
import io.apidirect.application.idempotency.RequestIds;
import io.apidirect.application.identity.Caller;
import io.apidirect.application.identity.CountedMembers;
import io.apidirect.application.project.DesiredEnvironments;
import io.apidirect.application.project.EnvironmentPath;
import io.apidirect.application.project.GuardEnvironment;
import io.apidirect.application.shared.BackgroundErrand.Outcome;
import io.apidirect.domain.accountlink.AccountLinkId;
import io.apidirect.domain.accountlink.AccountLinks;
import io.apidirect.domain.accountlink.InMemoryAccountSurveys;
import io.apidirect.domain.accountlink.InMemoryAwsAccountLinks;
import io.apidirect.domain.accountlink.LinkInstructions;
import io.apidirect.domain.compliance.InMemoryWaivers;
import io.apidirect.domain.cost.InMemoryRefreshedPriceLists;
import io.apidirect.domain.cost.PriceList;
import io.apidirect.domain.cost.SomePrices;
import io.apidirect.domain.customdomain.InMemoryCustomDomains;
import io.apidirect.domain.deployment.AppSettings;
import io.apidirect.domain.deployment.Approver;
import io.apidirect.domain.deployment.ChangePlan;
import io.apidirect.domain.deployment.Deploying;
import io.apidirect.domain.deployment.Deployment;
import io.apidirect.domain.deployment.DriftCheck;
import io.apidirect.domain.deployment.InMemoryAccount;
import io.apidirect.domain.deployment.InMemoryChangePlans;
import io.apidirect.domain.deployment.InMemoryDeployments;
import io.apidirect.domain.deployment.InMemoryDriftChecks;
import io.apidirect.domain.deployment.InMemoryRunningEnvironments;
import io.apidirect.domain.identity.InMemoryOrganizations;
import io.apidirect.domain.identity.Member;
import io.apidirect.domain.identity.Organization;
import io.apidirect.domain.identity.Role;
import io.apidirect.domain.project.InMemoryEnvironments;
import io.apidirect.domain.project.InMemoryProjects;
import io.apidirect.domain.project.ProjectsOfTests;
import io.apidirect.domain.shared.CountingIds;
import io.apidirect.domain.shared.PublishedEvents;
import io.apidirect.domain.shared.SettableClock;
import io.apidirect.domain.shared.UserId;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** A platform on in-memory ports with one linked account, one project and one environment. */
final class DeploymentScene {

    /** Each pause is as much longer as the last move is ago. */
    static final Duration SHORTEST_PAUSE = Duration.ofSeconds(2);

    static final UserId PLANNER = new UserId(new UUID(7, 1));

    static final Approver DEVELOPER = new Approver(PLANNER, Role.DEVELOPER, ADA);

    static final EnvironmentPath DEV = new EnvironmentPath(ENGINES, "shop", "dev");

    private static final LinkInstructions INSTRUCTIONS =
            new LinkInstructions(
                    "arn:aws:iam::999999999999:role/control",
                    URI.create("https://console.example"),
                    Optional.empty(),
                    Optional.empty());

    final SettableClock clock = new SettableClock();
    final RequestIds ids = new RequestIds(new CountingIds());
    final PublishedEvents events = new PublishedEvents();
    final InMemoryAccount aws = new InMemoryAccount();
    final InMemoryAwsAccountLinks links = new InMemoryAwsAccountLinks(events);
    final InMemoryProjects projects = new InMemoryProjects(events);
    final InMemoryEnvironments environments = new InMemoryEnvironments(events);
    final InMemoryChangePlans plans = new InMemoryChangePlans(events);
    final InMemoryDeployments deployments = new InMemoryDeployments(events);
    final InMemoryRunningEnvironments running = new InMemoryRunningEnvironments();
    final InMemoryWaivers waivers = new InMemoryWaivers(events);
    private final InMemoryOrganizations organizations = new InMemoryOrganizations(events);

    final VerifiedAccounts accounts = new VerifiedAccounts(links);
    private final ValidWaivers validWaivers = new ValidWaivers(waivers, clock);
    final DesiredEnvironments desired = new DesiredEnvironments(projects, environments);
    private final StandingEnvironments standing = new StandingEnvironments(running, deployments);
    private final StackStory story = new StackStory(aws, aws);
    private final StepWorks works =
            new StepWorks(
                    new StackWork(
                            aws,
                            Deploying.tinyTemplates(),
                            aws.drift(),
                            story,
                            INSTRUCTIONS,
                            clock),
                    new RemovalWork(aws, story, INSTRUCTIONS, clock),
                    new SourceWork(aws, aws, clock),
                    new ImageWork(aws, clock),
                    new HealthWork(aws, aws, clock),
                    new TidyingUp(aws, aws, clock));
    final ShowRunningEnvironment show = new ShowRunningEnvironment(desired, running, accounts);
    private final EstimateCost cost =
            new EstimateCost(
                    show,
                    Deploying.tinyTemplates(),
                    new KnownPrices(
                            new SomePrices(region -> Optional.of(new PriceList(region, Map.of()))),
                            new InMemoryRefreshedPriceLists(new PublishedEvents())));
    final InMemoryAccountSurveys surveys = new InMemoryAccountSurveys();
    final ComplianceReview compliance =
            new ComplianceReview(Deploying.tinyTemplates(), new ShowAccountSurvey(links, surveys));
    final InMemoryCustomDomains domains = new InMemoryCustomDomains(events);
    private final PlanChange planChange =
            new PlanChange(
                    new BeginPlan(
                            desired,
                            accounts,
                            new IssuedDomains(domains),
                            running,
                            deployments,
                            ids),
                    new PlanContent(
                            new LayerPlanner(
                                    Deploying.tinyTemplates(),
                                    aws,
                                    new ChangeSetReading(aws, ids, askingTwice())),
                            compliance,
                            cost,
                            new PermissionReview(Deploying.tinyTemplates()),
                            new ShowAccountLink(links),
                            new PlanNotes(Deploying.tinyTemplates(), simulated())),
                    new RecordPlan(plans, validWaivers, clock));
    private final ApproveChangePlan approve =
            new ApproveChangePlan(plans, standing, desired, validWaivers, ids, clock);
    private final AdvanceDeployment advance =
            new AdvanceDeployment(
                    new BeginRound(deployments, accounts, desired, clock),
                    works,
                    new FinishRound(deployments, standing, clock),
                    (stillness, troubles) -> stillness.plus(SHORTEST_PAUSE));
    final ShowExemptions exemptions = new ShowExemptions(validWaivers);
    final InviteSource invite =
            new InviteSource(
                    new BeginLooking(deployments, accounts),
                    new ShowChangePlans(plans, desired),
                    aws);
    final LookIntoAccount look = new LookIntoAccount(show, aws, aws);
    final CancelDeployment cancel = new CancelDeployment(deployments, standing, clock);
    final InMemoryDriftChecks checks = new InMemoryDriftChecks(events, running);
    private final Undertakings undertakings = new Undertakings(desired, standing, checks);
    private final ChangeWhatStands changeWhatStands =
            new ChangeWhatStands(undertakings, standing, ids, clock);
    private final RequestUndertaking requestUndertaking =
            new RequestUndertaking(undertakings, plans, ids, clock);
    final StartDriftCheck startDrift = new StartDriftCheck(desired, standing, checks, ids, clock);
    final ShowDrift showDrift = new ShowDrift(desired, checks);
    final LookForDrift lookForDrift =
            new LookForDrift(
                    new FindUncheckedEnvironments(checks),
                    startDrift,
                    new DriftRhythm(Duration.ofDays(1)),
                    clock);
    private final AdvanceDriftCheck advanceDrift =
            new AdvanceDriftCheck(
                    new DriftRounds(checks, accounts, clock),
                    aws.drift(),
                    (stillness, troubles) -> SHORTEST_PAUSE);

    final ShowChangePlans showPlans = new ShowChangePlans(plans, desired);

    final AccountLinkId link;

    DeploymentScene() {
        members(Role.OWNER, Role.DEVELOPER);
        var linked = AccountLinks.aVerifiedLink(ENGINES, "123456789012");
        link = linked.snapshot().id();
        links.save(linked);
        var project = ProjectsOfTests.aProject("shop");
        projects.save(project);
        var environment =
                io.apidirect.domain.project.Environment.create(
                        new io.apidirect.domain.project.EnvironmentId(ids.next()),
                        project,
                        new io.apidirect.domain.project.EnvironmentSlug("dev"),
                        new io.apidirect.domain.project.EnvironmentWish(
                                Optional.empty(), Optional.empty()),
                        linked.verifiedAccount(),
                        ADA,
                        clock.instant());
        environments.save(environment);
    }

    static LinkInstructions simulated() {
        return new LinkInstructions(
                "arn:aws:iam::999999999999:role/control",
                URI.create("https://console.example"),
                Optional.empty(),
                Optional.of(URI.create("http://127.0.0.1:4566")));
    }

    private static Patience askingTwice() {
        return new Patience() {
            @Override
            public <T> Optional<T> until(Supplier<Optional<T>> question) {
                var first = question.get();
                return first.isPresent() ? first : question.get();
            }
        };
    }

    ChangePlan plan(int version) {
        return plan(version, Deploying.anApp());
    }

    ChangePlan plan(int version, AppSettings app) {
        return planChange.plan(
                new PlanChange.Command(ADA, PLANNER, DEV, app, Deploying.source(version), 1000));
    }

    Deployment approve(ChangePlan plan) {
        return approve(plan, "");
    }

    /** Approves with the name of the environment where data would be lost. */
    Deployment approve(ChangePlan plan, String confirmation) {
        return approve(plan, confirmation, DEVELOPER);
    }

    Deployment approve(ChangePlan plan, String confirmation, Approver approver) {
        return approve.approve(
                new ApproveChangePlan.Command(
                        ENGINES, approver, plan.id(), plan.digest(), confirmation));
    }

    /** Decides who approves, and who executes. */
    void guard(String approval, String execution) {
        guard(approval, execution, Caller.Authentication.SESSION);
    }

    void guard(String approval, String execution, Caller.Authentication by) {
        var admin = new Caller(ENGINES, PLANNER, Role.ADMIN, by, ADA);
        new GuardEnvironment(projects, environments, new CountedMembers(organizations), clock)
                .guard(
                        new GuardEnvironment.Command(
                                DEV, admin, Optional.of(approval), Optional.of(execution)));
    }

    /** The organisation has these members from now on. */
    void members(Role... roles) {
        var members = new ArrayList<Member>();
        for (var role : roles) {
            members.add(new Member(new UserId(new UUID(7, members.size() + 1)), role, NOON));
        }
        organizations.save(
                Organization.restore(
                        new Organization.Snapshot(ENGINES, "Engines", members, NOON, 0)));
    }

    Deployment goBack() {
        return goBack(null);
    }

    Deployment goBack(@Nullable Integer release) {
        return change(new UndertakingWish.Rollback(release), "", DEVELOPER);
    }

    Deployment repair(DriftCheck check) {
        return change(new UndertakingWish.Repair(check.order().id()), "", DEVELOPER);
    }

    Deployment takeAway() {
        return takeAway("dev");
    }

    Deployment takeAway(String confirmation) {
        return change(new UndertakingWish.Destruction(), confirmation, DEVELOPER);
    }

    Deployment change(UndertakingWish wish, String confirmation, Approver approver) {
        return changeWhatStands.change(
                new ChangeWhatStands.Command(approver, DEV, wish, confirmation));
    }

    /** Asks for what somebody else approves. */
    ChangePlan request(UndertakingWish wish) {
        return requestUndertaking.request(new RequestUndertaking.Command(PLANNER, ADA, DEV, wish));
    }

    /** One round, as the job engine would run it. */
    Outcome advance(Deployment deployment) {
        return advance.run(ENGINES, deployment.id().value());
    }

    /** Rounds until the deployment has ended. */
    Deployment finish(Deployment deployment) {
        for (int round = 0; round < 300; round++) {
            if (advance(deployment) instanceof Outcome.Finished) {
                return now(deployment);
            }
        }
        throw new AssertionError("never ends: " + now(deployment).snapshot());
    }

    /** A look for drift from its beginning to its end. */
    DriftCheck look() {
        return end(startDrift.start(new StartDriftCheck.Command(ADA, DEV)));
    }

    /** Rounds until the check has ended. */
    DriftCheck end(DriftCheck check) {
        for (int round = 0; round < 300; round++) {
            if (advanceDrift.run(ENGINES, check.order().id().value()) instanceof Outcome.Finished) {
                return checks.the(ENGINES, check.order().id());
            }
            clock.pass(SHORTEST_PAUSE);
        }
        throw new AssertionError("never ends: " + check.snapshot());
    }

    /** Plans, approves, uploads and finishes version {@code number}. */
    Deployment deploy(int number) {
        aws.upload(Deploying.source(number));
        return finish(approve(plan(number)));
    }

    Deployment now(Deployment deployment) {
        return deployments.the(deployment.organization(), deployment.id());
    }
}
