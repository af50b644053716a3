package io.apidirect.simulator.aws.rds;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;

/**
 * A database instance.
 *
 * @param token of the stack's resource that made it
 * @param host address of this machine on which its server listens, for a copy that shares its
 *     original's port; empty for the usual one
 * @param port on which it listens
 * @param secret ARN of the secret with the password, where RDS keeps it
 * @param properties as the stack gave them, without the password
 */
public record Database(
        String account,
        String region,
        String identifier,
        String token,
        Optional<String> host,
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

    Database with(ObjectNode changed) {
        return new Database(
                account, region, identifier, token, host, port, secret, changed, tags, created);
    }

    String address() {
        return host.orElse(ADDRESS);
    }

    Optional<String> find(String property) {
        return Optional.of(properties.path(property).asText("")).filter(it -> !it.isEmpty());
    }

    String text(String property, String otherwise) {
        return find(property).orElse(otherwise);
    }

    boolean isCopyOf(Database other) {
        var source = text("SourceDBInstanceIdentifier", "");
        return source.equals(other.identifier) || source.equals(other.arn());
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
