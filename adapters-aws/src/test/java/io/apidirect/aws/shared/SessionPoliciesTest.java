package io.apidirect.aws.shared;

import static io.apidirect.domain.accountlink.AccountLinks.ADA;
import static io.apidirect.domain.accountlink.AccountLinks.ENGINES;
import static io.apidirect.domain.accountlink.AccountLinks.aVerifiedLink;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.apidirect.aws.cost.PriceListApi;
import io.apidirect.aws.deployment.CloudFormationStacks;
import io.apidirect.aws.deployment.CodeBuildImages;
import io.apidirect.aws.deployment.EcsServiceTasks;
import io.apidirect.aws.deployment.S3Sources;
import io.apidirect.aws.project.SecretsManagerSecretStore;
import io.apidirect.domain.cost.PriceQuestion;
import io.apidirect.domain.deployment.Deploying;
import io.apidirect.domain.deployment.EnvironmentAddress;
import io.apidirect.domain.deployment.Layer;
import io.apidirect.domain.deployment.LayerOutputs;
import io.apidirect.domain.deployment.Workplace;
import io.apidirect.domain.project.EnvironmentId;
import io.apidirect.domain.project.EnvironmentSlug;
import io.apidirect.domain.project.ProjectSlug;
import io.apidirect.domain.project.SecretPlace;
import io.apidirect.domain.project.SecretValue;
import io.apidirect.domain.project.VariableName;
import io.apidirect.domain.shared.DomainException;
import io.apidirect.domain.transcript.AwsCall;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Every session policy allows what is called with it, and nothing more: each operation of the
 * adapters is tried once, and what it called is compared with what its sessions were allowed.
 */
class SessionPoliciesTest {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String KEY = "arn:aws:kms:eu-west-1:200000000005:key/0a1b2c3d";
    private static final String EXECUTION_ROLE_IS_PASSED = "iam:PassRole";

    /** What IAM calls a call, where it is not the call's own name. */
    private static final Map<String, Set<String>> PERMISSIONS =
            Map.ofEntries(
                    Map.entry(
                            "CloudFormation CreateChangeSet",
                            Set.of(
                                    "cloudformation:CreateChangeSet",
                                    "cloudformation:TagResource",
                                    EXECUTION_ROLE_IS_PASSED)),
                    Map.entry(
                            "CloudFormation DeleteStack",
                            Set.of("cloudformation:DeleteStack", EXECUTION_ROLE_IS_PASSED)),
                    Map.entry(
                            "CloudFormation ContinueUpdateRollback",
                            Set.of(
                                    "cloudformation:ContinueUpdateRollback",
                                    EXECUTION_ROLE_IS_PASSED)),
                    Map.entry(
                            "S3 HeadObject",
                            Set.of("s3:GetObject", "s3:ListBucket", "kms:Decrypt")),
                    Map.entry("S3 ListObjectVersions", Set.of("s3:ListBucketVersions")),
                    Map.entry("S3 DeleteObjects", Set.of("s3:DeleteObjectVersion")));

    /** Actions that are called only where there is something, by operation. */
    private static final Map<String, Set<String>> ONLY_WHERE_SOMETHING_IS =
            Map.of(
                    "empty", Set.of("s3:DeleteObjectVersion"),
                    "logs", Set.of("logs:GetLogEvents"),
                    "look", Set.of("cloudformation:DescribeEvents"),
                    "tasks", Set.of("ecs:DescribeTasks"));

    private static final Map<String, String> PREFIXES =
            Map.of("cloudwatchlogs", "logs", "resourcegroupstaggingapi", "tag");

    @TempDir private static Path data;
    private static SimulatedAws aws;
    private static Workplace workplace;

    @BeforeAll
    static void tryEverything() {
        aws = SimulatedAws.start(data);
        var link = aVerifiedLink(ENGINES, "200000000005");
        aws.createStack(link.snapshot());
        workplace =
                new Workplace(
                        link.verifiedAccount(),
                        new EnvironmentAddress(
                                ENGINES, "p".repeat(20), "e".repeat(12), "eu-west-1"),
                        "dep-01h455vb4pex5vsknk084sn02q",
                        ADA,
                        true);
        tryStacks();
        tryTheRest();
        trySecrets();
        tryPrices();
    }

    @AfterAll
    static void stop() {
        aws.close();
    }

    /** Whatever AWS answers: nothing of all this exists. */
    private static void attempt(Runnable call) {
        try {
            call.run();
        } catch (DomainException refused) {
            var told = String.valueOf(refused.getMessage());
            assertFalse(told.contains("session policy"), told);
        }
    }

    private static void tryStacks() {
        var stacks = new CloudFormationStacks(aws.sessions());
        var name = workplace.address().stackName(Layer.NETWORK);
        var template =
                Deploying.tinyTemplates()
                        .render(Layer.NETWORK, Deploying.settings(1), LayerOutputs.NONE);
        attempt(() -> stacks.refusal(workplace, template));
        attempt(() -> stacks.find(workplace, name));
        attempt(() -> stacks.findChangeSet(workplace, name, "ad-1"));
        attempt(() -> stacks.createChangeSet(workplace, name, "ad-1", true, template));
        attempt(() -> stacks.findings(workplace, name, "ad-1"));
        attempt(() -> stacks.executeChangeSet(workplace, name, "ad-1", "token"));
        attempt(() -> stacks.deleteChangeSet(workplace, name, "ad-1"));
        attempt(() -> stacks.delete(workplace, name, "token"));
        attempt(() -> stacks.cancelUpdate(workplace, name, "token"));
        attempt(() -> stacks.continueRollback(workplace, name, List.of(), "token"));
        attempt(() -> stacks.events(workplace, name, ""));
        attempt(() -> stacks.inventory(workplace));
    }

    private static void tryTheRest() {
        var prefix = workplace.address().stackName(Layer.BUILD);
        var outputs =
                Map.of(
                        "SourceBucket", "apidirect-src-" + "x".repeat(40),
                        "BuildKeyArn", KEY,
                        "RepositoryName", prefix,
                        "BuildProject", prefix,
                        "BuildLogGroup", prefix);
        var builds = new CodeBuildImages(aws.sessions());
        attempt(() -> builds.hasImage(workplace, outputs, Deploying.source(1)));
        attempt(() -> builds.start(workplace, outputs, Deploying.settings(1), "token"));
        attempt(() -> builds.findBuild(workplace, prefix + ":1"));
        attempt(() -> builds.stop(workplace, prefix + ":1"));
        var tasks = new EcsServiceTasks(aws.sessions());
        var ofService =
                LayerOutputs.NONE
                        .with(Layer.NETWORK, Map.of("ClusterName", prefix))
                        .with(Layer.SERVICE, Map.of("ServiceName", prefix, "LogGroup", prefix));
        attempt(() -> tasks.status(workplace, ofService));
        attempt(() -> tasks.diagnose(workplace, ofService));
        attempt(() -> tasks.log(workplace, ofService, 0, ""));
        var sources = new S3Sources(aws.sessions());
        attempt(() -> sources.isUploaded(workplace, outputs, Deploying.source(1)));
        attempt(() -> sources.invite(workplace, outputs, Deploying.source(1), 3));
        attempt(() -> sources.emptyFurther(workplace, outputs));
    }

    private static void tryPrices() {
        var account = workplace.account();
        var question =
                new PriceQuestion(
                        account, account.region(), Map.of("awskms/KMS-Keys", "key-month"), ADA);
        attempt(() -> new PriceListApi(aws.sessions(), InstantSource.system()).ask(question));
    }

    private static void trySecrets() {
        var store = new SecretsManagerSecretStore(aws.sessions());
        var account = workplace.account();
        var place =
                new SecretPlace(
                        new EnvironmentId(new UUID(0, 1)),
                        ENGINES,
                        new ProjectSlug("p".repeat(20)),
                        new EnvironmentSlug("e".repeat(12)),
                        account.link(),
                        account.region(),
                        new VariableName("TOKEN"));
        attempt(() -> store.put(account, place, new SecretValue("hunter2"), ADA));
        attempt(() -> store.put(account, place, new SecretValue("hunter3"), ADA));
        attempt(() -> store.delete(account, place, ADA));
    }

    @Test
    void every_session_may_do_what_was_called_with_it_and_nothing_more() {
        assertEquals(calledBySession(), allowedBySession());
    }

    private static Map<String, Set<String>> calledBySession() {
        var called = new TreeMap<String, Set<String>>();
        aws.calls().stream()
                .filter(it -> !it.service().equalsIgnoreCase("STS"))
                .forEach(it -> of(called, it.occasion().session()).addAll(permissions(it)));
        var subject = workplace.operation();
        of(called, "ad-upload-" + subject).addAll(Set.of("s3:PutObject", "kms:GenerateDataKey"));
        ONLY_WHERE_SOMETHING_IS.forEach(
                (operation, actions) ->
                        of(called, "ad-%s-%s".formatted(operation, subject)).addAll(actions));
        return called;
    }

    private static Set<String> of(Map<String, Set<String>> sets, String key) {
        return sets.computeIfAbsent(key, _ -> new TreeSet<>());
    }

    private static Set<String> permissions(AwsCall call) {
        return PERMISSIONS.getOrDefault(
                call.service() + " " + call.action(),
                Set.of(prefix(call.service()) + ":" + call.action()));
    }

    private static String prefix(String service) {
        var name = service.toLowerCase(Locale.ROOT).replace(" ", "");
        return PREFIXES.getOrDefault(name, name);
    }

    private static Map<String, Set<String>> allowedBySession() {
        var allowed = new TreeMap<String, Set<String>>();
        aws.sessionPolicies()
                .forEach((session, policy) -> of(allowed, session).addAll(actions(policy)));
        return allowed;
    }

    private static List<String> actions(String policy) {
        try {
            return JSON.readTree(policy).path("Statement").findValues("Action").stream()
                    .flatMap(it -> StreamSupport.stream(it.spliterator(), false))
                    .map(JsonNode::asText)
                    .toList();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    @Test
    void every_session_policy_fits_with_the_longest_names() {
        assertTrue(aws.sessionPolicies().size() > 10);
        aws.sessionPolicies()
                .forEach((session, policy) -> assertTrue(policy.length() < 2048, session));
    }
}
