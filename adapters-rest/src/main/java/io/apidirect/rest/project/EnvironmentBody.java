package io.apidirect.rest.project;

import io.apidirect.domain.project.Environment;
import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** An environment. */
@Schema(name = "Environment", description = "One place where a project shall run")
record EnvironmentBody(
        @Schema(examples = "env_01h455vb4pex5vsknk084sn02q") String id,
        @Schema(description = "Its name for life", examples = "prod") String name,
        @Schema(description = "Name of its project", examples = "my-api") String project,
        @Schema(
                        description = "Chooses the defaults of all settings",
                        enumeration = {"dev", "staging", "prod"})
                String profile,
        @Schema(
                        description = "Who may approve its plans",
                        enumeration = {"automatic", "requester", "second-person", "admin"})
                String approval,
        @Schema(
                        description = "Who sets CloudFormation going",
                        enumeration = {"platform", "customer"})
                String execution,
        @Schema(description = "Id of the account link") String accountLink,
        @Schema(examples = "eu-west-1") String region,
        @Schema(description = "Names of its variables") List<String> variables,
        @Schema(description = "Names of its secrets") List<String> secrets,
        Instant createdAt) {

    static EnvironmentBody of(Environment.Snapshot environment) {
        return new EnvironmentBody(
                environment.id().text(),
                environment.slug().value(),
                environment.projectSlug().value(),
                environment.profile().text(),
                environment.safeguards().approval().text(),
                environment.safeguards().execution().text(),
                environment.accountLink().text(),
                environment.region().value(),
                environment.variables().values().keySet().stream()
                        .map(name -> name.value())
                        .toList(),
                environment.secrets().keySet().stream().map(name -> name.value()).toList(),
                environment.createdAt());
    }

    /** Some environments. */
    @Schema(name = "EnvironmentList")
    record ListBody(
            List<EnvironmentBody> items,
            @Schema(description = "Pass it as 'after' for the next page; absent on the last")
                    @Nullable String next) {}
}
