package io.apidirect.simulator.aws.s3;

import io.apidirect.simulator.aws.wire.AwsError;
import io.apidirect.simulator.aws.wire.Call;
import io.apidirect.simulator.aws.wire.Operation;
import io.apidirect.simulator.aws.wire.Permission;
import io.apidirect.simulator.aws.wire.Protocol;
import io.apidirect.simulator.aws.wire.Request;
import io.apidirect.simulator.aws.wire.Response;
import io.apidirect.simulator.aws.wire.Service;
import io.apidirect.simulator.aws.wire.Xml;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/** S3, with the bucket's name in the path. */
public final class SimpleStorage implements Service {

    static final String NAMESPACE = "http://s3.amazonaws.com/doc/2006-03-01/";

    private final Buckets buckets;
    private final Map<String, Operation> operations = new HashMap<>();

    public SimpleStorage(Buckets buckets) {
        this.buckets = buckets;
        operations.put(
                "ListBuckets", new Operation(_ -> needs("ListAllMyBuckets", "*"), this::list));
        operations.put("CreateBucket", onBucket("CreateBucket", this::create));
        operations.put("DeleteBucket", onBucket("DeleteBucket", this::delete));
        operations.put("HeadBucket", onBucket("ListBucket", this::head));
        operations.put("GetBucketLocation", onBucket("GetBucketLocation", this::location));
        operations.putAll(new BucketSettings(buckets).operations());
        operations.putAll(new ObjectActions(buckets).operations());
        operations.putAll(new ObjectLists(buckets).operations());
    }

    @Override
    public String signingName() {
        return "s3";
    }

    @Override
    public Protocol protocol() {
        return new Protocol.RestXml();
    }

    @Override
    public Map<String, Operation> operations() {
        return operations;
    }

    @Override
    public String actionOf(Request request) {
        return S3Address.action(request);
    }

    static List<Permission> needs(String action, String resource) {
        return List.of(new Permission("s3:" + action, resource));
    }

    static Operation onBucket(String permission, Function<Call, Response> answer) {
        return new Operation(
                call -> needs(permission, "arn:aws:s3:::" + S3Address.of(call.request()).bucket()),
                answer);
    }

    static Bucket bucket(Buckets buckets, Call call) {
        return buckets.the(call.account(), S3Address.of(call.request()).bucket());
    }

    private Response list(Call call) {
        var xml = new Xml();
        xml.root(
                "ListAllMyBucketsResult",
                NAMESPACE,
                result -> {
                    result.element("Owner", it -> it.text("ID", call.account()));
                    result.element(
                            "Buckets",
                            all ->
                                    buckets.of(call.account())
                                            .forEach(
                                                    each ->
                                                            all.element(
                                                                    "Bucket",
                                                                    it -> write(it, each))));
                });
        return Response.xml(xml);
    }

    private static void write(Xml xml, Bucket bucket) {
        xml.text("Name", bucket.name())
                .text("CreationDate", bucket.created())
                .text("BucketRegion", bucket.region());
    }

    private Response create(Call call) {
        var name = S3Address.of(call.request()).bucket();
        buckets.create(
                new Bucket(
                        call.account(),
                        call.region(),
                        name,
                        Optional.empty(),
                        Map.of(),
                        Map.of(),
                        Instant.now()));
        return Response.empty(200).with("Location", "/" + name);
    }

    private Response delete(Call call) {
        buckets.delete(bucket(buckets, call));
        return Response.empty(204);
    }

    private Response head(Call call) {
        return Response.empty(200).with("x-amz-bucket-region", bucket(buckets, call).region());
    }

    private Response location(Call call) {
        var region = bucket(buckets, call).region();
        var xml = new Xml();
        xml.root("LocationConstraint", NAMESPACE, it -> it.raw(region));
        return Response.xml(xml);
    }

    static AwsError noSuchKey() {
        return new AwsError(404, "NoSuchKey", "The specified key does not exist.");
    }
}
