package io.apidirect.simulator.aws.s3;

import io.apidirect.simulator.aws.store.Shelf;
import io.apidirect.simulator.aws.store.Store;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;

/** The objects of all buckets. */
public final class Objects {

    private static final String NO_VERSION = "null";

    private final Shelf<ObjectVersion> versions;
    private final ObjectContents contents;
    private final AtomicLong order;

    public Objects(Store store) {
        versions = store.shelf("s3-objects", ObjectVersion.class);
        contents = new ObjectContents(store.folder("s3-contents"));
        order =
                new AtomicLong(
                        versions.all().stream().mapToLong(ObjectVersion::order).max().orElse(0));
    }

    static String place(String bucket, String key) {
        return bucket + "/" + key + "\n";
    }

    /** Puts an object, in the place of the one before where the bucket keeps no versions. */
    public synchronized ObjectVersion put(
            Bucket bucket, String key, byte[] content, Map<String, String> headers) {
        return add(bucket, key, false, contents.write(content), content, headers);
    }

    private ObjectVersion add(
            Bucket bucket,
            String key,
            boolean isMarker,
            String file,
            byte[] content,
            Map<String, String> headers) {
        var id = bucket.isVersioned() ? UUID.randomUUID().toString().replace("-", "") : NO_VERSION;
        if (!bucket.isVersioned()) {
            version(bucket, key, NO_VERSION).ifPresent(this::forget);
        }
        var version =
                new ObjectVersion(
                        bucket.name(),
                        key,
                        id,
                        isMarker,
                        file,
                        content.length,
                        ObjectContents.md5(content),
                        headers,
                        Instant.now(),
                        order.incrementAndGet());
        return versions.put(version.place(), version);
    }

    /** The newest version of a key, which may be a delete marker. */
    public Optional<ObjectVersion> newest(Bucket bucket, String key) {
        var all = versions.below(place(bucket.name(), key));
        return all.isEmpty() ? Optional.empty() : Optional.of(all.getLast());
    }

    Optional<ObjectVersion> version(Bucket bucket, String key, String id) {
        return versions.below(place(bucket.name(), key)).stream()
                .filter(it -> it.id().equals(id))
                .findFirst();
    }

    /** Deletes a key: with a marker where the bucket keeps versions. */
    synchronized Optional<ObjectVersion> delete(Bucket bucket, String key) {
        if (bucket.versioning().isPresent()) {
            return Optional.of(add(bucket, key, true, "", new byte[0], Map.of()));
        }
        newest(bucket, key).ifPresent(this::forget);
        return Optional.empty();
    }

    /** Deletes one version for good. */
    synchronized Optional<ObjectVersion> delete(Bucket bucket, String key, String id) {
        var version = version(bucket, key, id);
        version.ifPresent(this::forget);
        return version;
    }

    private void forget(ObjectVersion version) {
        versions.remove(version.place());
        contents.delete(version);
    }

    /** All versions of a bucket, by key, the oldest first. */
    List<ObjectVersion> versions(String bucket, String prefix) {
        return versions.below(bucket + "/" + prefix);
    }

    /** The objects that a bucket seems to have, by key. */
    List<ObjectVersion> visible(String bucket, String prefix) {
        List<ObjectVersion> visible = new ArrayList<>();
        for (ObjectVersion each : versions(bucket, prefix)) {
            visible.removeIf(it -> it.key().equals(each.key()));
            if (!each.isDeleteMarker()) {
                visible.add(each);
            }
        }
        return visible;
    }

    /** The file with an object's content. */
    public Path file(ObjectVersion version) {
        return contents.file(version);
    }

    byte[] content(ObjectVersion version) {
        return contents.read(version);
    }
}
