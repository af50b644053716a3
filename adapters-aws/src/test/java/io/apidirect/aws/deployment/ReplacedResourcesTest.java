package io.apidirect.aws.deployment;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.cloudformation.model.EvaluationType;
import software.amazon.awssdk.services.cloudformation.model.Replacement;
import software.amazon.awssdk.services.cloudformation.model.RequiresRecreation;
import software.amazon.awssdk.services.cloudformation.model.ResourceChange;
import software.amazon.awssdk.services.cloudformation.model.ResourceChangeDetail;

class ReplacedResourcesTest {

    private static final String DATABASE = "AWS::RDS::DBInstance";

    @Test
    void a_database_whose_backups_change_stays_and_so_does_its_replica() {
        assertEquals(
                Set.of(),
                replaced(
                        conditional("Database", DATABASE, conditionally("BackupRetentionPeriod")),
                        conditional(
                                "Replica",
                                DATABASE,
                                following("SourceDBInstanceIdentifier", "Database"))));
    }

    @Test
    void a_database_that_is_restored_is_replaced_and_its_replica_with_it() {
        assertEquals(
                Set.of("Database", "Replica"),
                replaced(
                        conditional(
                                "Replica",
                                DATABASE,
                                following("SourceDBInstanceIdentifier", "Database")),
                        conditional("Database", DATABASE, conditionally("DBSnapshotIdentifier"))));
    }

    @Test
    void what_another_type_may_do_counts_as_done() {
        assertEquals(
                Set.of("Network"),
                replaced(
                        conditional("Network", "AWS::EC2::VPC", conditionally("InstanceTenancy"))));
    }

    @Test
    void what_is_certain_is_certain() {
        assertEquals(
                Set.of("Certain"),
                replaced(
                        change("Certain", DATABASE, Replacement.TRUE, _ -> {}),
                        change("Other", DATABASE, Replacement.FALSE, _ -> {})));
    }

    private static Set<String> replaced(ResourceChange... changes) {
        return ReplacedResources.in(Arrays.asList(changes));
    }

    private static ResourceChange conditional(String id, String type, ResourceChangeDetail detail) {
        return change(id, type, Replacement.CONDITIONAL, it -> it.details(List.of(detail)));
    }

    private static ResourceChange change(
            String id,
            String type,
            Replacement replacement,
            Consumer<ResourceChange.Builder> further) {
        return ResourceChange.builder()
                .logicalResourceId(id)
                .resourceType(type)
                .replacement(replacement)
                .applyMutation(further)
                .build();
    }

    private static ResourceChangeDetail conditionally(String property) {
        return ResourceChangeDetail.builder()
                .evaluation(EvaluationType.STATIC)
                .target(
                        it ->
                                it.name(property)
                                        .requiresRecreation(RequiresRecreation.CONDITIONALLY))
                .build();
    }

    private static ResourceChangeDetail following(String property, String entity) {
        return ResourceChangeDetail.builder()
                .evaluation(EvaluationType.DYNAMIC)
                .causingEntity(entity)
                .target(it -> it.name(property).requiresRecreation(RequiresRecreation.ALWAYS))
                .build();
    }
}
