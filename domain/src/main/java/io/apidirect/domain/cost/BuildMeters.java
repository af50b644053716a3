package io.apidirect.domain.cost;

import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;

/** Images, sources, and the minutes of building them. */
final class BuildMeters {

    static final long BUILDS = 20;
    static final long MINUTES = 3;
    private static final BigDecimal IMAGES_GB = BigDecimal.ONE;
    private static final BigDecimal BUCKET_GB = BigDecimal.ONE;
    private static final String SIZES = "BUILD_GENERAL1_";

    private BuildMeters() {}

    static List<Usage> project(StackResource project, Inventory all, Traffic traffic) {
        var machine = project.has("Environment/Type", "ARM_CONTAINER") ? "ARM" : "Linux";
        var size =
                project.value("Environment/ComputeType")
                        .orElse(SIZES + "SMALL")
                        .replace(SIZES, "")
                        .toLowerCase(Locale.ROOT);
        return List.of(
                new Usage(
                        "minutes of building",
                        "CodeBuild/Build-Min:" + machine + ":g1." + size,
                        BigDecimal.valueOf(BUILDS * MINUTES)));
    }

    static List<Usage> images(StackResource repository, Inventory all, Traffic traffic) {
        return List.of(new Usage("images", "AmazonECR/TimedStorage-ByteHrs", IMAGES_GB));
    }

    static List<Usage> bucket(StackResource bucket, Inventory all, Traffic traffic) {
        return List.of(new Usage("objects", "AmazonS3/TimedStorage-ByteHrs", BUCKET_GB));
    }
}
