package io.apidirect.simulator.aws.s3;

import io.apidirect.simulator.aws.wire.Call;
import io.apidirect.simulator.aws.wire.Operation;
import io.apidirect.simulator.aws.wire.Response;
import io.apidirect.simulator.aws.wire.Xml;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;

/** Lists, makes, finds and deletes buckets. */
record BucketActions(Buckets buckets) {

    Map<String, Operation> operations() {
        return Map.of(
                "ListBuckets",
                new Operation(_ -> SimpleStorage.needs("ListAllMyBuckets", "*"), this::list),
                "CreateBucket",
                SimpleStorage.onBucket("CreateBucket", this::create),
                "DeleteBucket",
                SimpleStorage.onBucket("DeleteBucket", this::delete),
                "HeadBucket",
                SimpleStorage.onBucket("ListBucket", this::head),
                "GetBucketLocation",
                SimpleStorage.onBucket("GetBucketLocation", this::location));
    }

    private Response list(Call call) {
        var xml = new Xml();
        xml.root(
                "ListAllMyBucketsResult",
                SimpleStorage.NAMESPACE,
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
        buckets.delete(SimpleStorage.bucket(buckets, call));
        return Response.empty(204);
    }

    private Response head(Call call) {
        return Response.empty(200)
                .with("x-amz-bucket-region", SimpleStorage.bucket(buckets, call).region());
    }

    private Response location(Call call) {
        var region = SimpleStorage.bucket(buckets, call).region();
        var xml = new Xml();
        xml.root("LocationConstraint", SimpleStorage.NAMESPACE, it -> it.raw(region));
        return Response.xml(xml);
    }
}
