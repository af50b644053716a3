package io.apidirect.simulator.aws.live;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.apidirect.simulator.aws.Options;
import io.apidirect.simulator.aws.Simulator;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import software.amazon.awssdk.services.cloudwatchlogs.CloudWatchLogsClient;
import software.amazon.awssdk.services.cloudwatchlogs.model.OutputLogEvent;
import software.amazon.awssdk.services.codebuild.CodeBuildClient;
import software.amazon.awssdk.services.codebuild.model.Build;
import software.amazon.awssdk.services.codebuild.model.StatusType;
import software.amazon.awssdk.services.ecr.EcrClient;
import software.amazon.awssdk.services.ecr.model.ImageNotFoundException;

class BuildTest {

    @TempDir static Path data;
    private static Simulator simulator;
    private static Deployments aws;

    @BeforeAll
    static void start() {
        Deployments.needPython();
        simulator = Simulator.start(Options.quick(data));
        aws = Deployments.in(simulator.endpoint());
        aws.prepare();
    }

    @AfterAll
    static void stop() {
        if (simulator != null) {
            simulator.close();
        }
    }

    private static List<String> log(Build build) {
        try (var logs = aws.client(CloudWatchLogsClient.builder())) {
            return logs
                    .getLogEvents(
                            it ->
                                    it.logGroupName(build.logs().groupName())
                                            .logStreamName(build.logs().streamName())
                                            .startFromHead(true))
                    .events()
                    .stream()
                    .map(OutputLogEvent::message)
                    .toList();
        }
    }

    private static boolean hasImage(Source source) {
        try (var ecr = aws.client(EcrClient.builder())) {
            return ecr.describeImages(
                            it ->
                                    it.repositoryName(
                                                    aws.output(Deployments.BUILD, "RepositoryName"))
                                            .imageIds(id -> id.imageTag(source.tag())))
                    .hasImageDetails();
        } catch (ImageNotFoundException _) {
            return false;
        }
    }

    @Test
    void aBuildMakesAnImageAndLogsWhatItDoes() {
        var source = Source.example();
        aws.upload(source);
        var build = aws.finished(aws.start(source, "a-build"));
        assertEquals(StatusType.SUCCEEDED, build.buildStatus(), build::toString);
        assertTrue(hasImage(source));
        assertTrue(
                log(build)
                        .containsAll(
                                List.of(
                                        "[Container] Entering phase PRE_BUILD",
                                        "Dependencies from requirements.txt",
                                        "[Container] Phase complete: BUILD State: SUCCEEDED")),
                () -> log(build).toString());
    }

    @Test
    void projectsAndBuildsAreListedAsTheConsoleShowsThem() {
        var source = Source.greeting("Listed");
        aws.upload(source);
        var build = aws.finished(aws.start(source, "listed"));
        try (var codeBuild = aws.administrator(CodeBuildClient.builder())) {
            assertEquals(List.of(build.projectName()), codeBuild.listProjects(_ -> {}).projects());
            assertTrue(codeBuild.listBuilds(_ -> {}).ids().contains(build.id()));
        }
    }

    @Test
    void theSameTokenGivesTheSameBuild() {
        var source = Source.greeting("Again");
        aws.upload(source);
        var first = aws.start(source, "same");
        assertEquals(first, aws.start(source, "same"));
        aws.finished(first);
        assertEquals(first, aws.start(source, "same"));
        assertNotEquals(first, aws.start(source, "other"));
    }

    @Test
    void aBuildWhoseDependenciesCannotBeInstalledFailsAndSaysSo() {
        var source = Source.with(Map.of("requirements.txt", "this is no requirement\n"));
        aws.upload(source);
        var build = aws.finished(aws.start(source, "broken"));
        assertEquals(StatusType.FAILED, build.buildStatus());
        var failed =
                build.phases().stream()
                        .filter(it -> it.phaseStatus() == StatusType.FAILED)
                        .findFirst()
                        .orElseThrow();
        assertEquals("PRE_BUILD", failed.phaseTypeAsString());
        assertEquals(
                "Error while executing command: pip install, with requirements.txt. Reason: exit status 1",
                failed.contexts().getFirst().message());
        assertTrue(
                log(build).stream().anyMatch(it -> it.contains("Invalid requirement")),
                () -> log(build).toString());
    }

    @Test
    void aStoppedBuildMakesNoImage() {
        var endless = "import time\ntime.sleep(600)\n";
        var source = Source.with(Map.of("requirements.txt", "./slow\n", "slow/setup.py", endless));
        aws.upload(source);
        var id = aws.start(source, "stopped");
        Await.until(() -> aws.build(id).currentPhase(), "PRE_BUILD"::equals);
        try (var codeBuild = aws.client(CodeBuildClient.builder())) {
            codeBuild.stopBuild(it -> it.id(id));
        }
        assertEquals(StatusType.STOPPED, aws.finished(id).buildStatus());
        assertFalse(hasImage(source));
    }

    @Test
    void anotherArchiveThanTheSignedOneIsRefused() {
        var signed = Source.greeting("Promised");
        var sent = Source.greeting("Smuggled");
        assertEquals(signed.archive().length, sent.archive().length);
        var refusal = aws.upload(signed, sent.archive());
        assertEquals(400, refusal.statusCode());
        assertTrue(refusal.body().contains("BadDigest"), refusal::body);
    }

    @Test
    void anArchiveOfAnotherSizeThanTheSignedOneIsRefused() {
        var signed = Source.greeting("Short");
        var refusal = aws.upload(signed, new byte[9]);
        assertEquals(403, refusal.statusCode());
        assertTrue(refusal.body().contains("SignatureDoesNotMatch"), refusal::body);
    }
}
