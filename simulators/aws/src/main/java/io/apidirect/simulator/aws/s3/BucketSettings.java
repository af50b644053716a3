package io.apidirect.simulator.aws.s3;

import io.apidirect.simulator.aws.wire.AwsError;
import io.apidirect.simulator.aws.wire.Call;
import io.apidirect.simulator.aws.wire.Operation;
import io.apidirect.simulator.aws.wire.Response;
import io.apidirect.simulator.aws.wire.Xml;
import java.util.HashMap;
import java.util.Map;

/** Versioning and tags. */
record BucketSettings(Buckets buckets) {

    Map<String, Operation> operations() {
        Map<String, Operation> operations = new HashMap<>();
        add(operations, "GetBucketVersioning", "GetBucketVersioning", this::versioning);
        add(operations, "PutBucketVersioning", "PutBucketVersioning", this::setVersioning);
        add(operations, "GetBucketTagging", "GetBucketTagging", this::tags);
        add(operations, "PutBucketTagging", "PutBucketTagging", this::setTags);
        return operations;
    }

    static void add(
            Map<String, Operation> operations,
            String action,
            String permission,
            java.util.function.Function<Call, Response> answer) {
        operations.put(action, SimpleStorage.onBucket(permission, answer));
    }

    private Response versioning(Call call) {
        var bucket = SimpleStorage.bucket(buckets, call);
        var xml = new Xml();
        xml.root(
                "VersioningConfiguration",
                SimpleStorage.NAMESPACE,
                it -> it.text("Status", bucket.versioning()));
        return Response.xml(xml);
    }

    private Response setVersioning(Call call) {
        var status = XmlBody.of(call.request()).text("Status");
        buckets.change(SimpleStorage.bucket(buckets, call).name(), it -> it.versioned(status));
        return Response.empty(200);
    }

    private Response tags(Call call) {
        var tags = SimpleStorage.bucket(buckets, call).tags();
        if (tags.isEmpty()) {
            throw new AwsError(404, "NoSuchTagSet", "The TagSet does not exist");
        }
        var xml = new Xml();
        xml.root(
                "Tagging",
                SimpleStorage.NAMESPACE,
                it ->
                        it.element(
                                "TagSet",
                                set ->
                                        tags.forEach(
                                                (key, value) ->
                                                        set.element(
                                                                "Tag",
                                                                tag ->
                                                                        tag.text("Key", key)
                                                                                .text(
                                                                                        "Value",
                                                                                        value)))));
        return Response.xml(xml);
    }

    private Response setTags(Call call) {
        Map<String, String> tags = new HashMap<>();
        XmlBody.of(call.request())
                .elements("Tag")
                .forEach(it -> tags.put(it.text("Key").orElse(""), it.text("Value").orElse("")));
        buckets.change(SimpleStorage.bucket(buckets, call).name(), it -> it.tagged(tags));
        return Response.empty(200);
    }
}
