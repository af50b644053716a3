package io.apidirect.simulator.aws.ecr;

import java.time.Instant;
import java.util.Map;

/**
 * A repository.
 *
 * @param mutability of tags, as AWS writes it
 * @param isEmptiedOnDelete whether it may be deleted with images in it
 */
public record Repository(
        String account,
        String region,
        String name,
        String mutability,
        boolean isEmptiedOnDelete,
        Map<String, String> tags,
        Instant created) {

    public Repository {
        tags = Map.copyOf(tags);
    }

    public String arn() {
        return "arn:aws:ecr:%s:%s:repository/%s".formatted(region, account, name);
    }

    /** What comes before the colon and the tag. */
    public String uri() {
        return "%s.dkr.ecr.%s.amazonaws.com/%s".formatted(account, region, name);
    }
}
