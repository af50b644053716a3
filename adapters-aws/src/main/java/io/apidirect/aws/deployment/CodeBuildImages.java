package io.apidirect.aws.deployment;

import io.apidirect.aws.shared.AwsErrors;
import io.apidirect.aws.shared.AwsSessions;
import io.apidirect.domain.deployment.ImageBuilds;
import io.apidirect.domain.deployment.ServiceSettings;
import io.apidirect.domain.deployment.SourceDigest;
import io.apidirect.domain.deployment.Workplace;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import software.amazon.awssdk.services.codebuild.CodeBuildClient;
import software.amazon.awssdk.services.codebuild.model.BuildPhase;
import software.amazon.awssdk.services.codebuild.model.EnvironmentVariable;
import software.amazon.awssdk.services.codebuild.model.PhaseContext;
import software.amazon.awssdk.services.ecr.EcrClient;
import software.amazon.awssdk.services.ecr.model.ImageNotFoundException;
import software.amazon.awssdk.services.ecr.model.RepositoryNotFoundException;

/** {@link ImageBuilds} in AWS CodeBuild and ECR. */
public final class CodeBuildImages implements ImageBuilds {

    private static final String SERVICE = "CodeBuild";

    private final Places places;
    private final LogReading logs;

    public CodeBuildImages(AwsSessions sessions) {
        places = new Places(sessions);
        logs = new LogReading(places);
    }

    @Override
    public boolean hasImage(
            Workplace workplace, Map<String, String> buildOutputs, SourceDigest source) {
        var repository = buildOutputs.getOrDefault("RepositoryName", "");
        var policy =
                Places.allowing(
                        Places.arn(workplace, "ecr", "repository/" + repository),
                        "ecr:DescribeImages");
        var ecr = places.look(workplace, "image", policy).client(EcrClient.builder());
        return AwsErrors.translate(
                "ECR",
                () -> {
                    try {
                        return ecr.describeImages(
                                        r ->
                                                r.repositoryName(repository)
                                                        .imageIds(i -> i.imageTag(source.hex())))
                                .hasImageDetails();
                    } catch (ImageNotFoundException | RepositoryNotFoundException absent) {
                        return false;
                    }
                });
    }

    @Override
    public String start(
            Workplace workplace,
            Map<String, String> buildOutputs,
            ServiceSettings settings,
            String token) {
        var project = buildOutputs.getOrDefault("BuildProject", "");
        return AwsErrors.translate(
                SERVICE,
                () ->
                        driving(workplace)
                                .startBuild(
                                        r ->
                                                r.projectName(project)
                                                        .idempotencyToken(token)
                                                        .environmentVariablesOverride(
                                                                variables(settings.source())))
                                .build()
                                .id());
    }

    private static List<EnvironmentVariable> variables(SourceDigest source) {
        return List.of(
                variable("SOURCE_KEY", S3Sources.key(source)), variable("IMAGE_TAG", source.hex()));
    }

    private static EnvironmentVariable variable(String name, String value) {
        return EnvironmentVariable.builder().name(name).value(value).type("PLAINTEXT").build();
    }

    @Override
    public Optional<Build> findBuild(Workplace workplace, String buildId) {
        return AwsErrors.translate(
                SERVICE, () -> describe(workplace, buildId).map(CodeBuildImages::build));
    }

    private Optional<software.amazon.awssdk.services.codebuild.model.Build> describe(
            Workplace workplace, String buildId) {
        return looking(workplace).batchGetBuilds(r -> r.ids(buildId)).builds().stream().findFirst();
    }

    private static Build build(software.amazon.awssdk.services.codebuild.model.Build build) {
        var status =
                switch (build.buildStatus()) {
                    case SUCCEEDED -> Build.Status.SUCCEEDED;
                    case IN_PROGRESS -> Build.Status.IN_PROGRESS;
                    case STOPPED -> Build.Status.STOPPED;
                    default -> Build.Status.FAILED;
                };
        return new Build(status, phase(build), reason(build));
    }

    /** The phase that failed; of a build that goes on, the one it is in. */
    private static String phase(software.amazon.awssdk.services.codebuild.model.Build build) {
        return build.phases().stream()
                .filter(phase -> "FAILED".equals(phase.phaseStatusAsString()))
                .map(BuildPhase::phaseTypeAsString)
                .findFirst()
                .orElseGet(() -> String.valueOf(build.currentPhase()));
    }

    private static String reason(software.amazon.awssdk.services.codebuild.model.Build build) {
        return build.phases().stream()
                .filter(phase -> "FAILED".equals(phase.phaseStatusAsString()))
                .map(BuildPhase::contexts)
                .flatMap(List::stream)
                .map(PhaseContext::message)
                .filter(Objects::nonNull)
                .collect(Collectors.joining("; "));
    }

    @Override
    public void stop(Workplace workplace, String buildId) {
        AwsErrors.translate(SERVICE, () -> driving(workplace).stopBuild(r -> r.id(buildId)));
    }

    @Override
    public LogLines log(
            Workplace workplace, Map<String, String> buildOutputs, String buildId, String cursor) {
        var stream =
                AwsErrors.translate(SERVICE, () -> describe(workplace, buildId))
                        .map(build -> build.logs())
                        .map(where -> where.streamName());
        return stream.isEmpty()
                ? new LogLines(List.of(), cursor)
                : logs.stream(
                        workplace,
                        buildOutputs.getOrDefault("BuildLogGroup", ""),
                        stream.get(),
                        cursor);
    }

    private CodeBuildClient looking(Workplace workplace) {
        var policy = Places.allowing(projects(workplace), "codebuild:BatchGetBuilds");
        return places.look(workplace, "see-build", policy).client(CodeBuildClient.builder());
    }

    private CodeBuildClient driving(Workplace workplace) {
        var policy =
                Places.allowing(projects(workplace), "codebuild:StartBuild", "codebuild:StopBuild");
        return places.change(workplace, "build", policy).client(CodeBuildClient.builder());
    }

    private static String projects(Workplace workplace) {
        return Places.arn(workplace, "codebuild", "project/" + Places.prefix(workplace) + "*");
    }
}
