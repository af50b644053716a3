package io.apidirect.domain.compliance;

import static io.apidirect.domain.compliance.Demand.is;
import static io.apidirect.domain.compliance.Demand.oneOf;
import static io.apidirect.domain.compliance.Demand.said;
import static io.apidirect.domain.compliance.Each.each;

import io.apidirect.domain.compliance.ComplianceRule.Concern;
import java.util.List;

/** What runs is what was meant, and without known weaknesses. */
final class ChangeRules {

    private static final Controls WEAKNESSES =
            Controls.of("CC7.1", "164.308(a)(5)(ii)(B)", "6.3.1", "A.8.8", "32(1)(d)");
    private static final Controls PATCHES =
            Controls.of("CC7.1", "164.308(a)(5)(ii)(B)", "6.3.3", "A.8.8", "32(1)(d)");
    private static final Controls CHANGES =
            Controls.of("CC8.1", "164.312(c)(1)", "6.5.1", "A.8.32", "32(1)(b)");

    static final List<ComplianceRule> ALL =
            List.of(
                    rule(
                            "images-are-scanned",
                            WEAKNESSES,
                            "Images are looked through for known weaknesses.",
                            "Most weaknesses are in what the code brings along.",
                            each(Types.IMAGES)
                                    .has("ImageScanningConfiguration/ScanOnPush", is("true"))),
                    rule(
                            "images-never-change",
                            CHANGES,
                            "An image's tag stays with that image.",
                            "What was approved would not be what runs.",
                            each(Types.IMAGES)
                                    .has(
                                            "ImageTagMutability",
                                            oneOf("IMMUTABLE", "IMMUTABLE_WITH_EXCLUSION"))),
                    rule(
                            "images-are-ours",
                            CHANGES,
                            "Containers run images of a registry of ECR, by a fixed tag.",
                            "An image of elsewhere, or of the tag latest, changes without anybody's consent.",
                            each(Types.TASK_DEFINITION)
                                    .has(
                                            "ContainerDefinitions/*/Image",
                                            Demand.like(
                                                    "(\\d{12}\\.dkr\\.ecr\\..+|\\{.+}):(?!latest$).+"))),
                    rule(
                            "database-takes-minor-upgrades",
                            PATCHES,
                            "A database takes minor upgrades by itself.",
                            "Minor upgrades are what mends weaknesses.",
                            each(Types.DATABASE).has("AutoMinorVersionUpgrade", is("true"))),
                    rule(
                            "tasks-take-platform-patches",
                            PATCHES,
                            "Services run on the newest platform of Fargate.",
                            "A pinned platform stays as weak as on the day it was pinned.",
                            each(Types.SERVICE).has("PlatformVersion", is("LATEST"))),
                    rule(
                            "releases-stop-when-failing",
                            CHANGES,
                            "A release whose tasks fail is given up.",
                            "A broken release would replace the one that works.",
                            each(Types.SERVICE)
                                    .has(
                                            "DeploymentConfiguration/DeploymentCircuitBreaker/Enable",
                                            is("true"))),
                    rule(
                            "releases-go-back",
                            CHANGES,
                            "A release that is given up is followed by the one before.",
                            "Callers would wait for somebody to wake up.",
                            each(Types.SERVICE)
                                    .has(
                                            "DeploymentConfiguration/DeploymentCircuitBreaker/Rollback",
                                            is("true"))),
                    rule(
                            "builds-read-one-source",
                            CHANGES,
                            "Builds take the source that was approved, and nothing of a repository.",
                            "A branch may have moved since.",
                            each(Types.BUILD).has("Source/Type", is("NO_SOURCE"))),
                    rule(
                            "tasks-carry-tags",
                            Controls.of("CC6.1", "164.310(d)(2)(iii)", "12.5.1", "A.5.9", ""),
                            "Tasks carry the tags of their service.",
                            "What cannot be placed cannot be accounted for.",
                            each(Types.SERVICE).has("PropagateTags", said())));

    private ChangeRules() {}

    private static ComplianceRule rule(
            String id, Controls controls, String sentence, String reason, Judge judge) {
        return new ComplianceRule(id, Concern.CHANGE, controls, sentence, reason, judge);
    }
}
