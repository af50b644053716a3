package io.apidirect.simulator.aws.s3;

import io.apidirect.simulator.aws.wire.AwsError;
import io.apidirect.simulator.aws.wire.Call;
import io.apidirect.simulator.aws.wire.Operation;
import io.apidirect.simulator.aws.wire.Response;
import io.apidirect.simulator.aws.wire.Xml;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** Versioning, tags, and the documents that are kept but not obeyed. */
record BucketSettings(Buckets buckets) {

    private static final Map<String, String> PERMISSIONS =
            Map.of(
                    "BucketEncryption", "EncryptionConfiguration",
                    "PublicAccessBlock", "BucketPublicAccessBlock",
                    "BucketLifecycleConfiguration", "LifecycleConfiguration",
                    "BucketCors", "BucketCORS",
                    "BucketNotificationConfiguration", "BucketNotification");

    Map<String, Operation> operations() {
        Map<String, Operation> operations = new HashMap<>();
        S3Address.SETTINGS
                .values()
                .forEach(
                        it -> {
                            var permission = PERMISSIONS.getOrDefault(it, it);
                            add(operations, "Get" + it, "Get" + permission, this::get);
                            add(operations, "Put" + it, "Put" + permission, this::put);
                            add(operations, "Delete" + it, "Put" + permission, this::remove);
                        });
        add(operations, "DeleteBucketPolicy", "DeleteBucketPolicy", this::remove);
        add(operations, "GetBucketVersioning", "GetBucketVersioning", this::versioning);
        add(operations, "PutBucketVersioning", "PutBucketVersioning", this::setVersioning);
        add(operations, "GetBucketTagging", "GetBucketTagging", this::tags);
        add(operations, "PutBucketTagging", "PutBucketTagging", this::setTags);
        return operations;
    }

    private static void add(
            Map<String, Operation> operations,
            String action,
            String permission,
            java.util.function.Function<Call, Response> answer) {
        operations.put(action, SimpleStorage.onBucket(permission, answer));
    }

    private Response get(Call call) {
        var name = S3Address.setting(call.request()).orElseThrow();
        var document =
                Optional.ofNullable(SimpleStorage.bucket(buckets, call).settings().get(name))
                        .orElseThrow(() -> missing(name));
        var type = document.startsWith("{") ? "application/json" : "application/xml";
        return Response.of(200, type, document);
    }

    private static AwsError missing(String setting) {
        var code =
                switch (setting) {
                    case "policy" -> "NoSuchBucketPolicy";
                    case "publicAccessBlock" -> "NoSuchPublicAccessBlockConfiguration";
                    case "lifecycle" -> "NoSuchLifecycleConfiguration";
                    case "encryption" -> "ServerSideEncryptionConfigurationNotFoundError";
                    case "ownershipControls" -> "OwnershipControlsNotFoundError";
                    default -> "NoSuchConfiguration";
                };
        return new AwsError(404, code, "The bucket has no " + setting + ".");
    }

    private Response put(Call call) {
        var name = S3Address.setting(call.request()).orElseThrow();
        var document = new String(call.request().body(), StandardCharsets.UTF_8);
        buckets.change(SimpleStorage.bucket(buckets, call).name(), it -> it.set(name, document));
        return Response.empty(200);
    }

    private Response remove(Call call) {
        var name = S3Address.setting(call.request()).orElseThrow();
        buckets.change(SimpleStorage.bucket(buckets, call).name(), it -> it.unset(name));
        return Response.empty(204);
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
