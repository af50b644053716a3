package io.apidirect.simulator.aws.logs;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.apidirect.simulator.aws.cloudformation.resource.ResourceOutcome;
import io.apidirect.simulator.aws.cloudformation.resource.ResourceRequest;
import io.apidirect.simulator.aws.live.Backing;
import io.apidirect.simulator.aws.live.Properties;
import io.apidirect.simulator.aws.wire.AwsError;
import java.time.Instant;
import java.util.Optional;

/** {@code AWS::Logs::LogGroup}. */
public record LogGroupBacking(LogGroups groups) implements Backing {

    @Override
    public ResourceOutcome create(ResourceRequest request) {
        var group =
                group(request, request.text("LogGroupName").orElseGet(() -> request.nameUpTo(512)));
        var key = CloudWatchLogs.key(group);
        var isOurs = groups.groups().find(key).filter(it -> it.tags().equals(group.tags()));
        if (isOurs.isEmpty() && !groups.groups().add(key, group)) {
            throw AwsError.refused(
                    "ResourceAlreadyExistsException", group.name() + " already exists");
        }
        return outcome(group);
    }

    @Override
    public ResourceOutcome update(ResourceRequest request, ObjectNode previous) {
        var group = group(request, request.thePhysicalId());
        return outcome(groups.groups().put(CloudWatchLogs.key(group), group));
    }

    private static ResourceOutcome outcome(LogGroup group) {
        return ResourceOutcome.done(group.name(), "Arn", group.arn() + ":*");
    }

    private static LogGroup group(ResourceRequest request, String name) {
        return new LogGroup(
                request.stack().account(),
                request.stack().region(),
                name,
                Optional.of(request.properties().path("RetentionInDays").asInt(0))
                        .filter(it -> it > 0),
                Properties.tags(request.tags(), request.properties().path("Tags")),
                Instant.now());
    }

    @Override
    public ResourceOutcome delete(ResourceRequest request) {
        groups.delete(key(request));
        return ResourceOutcome.done(request.thePhysicalId());
    }

    @Override
    public boolean exists(ResourceRequest request) {
        return groups.groups().find(key(request)).isPresent();
    }

    @Override
    public Optional<ObjectNode> read(ResourceRequest request) {
        return groups.groups()
                .find(key(request))
                .map(
                        it -> {
                            var now = request.properties().deepCopy();
                            now.remove("RetentionInDays");
                            it.retentionDays().ifPresent(days -> now.put("RetentionInDays", days));
                            return now;
                        });
    }

    private static String key(ResourceRequest request) {
        return LogGroups.key(
                request.stack().account(), request.stack().region(), request.thePhysicalId());
    }
}
