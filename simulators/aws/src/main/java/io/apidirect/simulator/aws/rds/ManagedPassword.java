package io.apidirect.simulator.aws.rds;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import io.apidirect.simulator.aws.cloudformation.resource.ResourceRequest;
import io.apidirect.simulator.aws.secrets.RandomPassword;
import io.apidirect.simulator.aws.secrets.Secret;
import io.apidirect.simulator.aws.secrets.Secrets;
import java.util.Map;
import java.util.Optional;

/**
 * The secret with user and password that RDS makes, keeps and deletes with a database that asks for
 * it. It carries tags of RDS alone, never those of the stack.
 */
record ManagedPassword(Secrets secrets) {

    private static final ObjectMapper JSON = new ObjectMapper();

    /** The ARN of the secret as it must be after a change, if there must be one. */
    Optional<String> keep(
            ResourceRequest request, String database, String user, Optional<String> known) {
        var isWanted = request.properties().path("ManageMasterUserPassword").asBoolean(false);
        if (!isWanted) {
            known.ifPresent(it -> forget(request, it));
            return Optional.empty();
        }
        return known.or(() -> Optional.of(make(request, database, user)));
    }

    private String make(ResourceRequest request, String database, String user) {
        var content =
                JsonNodeFactory.instance
                        .objectNode()
                        .put("username", user)
                        .put("password", RandomPassword.ofLettersAndDigits(28));
        return secrets.open(
                request.stack().account(),
                request.stack().region(),
                "rds!db-" + uuid(request.hex(32)),
                "The secret associated with the primary RDS DB instance: " + database,
                content.toString(),
                Map.of(
                        "aws:rds:primaryDBInstanceArn",
                        database,
                        "aws:secretsmanager:owningService",
                        "rds"));
    }

    /** What the secret says, as long as it is what RDS has written. */
    String password(ResourceRequest request, String arn) {
        try {
            return JSON.readTree(
                            secrets.find(request.stack().account(), request.stack().region(), arn)
                                    .flatMap(Secret::value)
                                    .orElse("{}"))
                    .path("password")
                    .asText();
        } catch (JsonProcessingException _) {
            return "";
        }
    }

    private static String uuid(String hex) {
        return hex.replaceFirst("(.{8})(.{4})(.{4})(.{4})(.{12})", "$1-$2-$3-$4-$5");
    }

    void forget(ResourceRequest request, String arn) {
        secrets.forget(request.stack().account(), request.stack().region(), arn);
    }
}
