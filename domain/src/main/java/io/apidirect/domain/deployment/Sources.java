package io.apidirect.domain.deployment;

import java.time.Instant;
import java.util.Map;

/** Packed sources in the customer's own bucket; remote, like {@link Stacks}. */
public interface Sources {

    boolean isUploaded(Workplace workplace, Map<String, String> buildOutputs, SourceDigest source);

    /** An address to which the holder may put exactly this source, for a short time. */
    Upload invite(
            Workplace workplace, Map<String, String> buildOutputs, SourceDigest source, long size);

    /** Deletes up to a thousand objects and versions; answers whether the bucket is empty now. */
    boolean emptyFurther(Workplace workplace, Map<String, String> buildOutputs);

    /** Where and how to upload: HTTP PUT with these headers. */
    record Upload(String url, Map<String, String> headers, Instant expiresAt) {}
}
