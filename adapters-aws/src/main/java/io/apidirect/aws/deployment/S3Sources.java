package io.apidirect.aws.deployment;

import io.apidirect.aws.shared.AwsErrors;
import io.apidirect.aws.shared.AwsSession;
import io.apidirect.aws.shared.AwsSessions;
import io.apidirect.aws.shared.SessionPolicy;
import io.apidirect.domain.deployment.SourceDigest;
import io.apidirect.domain.deployment.Sources;
import io.apidirect.domain.deployment.Workplace;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.model.ListObjectVersionsResponse;
import software.amazon.awssdk.services.s3.model.NoSuchBucketException;
import software.amazon.awssdk.services.s3.model.NoSuchKeyException;
import software.amazon.awssdk.services.s3.model.ObjectIdentifier;
import software.amazon.awssdk.services.s3.presigner.model.PresignedPutObjectRequest;

/** {@link Sources} in the customer's own S3 bucket. */
public final class S3Sources implements Sources {

    private static final String SERVICE = "S3";
    private static final Duration UPLOAD_WINDOW = Duration.ofMinutes(10);

    private final Places places;

    public S3Sources(AwsSessions sessions) {
        places = new Places(sessions);
    }

    static String key(SourceDigest source) {
        return "source/" + source.hex() + ".zip";
    }

    @Override
    public boolean isUploaded(
            Workplace workplace, Map<String, String> buildOutputs, SourceDigest source) {
        var bucket = bucket(buildOutputs);
        var s3 = looking(workplace, buildOutputs).client(S3Client.builder());
        return AwsErrors.translate(
                SERVICE,
                () -> {
                    try {
                        s3.headObject(r -> r.bucket(bucket).key(key(source)));
                        return true;
                    } catch (NoSuchKeyException absent) {
                        return false;
                    }
                });
    }

    @Override
    public Upload invite(
            Workplace workplace, Map<String, String> buildOutputs, SourceDigest source, long size) {
        var bucket = bucket(buildOutputs);
        var checksum = Base64.getEncoder().encodeToString(HexFormat.of().parseHex(source.hex()));
        try (var presigner = uploading(workplace, buildOutputs).presigner()) {
            return upload(
                    presigner.presignPutObject(
                            put ->
                                    put.signatureDuration(UPLOAD_WINDOW)
                                            .putObjectRequest(
                                                    r ->
                                                            r.bucket(bucket)
                                                                    .key(key(source))
                                                                    .contentLength(size)
                                                                    .checksumSHA256(checksum))));
        }
    }

    private static Upload upload(PresignedPutObjectRequest signed) {
        var headers = new TreeMap<String, String>();
        signed.signedHeaders().forEach((name, values) -> headers.put(name, values.getFirst()));
        headers.keySet().removeIf(name -> name.toLowerCase(Locale.ROOT).equals("host"));
        return new Upload(signed.url().toString(), headers, signed.expiration());
    }

    @Override
    public boolean emptyFurther(Workplace workplace, Map<String, String> buildOutputs) {
        var bucket = bucket(buildOutputs);
        var s3 = emptying(workplace, buildOutputs).client(S3Client.builder());
        return AwsErrors.translate(
                SERVICE,
                () -> {
                    try {
                        return empty(s3, bucket);
                    } catch (NoSuchBucketException gone) {
                        return true;
                    }
                });
    }

    private static boolean empty(S3Client s3, String bucket) {
        var found = objects(s3.listObjectVersions(r -> r.bucket(bucket).maxKeys(1000)));
        if (found.isEmpty()) {
            return true;
        }
        s3.deleteObjects(r -> r.bucket(bucket).delete(d -> d.objects(found).quiet(true)));
        return false;
    }

    private static List<ObjectIdentifier> objects(ListObjectVersionsResponse listed) {
        var objects = new ArrayList<ObjectIdentifier>();
        listed.versions().forEach(v -> objects.add(object(v.key(), v.versionId())));
        listed.deleteMarkers().forEach(m -> objects.add(object(m.key(), m.versionId())));
        return objects;
    }

    private static ObjectIdentifier object(String key, String version) {
        return ObjectIdentifier.builder().key(key).versionId(version).build();
    }

    private static String bucket(Map<String, String> buildOutputs) {
        return buildOutputs.getOrDefault("SourceBucket", "");
    }

    private AwsSession looking(Workplace workplace, Map<String, String> buildOutputs) {
        var policy =
                objects(buildOutputs, "s3:GetObject")
                        .and(List.of("s3:ListBucket"), List.of(arn(buildOutputs)));
        return places.change(
                workplace, "find-source", withKey(policy, buildOutputs, "kms:Decrypt"));
    }

    private AwsSession uploading(Workplace workplace, Map<String, String> buildOutputs) {
        var policy = objects(buildOutputs, "s3:PutObject");
        return places.change(
                workplace, "upload", withKey(policy, buildOutputs, "kms:GenerateDataKey"));
    }

    private AwsSession emptying(Workplace workplace, Map<String, String> buildOutputs) {
        var policy =
                objects(buildOutputs, "s3:DeleteObjectVersion")
                        .and(List.of("s3:ListBucketVersions"), List.of(arn(buildOutputs)));
        return places.change(workplace, "empty", policy);
    }

    private static SessionPolicy objects(Map<String, String> buildOutputs, String action) {
        return Places.allowing(arn(buildOutputs) + "/*", action);
    }

    /** A bucket with a key of the customer asks whoever uses it for the use of the key, too. */
    private static SessionPolicy withKey(
            SessionPolicy policy, Map<String, String> buildOutputs, String action) {
        var key = buildOutputs.getOrDefault("BuildKeyArn", "");
        return key.isEmpty() ? policy : policy.and(List.of(action), List.of(key));
    }

    private static String arn(Map<String, String> buildOutputs) {
        return "arn:aws:s3:::" + bucket(buildOutputs);
    }
}
