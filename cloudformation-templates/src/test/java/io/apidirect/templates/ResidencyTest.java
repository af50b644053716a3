package io.apidirect.templates;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.apidirect.templates.Policies.Statement;
import io.apidirect.templates.TemplateValue.Function;
import io.apidirect.templates.TemplateValue.Mapping;
import io.apidirect.templates.TemplateValue.Sequence;
import io.apidirect.templates.TemplateValue.Text;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Data stays in the region that was chosen for it: what asks another region to fetch it is denied
 * by the lock on regions, and what sends it from here nobody may do.
 */
class ResidencyTest {

    /** Asked in the region where the data rests, each of these brings it to another one. */
    private static final List<String> SENDING =
            List.of(
                    "backup:StartCopyJob",
                    "ecr:PutReplicationConfiguration",
                    "kms:ReplicateKey",
                    "kms:UpdatePrimaryRegion",
                    "logs:CreateExportTask",
                    "logs:PutDestination",
                    "logs:PutSubscriptionFilter",
                    "rds:CreateGlobalCluster",
                    "rds:ModifyDBSnapshotAttribute",
                    "rds:StartDBInstanceAutomatedBackupsReplication",
                    "rds:StartExportTask",
                    "s3:PutReplicationConfiguration",
                    "s3:ReplicateObject",
                    "secretsmanager:ReplicateSecretToRegions");

    private static final Set<String> PROPERTIES_THAT_SEND =
            Set.of(
                    "AutomaticBackupReplicationRegion",
                    "DestinationRegion",
                    "MultiRegion",
                    "ReplicaRegions",
                    "ReplicationConfiguration",
                    "SourceRegion");

    private final CheckedIn link = CheckedIn.accountLink();

    @ParameterizedTest
    @ValueSource(strings = {"ReadRole", "DeployRole", "ExecutionRole"})
    void no_role_of_the_link_sends_data_to_another_region(String role) {
        assertEquals(List.of(), sending(Policies.statementsOfRole(link, role).stream()));
    }

    @Test
    void no_role_of_a_deployment_can_ever_send_data_to_another_region() {
        var boundary = link.resource("Boundary").mapping("Properties").mapping("PolicyDocument");
        assertEquals(List.of(), sending(Policies.statements("Boundary", boundary)));
    }

    private static List<String> sending(Stream<Statement> statements) {
        var allowed =
                statements.filter(Statement::isAllow).flatMap(it -> it.actions().stream()).toList();
        return SENDING.stream()
                .filter(it -> allowed.stream().anyMatch(action -> covers(action, it)))
                .toList();
    }

    private static boolean covers(String pattern, String action) {
        return action.matches("\\Q" + pattern.replace("*", "\\E.*\\Q") + "\\E");
    }

    @Test
    void the_lock_on_regions_leaves_out_only_what_has_no_region_and_no_data_of_callers() {
        var lock =
                Policies.statementsOfRole(link, "ExecutionRole").stream()
                        .filter(it -> it.content().text("Sid").equals("OnlyTheseRegions"))
                        .findFirst()
                        .orElseThrow()
                        .content();
        assertEquals(
                new Sequence(
                        Stream.of("budgets:*", "iam:*", "pricing:GetProducts", "route53:*")
                                .<TemplateValue>map(Text::new)
                                .toList()),
                lock.entries().get("NotAction"));
        assertEquals(
                new Function(
                        "If",
                        new Sequence(
                                List.of(
                                        new Text("HasRegions"),
                                        new Function("Ref", new Text("Regions")),
                                        new Function("Ref", new Text("AWS::Region"))))),
                lock.mapping("Condition")
                        .mapping("StringNotEquals")
                        .entries()
                        .get("aws:RequestedRegion"));
    }

    @Test
    void no_resource_of_a_layer_keeps_a_copy_in_another_region() {
        var found =
                CheckedIn.LAYERS.stream()
                        .map(CheckedIn::of)
                        .flatMap(it -> names(it.template()))
                        .filter(PROPERTIES_THAT_SEND::contains)
                        .toList();
        assertEquals(List.of(), found);
    }

    private static Stream<String> names(TemplateValue value) {
        return switch (value) {
            case Mapping mapping ->
                    mapping.entries().entrySet().stream()
                            .flatMap(
                                    it ->
                                            Stream.concat(
                                                    Stream.of(it.getKey()), names(it.getValue())));
            case Sequence list -> list.items().stream().flatMap(ResidencyTest::names);
            case Function(String _, TemplateValue content) -> names(content);
            default -> Stream.empty();
        };
    }
}
