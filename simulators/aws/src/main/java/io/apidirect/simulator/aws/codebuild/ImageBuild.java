package io.apidirect.simulator.aws.codebuild;

import io.apidirect.simulator.aws.ecr.Image;
import io.apidirect.simulator.aws.ecr.Repositories;
import io.apidirect.simulator.aws.iam.Authorizer;
import io.apidirect.simulator.aws.s3.Buckets;
import io.apidirect.simulator.aws.wire.AwsError;
import io.apidirect.simulator.aws.wire.Permission;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;

/** Does what the buildspec says: source, dependencies, image. */
record ImageBuild(
        Buckets buckets,
        Repositories repositories,
        Authorizer authorizer,
        Environments environments,
        Path images) {

    private static final String DIGEST = "[0-9a-f]{64}";

    /** The source, unpacked; refused where it is not what its tag says. */
    Path download(Build build, Shell shell) {
        var name = build.variable("SOURCE_BUCKET");
        var key = build.variable("SOURCE_KEY");
        may(build, "s3:GetObject", "arn:aws:s3:::" + name + "/" + key);
        shell.log().accept("Downloading s3://%s/%s".formatted(name, key));
        var archive = new Archive(file(build, name, key));
        var tag = build.variable("IMAGE_TAG");
        if (tag.matches(DIGEST) && !archive.digest().equals(tag)) {
            throw new BuildFailed("/tmp/source.zip: FAILED: the source is not what its tag says.");
        }
        try {
            var folder = Files.createTempDirectory(images, "image-");
            archive.unpack(folder);
            return folder;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Path file(Build build, String bucketName, String key) {
        try {
            var bucket = buckets.the(build.account(), bucketName);
            return buckets.objects()
                    .newest(bucket, key)
                    .filter(it -> !it.isDeleteMarker())
                    .map(buckets.objects()::file)
                    .orElseThrow(
                            () ->
                                    new BuildFailed(
                                            "fatal error: Key \"%s\" does not exist"
                                                    .formatted(key)));
        } catch (AwsError error) {
            throw new BuildFailed("fatal error: " + error.message());
        }
    }

    /** What the image needs, installed. */
    Path install(Build build, Path source, Shell shell) throws InterruptedException {
        var dependencies =
                Dependencies.of(
                        source,
                        build.variable("DEPENDENCIES"),
                        build.variables().getOrDefault("WORKING_DIRECTORY", "."));
        return environments.with(
                dependencies,
                build.variable("PACKAGES"),
                build.variables().getOrDefault("PYTHON_VERSION", "3"),
                shell);
    }

    boolean isThere(Build build) {
        var repository =
                repositories.the(
                        build.account(), build.region(), build.variable("REPOSITORY_NAME"));
        return repositories.tagged(repository, build.variable("IMAGE_TAG")).isPresent();
    }

    void push(Build build, Path source, Path environment, Shell shell) {
        var repository =
                repositories.the(
                        build.account(), build.region(), build.variable("REPOSITORY_NAME"));
        may(build, "ecr:PutImage", repository.arn());
        var tag = build.variable("IMAGE_TAG");
        var folder = build.variables().getOrDefault("WORKING_DIRECTORY", ".");
        var digest =
                "sha256:"
                        + (tag.matches(DIGEST)
                                ? tag
                                : (build.stream().replace("-", "") + "0".repeat(64))
                                        .substring(0, 64));
        repositories.push(
                new Image(
                        build.account(),
                        build.region(),
                        repository.name(),
                        digest,
                        List.of(tag),
                        size(source),
                        Instant.now(),
                        source.toString(),
                        folder,
                        StartCommand.of(build, source, environment),
                        build.variable("DOCKERFILE").isEmpty()));
        shell.log().accept("Pushed %s:%s".formatted(repository.uri(), tag));
    }

    private static long size(Path folder) {
        try (var files = Files.walk(folder)) {
            return files.filter(Files::isRegularFile).mapToLong(it -> it.toFile().length()).sum();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void may(Build build, String action, String resource) {
        authorizer
                .refusalOfRole(
                        build.serviceRole(),
                        "AWSCodeBuild-" + build.stream(),
                        build.region(),
                        new Permission(action, resource))
                .ifPresent(
                        it -> {
                            throw new BuildFailed(it);
                        });
    }
}
