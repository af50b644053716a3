package io.apidirect.simulator.aws.s3;

import java.time.Instant;
import java.util.Map;

/**
 * One version of one key.
 *
 * @param id {@code null} as text where the bucket had no versioning
 * @param file the name of the file with the content
 * @param etag MD5 in hexadecimal digits
 * @param headers that the object was put with: its type and its metadata
 * @param order counts all versions of all buckets
 */
public record ObjectVersion(
        String bucket,
        String key,
        String id,
        boolean isDeleteMarker,
        String file,
        long size,
        String etag,
        Map<String, String> headers,
        Instant modified,
        long order) {

    public ObjectVersion {
        headers = Map.copyOf(headers);
    }

    String place() {
        return Objects.place(bucket, key) + "%019d".formatted(order);
    }
}
