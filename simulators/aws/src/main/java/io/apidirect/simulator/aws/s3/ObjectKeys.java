package io.apidirect.simulator.aws.s3;

import io.apidirect.simulator.aws.wire.Call;
import io.apidirect.simulator.aws.wire.Permission;
import java.util.stream.Stream;

/**
 * What the customer's key of a bucket demands of whoever puts or gets its objects. The simulator
 * keeps no tags of keys: the key of a bucket counts as tagged like the bucket, whose stack made
 * both.
 */
record ObjectKeys(Buckets buckets) {

    /**
     * The further permission that an action on an object needs, where the bucket has a key.
     *
     * @param action such as {@code PutObject}
     */
    Stream<Permission> needs(Call call, String action) {
        var service = "s3.%s.amazonaws.com".formatted(call.region());
        return buckets.find(S3Address.of(call.request()).bucket()).stream()
                .flatMap(
                        bucket ->
                                bucket.keyArn().stream()
                                        .map(key -> new Permission(kms(action), key))
                                        .map(it -> it.onTags(bucket.tags()))
                                        .map(it -> it.with("kms:ViaService", service)));
    }

    private static String kms(String action) {
        return action.equals("PutObject") ? "kms:GenerateDataKey" : "kms:Decrypt";
    }
}
