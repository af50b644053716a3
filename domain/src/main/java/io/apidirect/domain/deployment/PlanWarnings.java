package io.apidirect.domain.deployment;

import io.apidirect.domain.compliance.Finding;
import io.apidirect.domain.deployment.ResourceChange.Action;
import java.util.List;
import java.util.Map;
import java.util.Objects;
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

    /** What nobody need agree to; one line, however much the account lacks. */
    public static List<String> notes(ChangePlan.Content content) {
        var lacking = content.findings().stream().filter(Finding::isAdvice).count();
        return lacking == 0
                ? List.of()
                : List.of(
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
