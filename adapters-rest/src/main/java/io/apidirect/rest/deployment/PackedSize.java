package io.apidirect.rest.deployment;

import io.apidirect.domain.deployment.SourceSize;
import io.apidirect.domain.shared.Fault;
import io.apidirect.rest.shared.RequestRefused;
import io.apidirect.rest.shared.RequestRule;
import java.util.List;

/** The size of a packed source in a request. */
final class PackedSize {

    private PackedSize() {}

    /** The bytes, or a refusal that names the field. */
    static long checked(String field, long bytes) {
        if (!SourceSize.isAllowed(bytes)) {
            throw new RequestRefused(
                    RequestRule.FIELDS_INVALID,
                    "No source has this size.",
                    List.of(
                            new Fault(
                                    "/" + field,
                                    "must be from 1 to %d bytes".formatted(SourceSize.LARGEST))));
        }
        return bytes;
    }
}
