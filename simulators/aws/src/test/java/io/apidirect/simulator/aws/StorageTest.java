package io.apidirect.simulator.aws;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.apidirect.simulator.aws.fault.FaultRule;
import io.apidirect.simulator.aws.fault.FaultRule.Effect;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import software.amazon.awssdk.core.sync.RequestBody;
import software.amazon.awssdk.services.cloudwatchlogs.CloudWatchLogsClient;
import software.amazon.awssdk.services.cloudwatchlogs.model.InputLogEvent;
import software.amazon.awssdk.services.resourcegroupstaggingapi.ResourceGroupsTaggingApiClient;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.model.BucketVersioningStatus;
import software.amazon.awssdk.services.s3.model.S3Exception;
import software.amazon.awssdk.services.secretsmanager.SecretsManagerClient;
import software.amazon.awssdk.services.secretsmanager.model.Tag;

class StorageTest {

    private static final String ACCOUNT = "111122223333";

    @TempDir Path data;
    private Simulator simulator;
    private Clients clients;

    @BeforeEach
    void start() {
        simulator = Simulator.start(Options.quick(data));
        clients = new Clients(simulator);
    }

    @AfterEach
    void stop() {
        simulator.close();
    }

    private S3Client s3() {
        return clients.build(
                S3Client.builder().forcePathStyle(true), clients.administrator(ACCOUNT));
    }

    @Test
    void anObjectComesBackAsItWentIn() {
        try (var s3 = s3()) {
            s3.createBucket(it -> it.bucket("some-bucket"));
            s3.putObject(
                    it -> it.bucket("some-bucket").key("a b/ü.txt"),
                    RequestBody.fromString("hello"));
            assertEquals(
                    "hello",
                    s3.getObjectAsBytes(it -> it.bucket("some-bucket").key("a b/ü.txt"))
                            .asUtf8String());
        }
    }

    @Test
    void aBucketWithOldVersionsIsNotEmpty() {
        try (var s3 = s3()) {
            s3.createBucket(it -> it.bucket("some-bucket"));
            s3.putBucketVersioning(
                    it ->
                            it.bucket("some-bucket")
                                    .versioningConfiguration(
                                            v -> v.status(BucketVersioningStatus.ENABLED)));
            s3.putObject(it -> it.bucket("some-bucket").key("k"), RequestBody.fromString("1"));
            s3.deleteObject(it -> it.bucket("some-bucket").key("k"));
            var refusal =
                    assertThrows(
                            S3Exception.class,
                            () -> s3.deleteBucket(it -> it.bucket("some-bucket")));
            assertEquals("BucketNotEmpty", refusal.awsErrorDetails().errorCode());
        }
    }

    @Test
    void everythingSurvivesARestart() {
        try (var s3 = s3()) {
            s3.createBucket(it -> it.bucket("some-bucket"));
            s3.putObject(it -> it.bucket("some-bucket").key("k"), RequestBody.fromString("1"));
        }
        simulator.close();
        start();
        try (var s3 = s3()) {
            assertEquals(1, s3.listObjectsV2(it -> it.bucket("some-bucket")).keyCount());
        }
    }

    @Test
    void readingOnAfterTheNewestLineGivesOnlyWhatCameSince() {
        try (var logs =
                clients.build(CloudWatchLogsClient.builder(), clients.administrator(ACCOUNT))) {
            logs.createLogGroup(it -> it.logGroupName("g"));
            write(logs, "first");
            var page =
                    logs.getLogEvents(
                            it -> it.logGroupName("g").logStreamName("s").startFromHead(true));
            write(logs, "second");
            var next =
                    logs.getLogEvents(
                            it ->
                                    it.logGroupName("g")
                                            .logStreamName("s")
                                            .nextToken(page.nextForwardToken()));
            assertEquals(
                    List.of("second"), next.events().stream().map(it -> it.message()).toList());
        }
    }

    private static void write(CloudWatchLogsClient logs, String message) {
        logs.putLogEvents(
                it ->
                        it.logGroupName("g")
                                .logStreamName("s")
                                .logEvents(
                                        InputLogEvent.builder()
                                                .timestamp(System.currentTimeMillis())
                                                .message(message)
                                                .build()));
    }

    @Test
    void whatCarriesATagIsFoundByIt() {
        try (var secrets =
                        clients.build(
                                SecretsManagerClient.builder(), clients.administrator(ACCOUNT));
                var tagging =
                        clients.build(
                                ResourceGroupsTaggingApiClient.builder(),
                                clients.administrator(ACCOUNT))) {
            secrets.createSecret(
                    it ->
                            it.name("x")
                                    .secretString("y")
                                    .tags(Tag.builder().key("p").value("1").build()));
            var found = tagging.getResources(it -> it.tagFilters(f -> f.key("p").values("1")));
            assertEquals(1, found.resourceTagMappingList().size());
        }
    }

    @Test
    void aScriptedThrottleIsRetriedAndEveryAttemptIsOnRecord() {
        simulator
                .faults()
                .set(
                        List.of(
                                new FaultRule(
                                        "s3",
                                        "ListBuckets",
                                        Optional.empty(),
                                        Effect.THROTTLE,
                                        1,
                                        0,
                                        0,
                                        0,
                                        0)));
        try (var s3 = s3()) {
            s3.listBuckets();
        }
        assertEquals(
                List.of("fault", "ok"),
                simulator.calls().all().stream().map(it -> it.outcome()).toList());
    }
}
