package io.apidirect.simulator.aws.rds;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * What is left of a database, to be restored.
 *
 * @param database identifier of the instance that it was
 */
public record DatabaseSnapshot(
        String account,
        String region,
        String identifier,
        String database,
        Map<String, String> tags,
        Instant created) {

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
                Instant.now());
    }

    public String arn() {
        return "arn:aws:rds:%s:%s:snapshot:%s".formatted(region, account, identifier);
    }
}
