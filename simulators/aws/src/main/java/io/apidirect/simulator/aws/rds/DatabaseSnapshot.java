package io.apidirect.simulator.aws.rds;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * What is left of a database, to be restored.
 *
 * @param database identifier of the instance that it was
 * @param user its master user
 * @param name its first database
 */
public record DatabaseSnapshot(
        String account,
        String region,
        String identifier,
        String database,
        Map<String, String> tags,
        Instant created,
        Optional<String> user,
        Optional<String> name) {

    public DatabaseSnapshot {
        tags = Map.copyOf(tags);
    }

    /** The last snapshot of a database; AWS copies all tags but its own. */
    static DatabaseSnapshot last(Database database, String identifier) {
        var tags = new LinkedHashMap<String, String>();
        if (database.isOn("CopyTagsToSnapshot")) {
            tags.putAll(database.tags());
            tags.keySet().removeIf(it -> it.startsWith("aws:"));
        }
        return new DatabaseSnapshot(
                database.account(),
                database.region(),
                identifier,
                database.identifier(),
                tags,
                Instant.now(),
                database.find("MasterUsername"),
                database.find("DBName"));
    }

    /** A snapshot that somebody asks for. */
    static DatabaseSnapshot manual(
            Database database, String identifier, Map<String, String> itsTags) {
        var made = last(database, identifier);
        return itsTags.isEmpty() ? made : made.tagged(itsTags);
    }

    private DatabaseSnapshot tagged(Map<String, String> itsTags) {
        return new DatabaseSnapshot(
                account, region, identifier, database, itsTags, created, user, name);
    }

    boolean isCalled(String nameOrArn) {
        return identifier.equals(nameOrArn) || arn().equals(nameOrArn);
    }

    /** A restored database has the user and the first database that it had. */
    void describe(ObjectNode properties) {
        user.ifPresent(it -> properties.put("MasterUsername", it));
        name.ifPresent(it -> properties.put("DBName", it));
    }

    public String arn() {
        return "arn:aws:rds:%s:%s:snapshot:%s".formatted(region, account, identifier);
    }
}
