package io.apidirect.bootstrap.journey;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import io.apidirect.bootstrap.launcher.StartedPlatform;
import io.apidirect.simulator.aws.Options;
import io.apidirect.simulator.aws.Simulator;
import io.apidirect.simulator.aws.cloudformation.fault.ResourceFault;
import io.apidirect.simulator.aws.fault.CallRecord;
import io.apidirect.simulator.aws.fault.FaultRule;
import io.apidirect.simulator.aws.fault.FaultRule.Effect;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.codebuild.CodeBuildClient;

/**
 * The server is killed (-9) while many deployments are under way, each at another moment: around a
 * call to AWS, while it waits for its source, or when nothing but its row is there. The simulator
 * of AWS lives on here, so that it remembers every call; the next server must end each deployment
 * well.
 */
class KillJourney {

    private static final Duration PATIENCE = Duration.ofMinutes(5);
    private static final Duration BETWEEN_LOOKS = Duration.ofMillis(150);
    private static final Duration LONGEST_TAKEOVER = Duration.ofSeconds(20);
    private static final String HANGING_UPDATE = "hanging-update";

    private final Map<String, String> settings = new HashMap<>();
    private final Map<String, Site> sites = new HashMap<>();
    private Path folder = Path.of("");
    private final Map<Site, Integer> stacksAtDeath = new HashMap<>();
    private final Set<Site> withheld = new HashSet<>();
    private Instant since = Instant.EPOCH;
    private Instant death = Instant.EPOCH;
    private Instant ready = Instant.EPOCH;
    private @Nullable Simulator simulator;
    private @Nullable StartedPlatform platform;

    /**
     * A moment at which the server dies.
     *
     * @param site the project that is at this moment then
     * @param skip how many such calls of the deployment come before
     */
    private record Moment(String site, String service, String action, int skip) {}

    private static final List<Moment> RISING =
            List.of(
                    new Moment("build", "cloudformation", "CreateChangeSet", 0),
                    new Moment("network", "cloudformation", "CreateChangeSet", 1),
                    new Moment("working", "cloudformation", "ExecuteChangeSet", 1),
                    new Moment("image", "codebuild", "StartBuild", 0),
                    new Moment("service", "cloudformation", "CreateChangeSet", 2),
                    new Moment("rollout", "cloudformation", "ExecuteChangeSet", 2),
                    new Moment("health", "ecs", "DescribeServices", 0));

    /** Waits for its source: nothing is asked of AWS but whether it is there. */
    private static final String WAITING = "source";

    /** Everything about it is in the database, and nothing of it has been done. */
    private static final String COMMITTED = "committed";

    private static final List<Moment> FALLING =
            List.of(
                    new Moment("build", "cloudformation", "DeleteStack", 0),
                    new Moment("network", "cloudformation", "DeleteStack", 1),
                    new Moment("working", "cloudformation", "DeleteStack", 2),
                    new Moment("image", "s3", "DeleteObjects", 0),
                    new Moment("service", "tagging", "GetResources", 0),
                    new Moment("rollout", "cloudformation", "CancelUpdateStack", 0),
                    new Moment("health", "cloudformation", "CreateChangeSet", 1));

    @BeforeEach
    void start() throws IOException, InterruptedException {
        assumeTrue(Python.canBuildApps(), "python3 with venv is needed to build apps");
        folder = Files.createTempDirectory(Path.of("target"), "kill-").toAbsolutePath();
        simulator = Simulator.start(Options.quick(folder.resolve("aws")));
        var aws = simulator.endpoint();
        var platformsRole = Customer.controlPlane(aws);
        settings.put("APIDIRECT_HTTP_PORT", StartedPlatform.freePort());
        settings.put("APIDIRECT_AWS", aws.toString());
        settings.put("APIDIRECT_AWS_PACE", "100");
        settings.put("APIDIRECT_AWS_CONTROL_PLANE_ASSUME", "false");
        settings.put("APIDIRECT_AWS_CONTROL_PLANE_ROLE", platformsRole.path("arn").asText());
        settings.put("APIDIRECT_AWS_ACCESS_KEY_ID", platformsRole.path("accessKeyId").asText());
        settings.put(
                "APIDIRECT_AWS_SECRET_ACCESS_KEY", platformsRole.path("secretAccessKey").asText());
        var owner = Caller.signUp(startPlatform(), "ada");
        var names = Stream.concat(RISING.stream().map(Moment::site), Stream.of(WAITING, COMMITTED));
        for (var name : names.toList()) {
            var account = "1000000000" + (10 + sites.size());
            sites.put(name, Site.open(owner, aws, account, name));
        }
    }

    private URI startPlatform() throws IOException {
        var started = StartedPlatform.start(folder.resolve("home"), settings);
        platform = started;
        return started.awaitReady();
    }

    @AfterEach
    void stop() throws InterruptedException {
        if (platform != null) {
            platform.stop();
        }
        if (simulator != null) {
            simulator.close();
        }
    }

    @Test
    void killed_after_a_call_and_before_its_answer_every_deployment_ends_well()
            throws IOException, InterruptedException {
        risesAndFalls(Effect.TIMEOUT_AFTER_SUCCESS);
    }

    /** Takes as long again: not in every check. */
    @Tag("chaos")
    @Test
    void killed_before_a_call_is_done_every_deployment_ends_well()
            throws IOException, InterruptedException {
        risesAndFalls(Effect.SERVER_ERROR);
    }

    private void risesAndFalls(Effect effect) throws IOException, InterruptedException {
        deployEverywhere(effect);
        dieAndGoOn(() -> true);
        assertTakenOver();
        for (var site : sites.values()) {
            assertEquals("live", status(site), site.deployment().toString());
            assertEquals(3, site.customer().stacks().size(), site + ": a stack for each layer");
            assertEquals(1, builds(site), site + ": one build");
            assertEquals(
                    3 - stacksAtDeath.getOrDefault(site, 0),
                    changeSetsSinceDeath(site),
                    site + ": no change set is made twice");
        }
        destroyCancelAndRestore(effect);
        dieAndGoOn(this::isCancelledAtAws);
        assertFallen(effect);
    }

    private void deployEverywhere(Effect effect) throws IOException, InterruptedException {
        var plans = new HashMap<Site, JsonNode>();
        for (var site : sites.values()) {
            plans.put(site, site.plan("first"));
        }
        breakCallsAt(RISING, effect, everyCallOf(COMMITTED));
        withheld.add(site(WAITING));
        var committed = site(COMMITTED);
        for (var plan : plans.entrySet()) {
            if (!plan.getKey().equals(committed)) {
                plan.getKey().approve(plan.getValue());
            }
        }
        drive(() -> areReached(RISING) && isWaitingForItsSource());
        committed.approve(Objects.requireNonNull(plans.get(committed)));
    }

    private boolean isWaitingForItsSource() throws IOException, InterruptedException {
        return site(WAITING).isIn("source")
                && calls(site(WAITING), "HeadObject").findAny().isPresent();
    }

    private void destroyCancelAndRestore(Effect effect) throws IOException, InterruptedException {
        var rollout = site("rollout");
        var health = site("health");
        var newRollout = rollout.plan("second");
        var newHealth = health.plan("second");
        var newSource = site(WAITING).plan("second");
        aws().resourceFaults().add(hangingUpdate(rollout));
        var unproven = new Moment("health", "ecs", "DescribeServices", 0);
        breakCallsAt(
                FALLING, effect, always(unproven, Effect.SERVER_ERROR), everyCallOf(COMMITTED));
        withheld.add(site(WAITING));
        site(WAITING).approve(newSource);
        for (var site : List.of("build", "network", "working", "image", "service")) {
            site(site).destroy();
        }
        rollout.approve(newRollout);
        health.approve(newHealth);
        drive(() -> rollout.isIn("service-stack") && countOf(rollout, "ExecuteChangeSet") == 1);
        rollout.cancel();
        drive(() -> health.isIn("health"));
        health.cancel();
        drive(() -> areReached(FALLING) && isWaitingForItsSource());
        site(WAITING).cancel();
        site(COMMITTED).destroy();
    }

    private static ResourceFault hangingUpdate(Site site) {
        return new ResourceFault(
                HANGING_UPDATE,
                Optional.of(site.customer().account()),
                "*",
                "AWS::ECS::Service",
                ResourceFault.Moment.UPDATE,
                ResourceFault.Effect.HANG,
                "",
                1);
    }

    private void assertFallen(Effect effect) throws IOException, InterruptedException {
        for (var site : List.of("build", "network", "working", "image", "service", COMMITTED)) {
            var destroyed = site(site);
            assertEquals("destroyed", status(destroyed), destroyed.deployment().toString());
            assertEquals(List.of(), destroyed.customer().stacks(), site);
            assertEquals(List.of(), destroyed.customer().leftovers(site), site);
        }
        for (var site : List.of("rollout", "health", WAITING)) {
            var cancelled = site(site);
            assertEquals("cancelled", status(cancelled), cancelled.deployment().toString());
            assertEquals(3, cancelled.customer().stacks().size(), site);
            assertEquals(
                    site.equals(WAITING) ? 1 : 2,
                    builds(cancelled),
                    site + ": one for each source that came");
        }
        assertEquals(0, changeSetsSinceDeath(site(WAITING)), "nothing was begun");
        assertEquals(0, changeSetsSinceDeath(site("rollout")), "made before");
        assertEquals(
                effect == Effect.TIMEOUT_AFTER_SUCCESS ? 0 : 1,
                changeSetsSinceDeath(site("health")),
                "the way back is made once");
    }

    /**
     * Kills the server, and sees the next one through.
     *
     * @param release when updates that hang may go on
     */
    private void dieAndGoOn(Condition release) throws IOException, InterruptedException {
        Objects.requireNonNull(platform).killServer();
        death = Instant.now();
        aws().faults().set(List.of());
        for (var site : sites.values()) {
            stacksAtDeath.put(site, site.customer().stacks().size());
        }
        withheld.clear();
        startPlatform();
        ready = Instant.now();
        drive(release);
        aws().resourceFaults().remove(HANGING_UPDATE);
        drive(this::haveAllEnded);
    }

    private boolean haveAllEnded() throws IOException, InterruptedException {
        for (var site : sites.values()) {
            if (!site.hasEnded()) {
                return false;
            }
        }
        return true;
    }

    /** From the server's being ready to the first call of each deployment. */
    private void assertTakenOver() throws IOException {
        var told = new TreeMap<Duration, Site>();
        for (var site : sites.values()) {
            var first = callsSinceDeath(site).map(CallRecord::time).min(Instant::compareTo);
            told.put(Duration.between(ready, first.orElseThrow()), site);
        }
        Files.writeString(folder.resolve("takeover.txt"), told.toString());
        assertTrue(told.lastKey().compareTo(LONGEST_TAKEOVER) < 0, told::toString);
    }

    private boolean isCancelledAtAws() {
        return countOf(site("rollout"), "CancelUpdateStack") > 0;
    }

    private FaultRule everyCallOf(String site) {
        return always(new Moment(site, "*", "*", 0), Effect.SERVER_ERROR);
    }

    private boolean areReached(List<Moment> moments) {
        return moments.stream().allMatch(this::isReached);
    }

    private void breakCallsAt(List<Moment> moments, Effect effect, FaultRule... more) {
        since = Instant.now();
        var rules = moments.stream().map(it -> always(it, effect));
        aws().faults().set(Stream.concat(rules, Stream.of(more)).toList());
    }

    private FaultRule always(Moment moment, Effect effect) {
        var account = Optional.of(site(moment.site).customer().account());
        return new FaultRule(
                moment.service, moment.action, account, effect, 0, moment.skip, 0, 0, 60_000);
    }

    private boolean isReached(Moment moment) {
        var made = calls(site(moment.site), moment.action).count();
        return made > moment.skip;
    }

    private long countOf(Site site, String action) {
        return calls(site, action).filter(it -> it.outcome().equals("ok")).count();
    }

    private long changeSetsSinceDeath(Site site) {
        return callsSinceDeath(site).filter(it -> it.action().equals("CreateChangeSet")).count();
    }

    /** Those of the platform: the customer's own ones come from users, not from roles. */
    private Stream<CallRecord> callsSinceDeath(Site site) {
        return aws().calls().all().stream()
                .filter(it -> it.time().isAfter(death))
                .filter(it -> it.account().equals(site.customer().account()))
                .filter(it -> it.principal().contains(":assumed-role/"));
    }

    private Stream<CallRecord> calls(Site site, String action) {
        return aws().calls().all().stream()
                .filter(it -> it.time().isAfter(since))
                .filter(it -> it.account().equals(site.customer().account()))
                .filter(it -> it.action().equals(action));
    }

    private Simulator aws() {
        return Objects.requireNonNull(simulator);
    }

    private Site site(String name) {
        return Objects.requireNonNull(sites.get(name), name);
    }

    private static String status(Site site) throws IOException, InterruptedException {
        return site.deployment().path("status").asText();
    }

    private static int builds(Site site) {
        var project = "apidirect-%s-dev-build".formatted(site.project());
        try (var codeBuild = site.customer().client(CodeBuildClient.builder())) {
            return codeBuild.listBuildsForProject(it -> it.projectName(project)).ids().size();
        }
    }

    /** Something that comes true. */
    @FunctionalInterface
    private interface Condition {
        boolean holds() throws IOException, InterruptedException;
    }

    /** Supplies sources where they are wanted until the condition holds. */
    private void drive(Condition condition) throws IOException, InterruptedException {
        var giveUp = Instant.now().plus(PATIENCE);
        while (!condition.holds()) {
            assertTrue(Instant.now().isBefore(giveUp), this::whereTheyAre);
            for (var site : sites.values()) {
                if (!withheld.contains(site)) {
                    site.supplySource();
                }
            }
            LockSupport.parkNanos(BETWEEN_LOOKS.toNanos());
        }
    }

    private String whereTheyAre() {
        var told = new ArrayList<String>();
        for (var site : sites.values()) {
            try {
                told.add(site + ": " + site.deployment());
            } catch (IOException | InterruptedException unanswered) {
                told.add(site + ": " + unanswered);
            }
        }
        return String.join("\n", told);
    }
}
