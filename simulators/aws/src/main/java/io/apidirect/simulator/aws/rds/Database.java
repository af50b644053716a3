package io.apidirect.simulator.aws.rds;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;

/**
 * A database instance.
 *
 * @param token of the stack's resource that made it
 * @param port of this machine on which nothing listens
 * @param secret ARN of the secret with the password, where RDS keeps it
 * @param properties as the stack gave them, without the password
 */
public record Database(
        String account,
        String region,
        String identifier,
        String token,
        int port,
        Optional<String> secret,
        ObjectNode properties,
        Map<String, String> tags,
        Instant created) {

    static final String ADDRESS = "127.0.0.1";

    public Database {
        tags = Map.copyOf(tags);
    }

    static String key(String account, String region, String identifier) {
        return "arn:aws:rds:%s:%s:db:%s".formatted(region, account, identifier);
    }

    public String arn() {
        return key(account, region, identifier);
    }

    boolean isProtected() {
        return isOn("DeletionProtection");
    }

    boolean isOn(String property) {
        return properties.path(property).asBoolean(false);
    }

    int storageGiB() {
        return properties.path("AllocatedStorage").asInt(0);
    }
}
