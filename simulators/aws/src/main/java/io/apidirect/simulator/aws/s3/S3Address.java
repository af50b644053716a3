package io.apidirect.simulator.aws.s3;

import io.apidirect.simulator.aws.wire.Request;
import io.apidirect.simulator.aws.wire.UriText;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What a request of S3 speaks about; the bucket is in the path.
 *
 * @param bucket empty for the list of all buckets
 * @param key empty for the bucket itself
 */
record S3Address(String bucket, String key) {

    static final String ACCOUNT_BLOCK = "GetAccountPublicAccessBlock";

    /** What S3 Control has beside S3, under the same signature. */
    private static final String OF_THE_ACCOUNT = "/v20180820/configuration/publicAccessBlock";

    /** Documents that a bucket can have, by the name of their parameter. */
    static final Map<String, String> SETTINGS =
            Map.ofEntries(
                    Map.entry("policy", "BucketPolicy"),
                    Map.entry("publicAccessBlock", "PublicAccessBlock"),
                    Map.entry("encryption", "BucketEncryption"),
                    Map.entry("lifecycle", "BucketLifecycleConfiguration"),
                    Map.entry("ownershipControls", "BucketOwnershipControls"),
                    Map.entry("cors", "BucketCors"),
                    Map.entry("notification", "BucketNotificationConfiguration"));

    static S3Address of(Request request) {
        String[] parts = request.path().substring(1).split("/", 2);
        return new S3Address(
                UriText.decode(parts[0]), parts.length > 1 ? UriText.decode(parts[1]) : "");
    }

    /** The operation's name. */
    static String action(Request request) {
        if (request.path().equals(OF_THE_ACCOUNT)) {
            return request.method().equals("GET") ? ACCOUNT_BLOCK : "SettingOfTheAccount";
        }
        var address = of(request);
        if (address.bucket().isEmpty()) {
            return "ListBuckets";
        }
        return address.key().isEmpty() ? bucketAction(request) : objectAction(request);
    }

    static Optional<String> setting(Request request) {
        return SETTINGS.keySet().stream().filter(it -> request.parameter(it).isPresent()).findAny();
    }

    private static String bucketAction(Request request) {
        var verb =
                switch (request.method()) {
                    case "PUT" -> "Put";
                    case "DELETE" -> "Delete";
                    default -> "Get";
                };
        var setting = setting(request);
        if (setting.isPresent()) {
            return verb + SETTINGS.get(setting.get());
        }
        for (String each : List.of("versioning", "tagging", "location")) {
            if (request.parameter(each).isPresent()) {
                return verb + "Bucket" + Character.toUpperCase(each.charAt(0)) + each.substring(1);
            }
        }
        if (request.parameter("versions").isPresent()) {
            return "ListObjectVersions";
        }
        return switch (request.method()) {
            case "PUT" -> "CreateBucket";
            case "HEAD" -> "HeadBucket";
            case "DELETE" -> "DeleteBucket";
            case "POST" -> "DeleteObjects";
            default -> request.parameter("list-type").isPresent() ? "ListObjectsV2" : "ListObjects";
        };
    }

    private static String objectAction(Request request) {
        var isOther =
                request.parameter("uploads").isPresent()
                        || request.parameter("uploadId").isPresent()
                        || request.header("x-amz-copy-source").isPresent();
        if (isOther) {
            return "MultipartUploadOrCopy";
        }
        return switch (request.method()) {
            case "PUT" -> "PutObject";
            case "HEAD" -> "HeadObject";
            case "DELETE" -> "DeleteObject";
            default -> "GetObject";
        };
    }
}
