package io.apidirect.simulator.aws.s3;

import io.apidirect.simulator.aws.wire.Call;
import io.apidirect.simulator.aws.wire.Operation;
import io.apidirect.simulator.aws.wire.Response;
import io.apidirect.simulator.aws.wire.Xml;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;

/** Lists objects and versions, page by page. */
record ObjectLists(Buckets buckets) {

    private static final int LARGEST_PAGE = 1000;

    Map<String, Operation> operations() {
        return Map.of(
                "ListObjects", SimpleStorage.onBucket("ListBucket", this::objects),
                "ListObjectsV2", SimpleStorage.onBucket("ListBucket", this::objects),
                "ListObjectVersions", SimpleStorage.onBucket("ListBucketVersions", this::versions));
    }

    private Response objects(Call call) {
        var bucket = SimpleStorage.bucket(buckets, call);
        var request = call.request();
        var prefix = request.parameter("prefix").orElse("");
        var delimiter = request.parameter("delimiter").orElse("");
        var after =
                request.parameter("continuation-token")
                        .or(() -> request.parameter("start-after"))
                        .or(() -> request.parameter("marker"))
                        .orElse("");
        var folders = new TreeSet<String>();
        var found =
                buckets.objects().visible(bucket.name(), prefix).stream()
                        .filter(it -> it.key().compareTo(after) > 0)
                        .filter(it -> !isBelowFolder(it.key(), prefix, delimiter, folders))
                        .toList();
        var page = found.subList(0, Math.min(found.size(), size(call)));
        var xml = new Xml();
        xml.root(
                "ListBucketResult",
                SimpleStorage.NAMESPACE,
                result -> {
                    head(result, bucket.name(), prefix, size(call), page.size() < found.size());
                    result.text("KeyCount", page.size() + folders.size());
                    if (page.size() < found.size()) {
                        result.text("NextContinuationToken", page.getLast().key());
                        result.text("NextMarker", page.getLast().key());
                    }
                    page.forEach(each -> result.element("Contents", it -> write(it, each)));
                    folders.forEach(
                            each ->
                                    result.element(
                                            "CommonPrefixes", it -> it.text("Prefix", each)));
                });
        return Response.xml(xml);
    }

    private static boolean isBelowFolder(
            String key, String prefix, String delimiter, TreeSet<String> folders) {
        int end = delimiter.isEmpty() ? -1 : key.indexOf(delimiter, prefix.length());
        if (end >= 0) {
            folders.add(key.substring(0, end + delimiter.length()));
        }
        return end >= 0;
    }

    private static int size(Call call) {
        return call.request()
                .parameter("max-keys")
                .map(Integer::parseInt)
                .map(it -> Math.min(it, LARGEST_PAGE))
                .orElse(LARGEST_PAGE);
    }

    private static void head(Xml xml, String bucket, String prefix, int size, boolean isCut) {
        xml.text("Name", bucket)
                .text("Prefix", prefix)
                .text("MaxKeys", size)
                .text("IsTruncated", isCut);
    }

    private static void write(Xml xml, ObjectVersion object) {
        xml.text("Key", object.key())
                .text("LastModified", object.modified())
                .text("ETag", '"' + object.etag() + '"')
                .text("Size", object.size())
                .text("StorageClass", "STANDARD");
    }

    private Response versions(Call call) {
        var bucket = SimpleStorage.bucket(buckets, call);
        var prefix = call.request().parameter("prefix").orElse("");
        var after = call.request().parameter("key-marker").orElse("");
        var marker = call.request().parameter("version-id-marker").map(Long::parseLong);
        var found =
                buckets.objects().versions(bucket.name(), prefix).stream()
                        .sorted(
                                Comparator.comparing(ObjectVersion::key)
                                        .thenComparing(
                                                ObjectVersion::order, Comparator.reverseOrder()))
                        .filter(
                                it ->
                                        it.key().compareTo(after) > 0
                                                || it.key().equals(after)
                                                        && marker.filter(m -> it.order() < m)
                                                                .isPresent())
                        .toList();
        var page = found.subList(0, Math.min(found.size(), size(call)));
        var xml = new Xml();
        xml.root(
                "ListVersionsResult",
                SimpleStorage.NAMESPACE,
                result -> {
                    head(result, bucket.name(), prefix, size(call), page.size() < found.size());
                    if (page.size() < found.size()) {
                        result.text("NextKeyMarker", page.getLast().key())
                                .text("NextVersionIdMarker", page.getLast().order());
                    }
                    writeVersions(result, page, bucket);
                });
        return Response.xml(xml);
    }

    private void writeVersions(Xml xml, List<ObjectVersion> page, Bucket bucket) {
        for (ObjectVersion each : page) {
            var isLatest =
                    buckets.objects()
                            .newest(bucket, each.key())
                            .filter(it -> it.order() == each.order())
                            .isPresent();
            xml.element(
                    each.isDeleteMarker() ? "DeleteMarker" : "Version",
                    it -> {
                        it.text("VersionId", each.id()).text("IsLatest", isLatest);
                        write(it, each);
                    });
        }
    }
}
