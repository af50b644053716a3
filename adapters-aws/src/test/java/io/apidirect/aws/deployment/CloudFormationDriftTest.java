package io.apidirect.aws.deployment;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.apidirect.aws.shared.SimulatedAws;
import io.apidirect.domain.accountlink.AccountLinks;
import io.apidirect.domain.accountlink.LinkRoles;
import io.apidirect.domain.accountlink.VerifiedAccount;
import io.apidirect.domain.deployment.DeletionProtection;
import io.apidirect.domain.deployment.Deploying;
import io.apidirect.domain.deployment.Layer;
import io.apidirect.domain.deployment.LayerOutputs;
import io.apidirect.domain.deployment.PropertyDrift;
import io.apidirect.domain.deployment.RenderedTemplate;
import io.apidirect.domain.deployment.ResourceDrift;
import io.apidirect.domain.deployment.ServiceSettings;
import io.apidirect.domain.deployment.StackDrift.Comparison;
import io.apidirect.domain.deployment.StackStatus;
import io.apidirect.domain.deployment.Stacks;
import io.apidirect.domain.deployment.Workplace;
import io.apidirect.domain.project.Profile;
import io.apidirect.domain.settings.SettingsCompletion;
import io.apidirect.templates.YamlTemplates;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Supplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.cloudwatchlogs.CloudWatchLogsClient;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.model.BucketVersioningStatus;

/** The real templates, made through the link and looked at with the rights of its read role. */
class CloudFormationDriftTest {

    private static final String ACCOUNT = "123456789012";
    private static final Map<String, String> WRITTEN = Map.of("database.multiAz", "false");

    @TempDir Path data;
    private SimulatedAws aws;
    private Workplace workplace;
    private CloudFormationStacks stacks;
    private CloudFormationDrift drift;
    private LayerOutputs outputs = LayerOutputs.NONE;

    @BeforeEach
    void start() {
        aws = SimulatedAws.start(data);
        var link = AccountLinks.aVerifiedLink(AccountLinks.ENGINES, ACCOUNT);
        aws.createStack(link.snapshot());
        workplace = workplace(link.verifiedAccount());
        stacks = new CloudFormationStacks(aws.sessions());
        drift = new CloudFormationDrift(aws.sessions());
        List.of(Layer.NETWORK, Layer.BUILD, Layer.DATA).forEach(this::make);
    }

    @AfterEach
    void end() {
        aws.close();
    }

    private static Workplace workplace(VerifiedAccount account) {
        return new Workplace(
                account, Deploying.settings(1).address(), "dep-1", AccountLinks.ADA, true);
    }

    private static ServiceSettings settings() {
        var plain = Deploying.settings(1);
        return new ServiceSettings(
                plain.address(),
                plain.account(),
                LinkRoles.boundaryArn(new io.apidirect.domain.accountlink.AwsAccountId(ACCOUNT)),
                "dev",
                Deploying.anApp(WRITTEN),
                SettingsCompletion.complete(WRITTEN, Profile.DEV, "eu-west-1"),
                plain.source(),
                plain.variables(),
                Map.of());
    }

    private void make(Layer layer) {
        RenderedTemplate template = new YamlTemplates().render(layer, settings(), outputs);
        stacks.createChangeSet(workplace, name(layer), "make", true, template);
        execute(layer, "make");
        var made = stacks.find(workplace, name(layer)).orElseThrow();
        assertEquals(StackStatus.CREATE_COMPLETE, made.status());
        outputs = outputs.with(layer, made.outputs());
    }

    private String name(Layer layer) {
        return workplace.address().stackName(layer);
    }

    private void execute(Layer layer, String changeSet) {
        var computed =
                until(
                        () ->
                                stacks.findChangeSet(workplace, name(layer), changeSet)
                                        .filter(
                                                it ->
                                                        it.status()
                                                                != Stacks.ChangeSet.Status
                                                                        .COMPUTING));
        assertEquals(Stacks.ChangeSet.Status.READY, computed.status(), computed.reason());
        stacks.executeChangeSet(workplace, name(layer), changeSet, changeSet);
        until(
                () ->
                        stacks.find(workplace, name(layer))
                                .filter(it -> !it.status().isAtWork())
                                .filter(it -> it.status() != StackStatus.REVIEW_IN_PROGRESS));
    }

    private static <T> T until(Supplier<Optional<T>> question) {
        var end = Instant.now().plus(Duration.ofSeconds(60));
        var answer = question.get();
        while (answer.isEmpty() && Instant.now().isBefore(end)) {
            LockSupport.parkNanos(20_000_000);
            answer = question.get();
        }
        return answer.orElseThrow();
    }

    private Comparison compared(Layer layer) {
        var detection = drift.begin(workplace, name(layer)).orElseThrow();
        return until(() -> drift.outcome(workplace, name(layer), detection));
    }

    @Test
    void what_protects_a_stack_is_read_from_what_it_was_deployed_with() {
        for (var protection : DeletionProtection.values()) {
            var found = stacks.find(workplace, name(protection.layer())).orElseThrow();
            var parameters = found.parameters();
            assertEquals(
                    1,
                    parameters.keySet().stream()
                            .filter(it -> it.endsWith("DeletionProtection"))
                            .count());
            assertFalse(protection.holds(found), parameters.toString());
            parameters.replaceAll(
                    (name, value) -> name.endsWith("DeletionProtection") ? "true" : value);
            assertTrue(protection.holds(found), parameters.toString());
        }
    }

    @Test
    void the_read_role_can_compare_every_resource_of_a_fresh_stack() {
        for (var layer : List.of(Layer.NETWORK, Layer.BUILD, Layer.DATA)) {
            assertEquals(new Comparison(List.of(), ""), compared(layer), layer.slug());
        }
    }

    @Test
    void changes_by_hand_are_found_and_reverted() {
        var group = outputs.of(Layer.NETWORK).getOrDefault("LogGroup", "");
        var bucket = outputs.of(Layer.BUILD).getOrDefault("SourceBucket", "");
        var home = Region.of(SimulatedAws.HOME.value());
        var person = aws.administrator(ACCOUNT);
        var logs = aws.clients().build(CloudWatchLogsClient.builder(), home, person);
        logs.putRetentionPolicy(it -> it.logGroupName(group).retentionInDays(365));
        var s3 = aws.clients().build(S3Client.builder(), home, person);
        s3.putBucketVersioning(
                it ->
                        it.bucket(bucket)
                                .versioningConfiguration(
                                        v -> v.status(BucketVersioningStatus.SUSPENDED)));
        assertEquals(
                List.of(new PropertyDrift("/RetentionInDays", "7", "365", null)),
                compared(Layer.NETWORK).resources().getFirst().differences());
        assertEquals(
                List.of(
                        new PropertyDrift(
                                "/VersioningConfiguration/Status", "Enabled", "Suspended", null)),
                compared(Layer.BUILD).resources().getFirst().differences());
        for (var layer : List.of(Layer.NETWORK, Layer.BUILD)) {
            drift.createRevertingChangeSet(workplace, name(layer), "revert");
            drift.createRevertingChangeSet(workplace, name(layer), "revert");
            execute(layer, "revert");
            assertEquals(new Comparison(List.of(), ""), compared(layer), layer.slug());
        }
    }

    @Test
    void what_was_deleted_is_told_and_made_again() {
        var group = outputs.of(Layer.NETWORK).getOrDefault("LogGroup", "");
        var home = Region.of(SimulatedAws.HOME.value());
        var logs =
                aws.clients()
                        .build(CloudWatchLogsClient.builder(), home, aws.administrator(ACCOUNT));
        logs.deleteLogGroup(it -> it.logGroupName(group));
        var gone = compared(Layer.NETWORK).resources();
        assertEquals(List.of(true), gone.stream().map(ResourceDrift::isDeleted).toList());
        drift.createRevertingChangeSet(workplace, name(Layer.NETWORK), "revert");
        execute(Layer.NETWORK, "revert");
        assertEquals(List.of(), compared(Layer.NETWORK).resources());
        assertFalse(
                logs.describeLogGroups(it -> it.logGroupNamePrefix("apidirect-shop-dev-network"))
                        .logGroups()
                        .isEmpty());
    }
}
