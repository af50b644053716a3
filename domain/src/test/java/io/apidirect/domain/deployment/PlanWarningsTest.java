package io.apidirect.domain.deployment;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.apidirect.domain.deployment.ResourceChange.PropertyChange;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class PlanWarningsTest {

    private static List<String> warnings(
            ResourceChange.Action action, boolean losesData, PropertyChange property) {
        var database =
                new ResourceChange(
                        "Database",
                        "AWS::RDS::DBInstance",
                        action,
                        "Keeps the data",
                        losesData,
                        List.of(property));
        return PlanWarnings.ofLayers(
                        List.of(
                                LayerChange.of(
                                        Layer.DATA,
                                        "stack",
                                        LayerChange.Action.UPDATE,
                                        "digest",
                                        List.of(database))))
                .toList();
    }

    @Test
    void another_class_interrupts_the_database() {
        assertEquals(
                List.of(
                        "Database (AWS::RDS::DBInstance) is interrupted while its class changes"
                                + " from db.t4g.micro to db.t4g.small: for minutes, or for a failover"
                                + " where it is Multi-AZ."),
                warnings(
                        ResourceChange.Action.CHANGE,
                        false,
                        new PropertyChange("DBInstanceClass", "db.t4g.micro", "db.t4g.small")));
    }

    @Test
    void more_storage_does_not() {
        assertEquals(
                List.of(),
                warnings(
                        ResourceChange.Action.CHANGE,
                        false,
                        new PropertyChange("AllocatedStorage", "20", "40")));
    }

    @Test
    void a_replaced_database_loses_its_data() {
        assertEquals(
                List.of("Database (AWS::RDS::DBInstance) would be lost with its data."),
                warnings(
                        ResourceChange.Action.REPLACE,
                        true,
                        new PropertyChange("DBName", "app", "shop")));
    }

    @Test
    void whatProtectsDataLessThanBeforeIsSaid() {
        assertEquals(
                List.of(
                        "Database (AWS::RDS::DBInstance) is no longer protected against its deletion."),
                warnings(
                        ResourceChange.Action.CHANGE,
                        false,
                        new PropertyChange("DeletionProtection", "true", "false")));
        assertEquals(
                List.of("Database (AWS::RDS::DBInstance) keeps 1 days of backups instead of 30."),
                warnings(
                        ResourceChange.Action.CHANGE,
                        false,
                        new PropertyChange("BackupRetentionPeriod", "30", "1")));
    }

    private static Optional<String> ofImage(PropertyChange... properties) {
        var task =
                new ResourceChange(
                        "TaskDefinition",
                        "AWS::ECS::TaskDefinition",
                        ResourceChange.Action.REPLACE,
                        "What runs",
                        false,
                        List.of(properties));
        return PlanWarnings.ofImage(
                List.of(
                        LayerChange.of(
                                Layer.SERVICE,
                                "stack",
                                LayerChange.Action.UPDATE,
                                "digest",
                                List.of(task))));
    }

    @Test
    void a_new_image_beside_another_size_is_explained() {
        var image = new PropertyChange("ContainerDefinitions/0/Image", "app:1", "app:2");
        var cpu = new PropertyChange("Cpu", "256", "512");
        assertEquals(
                Optional.of(
                        "The image is a new one because the source changed; apidirect.yaml is part of it."),
                ofImage(cpu, image));
        assertEquals(Optional.empty(), ofImage(image));
        assertEquals(Optional.empty(), ofImage(cpu));
    }

    @Test
    void whatProtectsMoreThanBeforeIsNot() {
        assertEquals(
                List.of(),
                warnings(
                        ResourceChange.Action.CHANGE,
                        false,
                        new PropertyChange("BackupRetentionPeriod", "1", "30")));
        assertEquals(
                List.of(),
                warnings(
                        ResourceChange.Action.CHANGE,
                        false,
                        new PropertyChange("DeletionProtection", "false", "true")));
    }
}
