package io.apidirect.simulator.aws.s3;

import io.apidirect.simulator.aws.store.Shelf;
import io.apidirect.simulator.aws.store.Store;
import io.apidirect.simulator.aws.tagging.TaggedResource;
import io.apidirect.simulator.aws.tagging.TaggedResources;
import io.apidirect.simulator.aws.wire.AwsError;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/** The buckets of all accounts; their names are unique over all of them. */
public final class Buckets implements TaggedResources {

    private final Shelf<Bucket> buckets;
    private final Objects objects;

    public Buckets(Store store, Objects objects) {
        this.buckets = store.shelf("s3-buckets", Bucket.class);
        this.objects = objects;
    }

    public Objects objects() {
        return objects;
    }

    public Optional<Bucket> find(String name) {
        return buckets.find(name);
    }

    /** The account's bucket, or AWS's refusal. */
    public Bucket the(String account, String name) {
        var bucket =
                find(name)
                        .orElseThrow(
                                () ->
                                        new AwsError(
                                                404,
                                                "NoSuchBucket",
                                                "The specified bucket does not exist"));
        if (!bucket.account().equals(account)) {
            throw new AwsError(403, "AccessDenied", "Access Denied");
        }
        return bucket;
    }

    List<Bucket> of(String account) {
        return buckets.all().stream().filter(it -> it.account().equals(account)).toList();
    }

    Bucket create(Bucket bucket) {
        if (!bucket.name().matches("[a-z0-9][a-z0-9.-]{1,61}[a-z0-9]")) {
            throw AwsError.refused("InvalidBucketName", "The specified bucket is not valid.");
        }
        if (!buckets.add(bucket.name(), bucket)) {
            var isOurs = the(bucket.name()).account().equals(bucket.account());
            throw new AwsError(
                    409,
                    isOurs ? "BucketAlreadyOwnedByYou" : "BucketAlreadyExists",
                    isOurs
                            ? bucket.name() + " already exists"
                            : "The requested bucket name is not available.");
        }
        return bucket;
    }

    private Bucket the(String name) {
        return find(name).orElseThrow();
    }

    void change(String name, UnaryOperator<Bucket> change) {
        buckets.change(name, change);
    }

    void delete(Bucket bucket) {
        if (!isEmpty(bucket.name())) {
            throw new AwsError(
                    409,
                    "BucketNotEmpty",
                    "The bucket you tried to delete is not empty"
                            + (bucket.versioning().isPresent()
                                    ? ". You must delete all versions in the bucket."
                                    : ""));
        }
        buckets.remove(bucket.name());
    }

    boolean isEmpty(String name) {
        return objects.versions(name, "").isEmpty();
    }

    @Override
    public Stream<TaggedResource> in(String account, String region) {
        return of(account).stream()
                .filter(it -> it.region().equals(region))
                .map(it -> new TaggedResource(it.arn(), it.tags()));
    }
}
