package io.apidirect.domain.settings;

import static io.apidirect.domain.settings.Describing.choice;
import static io.apidirect.domain.settings.Describing.flag;
import static io.apidirect.domain.settings.Describing.number;

import java.util.List;

/** How images are built and how many are kept. */
public final class ImageSettings {

    public static final Setting<Integer> IMAGES_KEPT =
            number("image.retain", 2, 1000)
                    .standard(10, 20, 50)
                    .in("images")
                    .means(
                            "How many images are kept, and so how far back a rollback can go.",
                            20,
                            "ImagesKept");

    public static final Setting<Boolean> SCAN_ON_PUSH =
            flag("image.scanOnPush")
                    .standard(true)
                    .means("Whether ECR looks for known weaknesses.", true, "ScanOnPush");

    public static final Setting<String> BUILD_SIZE =
            choice("build.computeType", "small", "medium", "large")
                    .standard("small")
                    .means("The machine that builds the image.", "medium", "BuildComputeType");

    public static final Setting<Integer> BUILD_TIMEOUT =
            number("build.timeout", 5, 480)
                    .standard(20)
                    .in("minutes")
                    .means("When a build is given up.", 30, "BuildTimeoutMinutes");

    public static final List<Setting<?>> ALL =
            List.of(IMAGES_KEPT, SCAN_ON_PUSH, BUILD_SIZE, BUILD_TIMEOUT);

    private ImageSettings() {}
}
