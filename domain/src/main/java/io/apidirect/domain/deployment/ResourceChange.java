package io.apidirect.domain.deployment;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What would happen to one resource.
 *
 * @param type CloudFormation's type, such as {@code AWS::ECS::Service}
 * @param losesData whether the customer's data would be lost by it
 */
public record ResourceChange(
        String logicalId,
        String type,
        Action action,
        String description,
        boolean losesData,
        List<PropertyChange> properties) {

    public ResourceChange {
        properties = List.copyOf(properties);
    }

    boolean isDatabase() {
        return type.equals("AWS::RDS::DBInstance");
    }

    /** CloudFormation's three actions, with replacement told apart from change in place. */
    public enum Action {
        ADD,
        CHANGE,
        REPLACE,
        REMOVE
    }

    /**
     * One property before and after.
     *
     * @param before null where there was none
     * @param after null where there will be none
     */
    public record PropertyChange(String path, @Nullable String before, @Nullable String after) {}
}
