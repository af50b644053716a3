package io.apidirect.domain.deployment;

import io.apidirect.domain.compliance.Finding;
import io.apidirect.domain.deployment.ResourceChange.Action;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

/** What somebody should know before a plan is approved, beyond what changes. */
public final class PlanWarnings {

    /** Changes that Amazon documents to interrupt a database. */
    private static final Map<String, String> INTERRUPTING =
            Map.of(
                    "DBInstanceClass", "its class",
                    "DBParameterGroupName", "its parameter group",
                    "EngineVersion", "its version of PostgreSQL");

    private PlanWarnings() {}

    /** What somebody must agree to. */
    public static List<String> of(ChangePlan.Content content) {
        return Stream.of(
                        content.notes().stream(),
                        ofLayers(content.layers()),
                        ofDestruction(content))
                .flatMap(it -> it)
                .toList();
    }

    private static Stream<String> ofDestruction(ChangePlan.Content content) {
        return content.undertaking() instanceof Destruction
                        && content.layers().stream().anyMatch(it -> it.layer() == Layer.DATA)
                ? Stream.of("The database is taken away; a last snapshot of it is kept.")
                : Stream.of();
    }

    /** What nobody need agree to; one line each, however much the account lacks. */
    public static List<String> notes(ChangePlan.Content content) {
        return Stream.concat(
                        content.undertaking() == null
                                ? ofImage(content.layers()).stream()
                                : Stream.of(),
                        ofAccount(content).stream())
                .toList();
    }

    /** People who wrote only another size wonder why there is an image to be built. */
    static Optional<String> ofImage(List<LayerChange> layers) {
        var changed =
                layers.stream()
                        .flatMap(layer -> layer.resources().stream())
                        .filter(resource -> resource.action() != Action.ADD)
                        .flatMap(resource -> resource.properties().stream())
                        .filter(property -> property.before() != null)
                        .toList();
        boolean isBuiltAnew = changed.stream().anyMatch(PlanWarnings::isImage);
        return isBuiltAnew && !changed.stream().allMatch(PlanWarnings::isImage)
                ? Optional.of(
                        "The image is a new one because the source changed; apidirect.yaml is part of it.")
                : Optional.empty();
    }

    private static boolean isImage(ResourceChange.PropertyChange property) {
        return property.path().endsWith("Image");
    }

    private static Optional<String> ofAccount(ChangePlan.Content content) {
        var lacking = content.findings().stream().filter(Finding::isAdvice).count();
        return lacking == 0
                ? Optional.empty()
                : Optional.of(
                        "The AWS account lacks %d of the safeguards that every account should have: apidirect aws checks %s"
                                .formatted(
                                        lacking,
                                        Objects.requireNonNullElse(
                                                content.linkName(), content.accountLink().text())));
    }

    static Stream<String> ofLayers(List<LayerChange> layers) {
        return layers.stream()
                .flatMap(
                        layer ->
                                Stream.concat(
                                        layer.resources().stream().flatMap(PlanWarnings::of),
                                        layer.findings().stream().flatMap(PlanWarnings::of)));
    }

    private static Stream<String> of(TemplateFinding finding) {
        return finding.isRefusal()
                ? Stream.of()
                : Stream.of("CloudFormation warns of " + finding.sentence());
    }

    private static Stream<String> of(ResourceChange resource) {
        if (resource.losesData()) {
            return Stream.of(
                    "%s (%s) would be lost with its data."
                            .formatted(resource.logicalId(), resource.type()));
        }
        return resource.action() == Action.CHANGE
                ? Stream.concat(
                        Weakening.of(resource),
                        resource.isDatabase() ? interruptions(resource) : Stream.of())
                : Stream.of();
    }

    private static Stream<String> interruptions(ResourceChange database) {
        return database.properties().stream()
                .filter(property -> INTERRUPTING.containsKey(property.path()))
                .map(
                        property ->
                                "%s (%s) is interrupted while %s changes from %s to %s: for minutes, or for a failover where it is Multi-AZ."
                                        .formatted(
                                                database.logicalId(),
                                                database.type(),
                                                INTERRUPTING.get(property.path()),
                                                property.before(),
                                                property.after()));
    }
}
