package io.apidirect.simulator.aws.iam;

import java.time.Instant;

/**
 * A policy with an ARN of its own.
 *
 * @param version counts the documents it has had
 */
public record ManagedPolicy(
        String account,
        String name,
        String path,
        String id,
        String description,
        String document,
        int version,
        Instant created) {

    public String arn() {
        return "arn:aws:iam::%s:policy%s%s".formatted(account, path, name);
    }

    public ManagedPolicy replaced(String other) {
        return new ManagedPolicy(account, name, path, id, description, other, version + 1, created);
    }
}
