package io.apidirect.simulator.aws.s3;

import io.apidirect.simulator.aws.wire.AwsError;
import io.apidirect.simulator.aws.wire.Request;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;

/** The digest that an upload promises; of a presigned one it may stand in the address. */
final class Checksum {

    private static final String SHA_256 = "x-amz-checksum-sha256";

    private Checksum() {}

    /** Refuses content that is not what its digest says. */
    static void verify(Request request) {
        request.header(SHA_256)
                .or(() -> request.parameter(SHA_256))
                .filter(it -> !it.equals(sha256(request.body())))
                .ifPresent(
                        _ -> {
                            throw AwsError.refused(
                                    "BadDigest",
                                    "The SHA256 you specified did not match the calculated checksum.");
                        });
    }

    private static String sha256(byte[] content) {
        try {
            var digest = MessageDigest.getInstance("SHA-256").digest(content);
            return Base64.getEncoder().encodeToString(digest);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every JDK knows SHA-256.", e);
        }
    }
}
