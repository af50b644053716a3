package io.apidirect.simulator.aws.s3;

import io.apidirect.simulator.aws.wire.AwsError;
import io.apidirect.simulator.aws.wire.Call;
import io.apidirect.simulator.aws.wire.Operation;
import io.apidirect.simulator.aws.wire.Response;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** The documents about a bucket that are kept but not obeyed, such as its encryption. */
record BucketDocuments(Buckets buckets) {

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
                            BucketSettings.add(
                                    operations, "Get" + it, "Get" + permission, this::get);
                            BucketSettings.add(
                                    operations, "Put" + it, "Put" + permission, this::put);
                            BucketSettings.add(
                                    operations, "Delete" + it, "Put" + permission, this::remove);
                        });
        BucketSettings.add(operations, "DeleteBucketPolicy", "DeleteBucketPolicy", this::remove);
        return operations;
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
}
