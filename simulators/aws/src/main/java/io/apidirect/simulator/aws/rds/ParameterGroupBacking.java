package io.apidirect.simulator.aws.rds;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.apidirect.simulator.aws.cloudformation.resource.ResourceOutcome;
import io.apidirect.simulator.aws.cloudformation.resource.ResourceRequest;
import io.apidirect.simulator.aws.live.Backing;
import io.apidirect.simulator.aws.live.Properties;
import io.apidirect.simulator.aws.wire.AwsError;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;

/** {@code AWS::RDS::DBParameterGroup}. */
public record ParameterGroupBacking(Databases databases) implements Backing {

    @Override
    public ResourceOutcome create(ResourceRequest request) {
        var name =
                request.text("DBParameterGroupName")
                        .orElseGet(() -> request.nameUpTo(255))
                        .toLowerCase(Locale.ROOT);
        return kept(request, name);
    }

    private ResourceOutcome kept(ResourceRequest request, String name) {
        Map<String, String> parameters = new HashMap<>();
        request.properties()
                .path("Parameters")
                .properties()
                .forEach(it -> parameters.put(it.getKey(), it.getValue().asText()));
        Parameters.check(parameters);
        databases.keep(
                new ParameterGroup(
                        request.stack().account(),
                        request.stack().region(),
                        name,
                        request.text("Family").orElse(""),
                        request.text("Description").orElse(""),
                        parameters,
                        Properties.tags(request.tags(), request.properties().path("Tags"))));
        return ResourceOutcome.done(name, "DBParameterGroupName", name);
    }

    @Override
    public ResourceOutcome update(ResourceRequest request, ObjectNode previous) {
        return kept(request, request.thePhysicalId());
    }

    @Override
    public ResourceOutcome delete(ResourceRequest request) {
        var name = request.thePhysicalId();
        var isUsed =
                databases.of(request.stack().account(), request.stack().region()).stream()
                        .anyMatch(it -> it.text("DBParameterGroupName", "").equals(name));
        if (isUsed) {
            throw AwsError.refused(
                    "InvalidDBParameterGroupState",
                    "One or more database instances are still members of this parameter group %s, so the group cannot be deleted"
                            .formatted(name));
        }
        databases.groups().remove(arn(request));
        return ResourceOutcome.done(name);
    }

    @Override
    public boolean exists(ResourceRequest request) {
        return databases.groups().find(arn(request)).isPresent();
    }

    private static String arn(ResourceRequest request) {
        return ParameterGroup.arn(
                request.stack().account(), request.stack().region(), request.thePhysicalId());
    }
}
