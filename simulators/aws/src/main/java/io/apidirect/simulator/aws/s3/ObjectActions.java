package io.apidirect.simulator.aws.s3;

import io.apidirect.simulator.aws.wire.AwsError;
import io.apidirect.simulator.aws.wire.Call;
import io.apidirect.simulator.aws.wire.Operation;
import io.apidirect.simulator.aws.wire.Permission;
import io.apidirect.simulator.aws.wire.Response;
import io.apidirect.simulator.aws.wire.Xml;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

/** Puts, gets and deletes objects. */
record ObjectActions(Buckets buckets) {

    Map<String, Operation> operations() {
        return Map.of(
                "PutObject", onContent("PutObject", this::put),
                "GetObject", onContent("GetObject", this::get),
                "HeadObject", onContent("GetObject", this::get),
                "DeleteObject", onObject("DeleteObject", this::delete),
                "DeleteObjects", new Operation(this::eachToDelete, this::deleteAll));
    }

    private Operation onContent(String permission, Function<Call, Response> answer) {
        var plain = onObject(permission, answer);
        var keys = new ObjectKeys(buckets);
        return new Operation(
                call ->
                        Stream.concat(
                                        plain.permissions().apply(call).stream(),
                                        keys.needs(call, permission))
                                .toList(),
                answer);
    }

    private static Operation onObject(String permission, Function<Call, Response> answer) {
        return new Operation(
                call -> {
                    var address = S3Address.of(call.request());
                    var isVersion = version(call).isPresent();
                    return List.of(
                            permission(
                                    permission + (isVersion ? "Version" : ""),
                                    address.bucket(),
                                    address.key()));
                },
                answer);
    }

    private static Permission permission(String action, String bucket, String key) {
        return new Permission("s3:" + action, "arn:aws:s3:::" + bucket + "/" + key);
    }

    private static Optional<String> version(Call call) {
        return call.request().parameter("versionId");
    }

    private List<Permission> eachToDelete(Call call) {
        var bucket = S3Address.of(call.request()).bucket();
        return XmlBody.of(call.request()).elements("Object").stream()
                .map(
                        it ->
                                permission(
                                        it.text("VersionId").isPresent()
                                                ? "DeleteObjectVersion"
                                                : "DeleteObject",
                                        bucket,
                                        it.text("Key").orElse("")))
                .toList();
    }

    private Response put(Call call) {
        var bucket = SimpleStorage.bucket(buckets, call);
        Checksum.verify(call.request());
        Map<String, String> headers = new HashMap<>();
        call.request()
                .headers()
                .forEach(
                        (name, values) -> {
                            if (name.equals("content-type") || name.startsWith("x-amz-meta-")) {
                                headers.put(name, values.getFirst());
                            }
                        });
        var version =
                buckets.objects()
                        .put(
                                bucket,
                                S3Address.of(call.request()).key(),
                                call.request().body(),
                                headers);
        return identified(Response.empty(200), bucket, version);
    }

    private static Response identified(Response response, Bucket bucket, ObjectVersion version) {
        var tagged = response.with("ETag", '"' + version.etag() + '"');
        return bucket.versioning().isPresent()
                ? tagged.with("x-amz-version-id", version.id())
                : tagged;
    }

    private Response get(Call call) {
        var bucket = SimpleStorage.bucket(buckets, call);
        var key = S3Address.of(call.request()).key();
        var version =
                version(call)
                        .map(it -> buckets.objects().version(bucket, key, it))
                        .orElseGet(() -> buckets.objects().newest(bucket, key))
                        .filter(it -> !it.isDeleteMarker())
                        .orElseThrow(SimpleStorage::noSuchKey);
        var content = buckets.objects().content(version);
        var response =
                new Response(200, Map.of(), content)
                        .with("Content-Type", "binary/octet-stream")
                        .with("Last-Modified", httpDate(version.modified()));
        for (var header : version.headers().entrySet()) {
            response = response.with(name(header.getKey()), header.getValue());
        }
        return identified(response, bucket, version);
    }

    private static String name(String header) {
        return header.equals("content-type") ? "Content-Type" : header;
    }

    private static String httpDate(Instant time) {
        return DateTimeFormatter.RFC_1123_DATE_TIME.format(time.atOffset(ZoneOffset.UTC));
    }

    private Response delete(Call call) {
        var bucket = SimpleStorage.bucket(buckets, call);
        var key = S3Address.of(call.request()).key();
        var gone =
                version(call)
                        .map(it -> buckets.objects().delete(bucket, key, it))
                        .orElseGet(() -> buckets.objects().delete(bucket, key));
        return gone.map(
                        it ->
                                Response.empty(204)
                                        .with("x-amz-version-id", it.id())
                                        .with("x-amz-delete-marker", "" + it.isDeleteMarker()))
                .orElseGet(() -> Response.empty(204));
    }

    private Response deleteAll(Call call) {
        var bucket = SimpleStorage.bucket(buckets, call);
        var wanted = XmlBody.of(call.request()).elements("Object");
        if (wanted.size() > 1000) {
            throw AwsError.refused("MalformedXML", "More than 1000 objects in one request.");
        }
        var xml = new Xml();
        xml.root(
                "DeleteResult",
                SimpleStorage.NAMESPACE,
                result ->
                        wanted.forEach(
                                it -> {
                                    var key = it.text("Key").orElse("");
                                    var id = it.text("VersionId");
                                    id.ifPresentOrElse(
                                            i -> buckets.objects().delete(bucket, key, i),
                                            () -> buckets.objects().delete(bucket, key));
                                    result.element(
                                            "Deleted",
                                            deleted ->
                                                    deleted.text("Key", key).text("VersionId", id));
                                }));
        return Response.xml(xml);
    }
}
