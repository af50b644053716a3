package io.apidirect.simulator.aws.secrets;

import io.apidirect.simulator.aws.store.Shelf;
import io.apidirect.simulator.aws.store.Store;
import io.apidirect.simulator.aws.tagging.TaggedResource;
import io.apidirect.simulator.aws.tagging.TaggedResources;
import io.apidirect.simulator.aws.wire.AwsError;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;

/** The secrets of all accounts. */
public final class Secrets implements TaggedResources {

    private final Shelf<Secret> secrets;

    public Secrets(Store store) {
        secrets = store.shelf("secrets", Secret.class);
    }

    static String key(String account, String region, String name) {
        return account + "/" + region + "/" + name;
    }

    static String key(Secret secret) {
        return key(secret.account(), secret.region(), secret.name());
    }

    Shelf<Secret> shelf() {
        return secrets;
    }

    /** A secret by its name or ARN, also one that is being deleted. */
    public Optional<Secret> find(String account, String region, String nameOrArn) {
        return of(account, region).stream()
                .filter(
                        it ->
                                it.name().equals(nameOrArn)
                                        || it.arn().equals(nameOrArn)
                                        || it.arn().replaceAll("-[^-]{6}$", "").equals(nameOrArn))
                .findFirst();
    }

    /** Keeps a new secret, also one that another service owns; the answer is its ARN. */
    public String open(
            String account,
            String region,
            String name,
            String description,
            String value,
            Map<String, String> tags) {
        var version = UUID.randomUUID().toString();
        var arn =
                "arn:aws:secretsmanager:%s:%s:secret:%s-%s"
                        .formatted(region, account, name, version.substring(0, 6));
        var now = Instant.now();
        var empty =
                new Secret(
                        account,
                        region,
                        name,
                        arn,
                        description,
                        Map.of(),
                        Optional.empty(),
                        Optional.empty(),
                        tags,
                        now,
                        now,
                        Optional.empty());
        secrets.put(key(empty), empty.holding(version, value));
        return arn;
    }

    /** Forgets a secret at once, as the service that owns it may. */
    public void forget(String account, String region, String nameOrArn) {
        find(account, region, nameOrArn).ifPresent(it -> secrets.remove(key(it)));
    }

    List<Secret> of(String account, String region) {
        var now = Instant.now();
        return secrets.below(key(account, region, "")).stream()
                .filter(it -> it.deleted().filter(now::isAfter).isEmpty())
                .toList();
    }

    Secret the(String account, String region, String nameOrArn) {
        return find(account, region, nameOrArn)
                .orElseThrow(
                        () ->
                                AwsError.refused(
                                        "ResourceNotFoundException",
                                        "Secrets Manager can't find the specified secret."));
    }

    @Override
    public Stream<TaggedResource> in(String account, String region) {
        return of(account, region).stream()
                .filter(it -> it.deleted().isEmpty())
                .map(it -> new TaggedResource(it.arn(), it.tags()));
    }
}
