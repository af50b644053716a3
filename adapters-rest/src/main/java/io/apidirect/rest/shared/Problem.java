package io.apidirect.rest.shared;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.apidirect.domain.shared.Fault;
import io.apidirect.domain.shared.Rule;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * What went wrong, for people and programs (RFC 9457).
 *
 * @param type address of the page about this code
 * @param instance path of the request
 * @param errors every single fault of the input
 * @param retryable whether the very same request may succeed later
 */
@Schema(description = "What went wrong and what to do (RFC 9457)")
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record Problem(
        @Schema(description = "Address of the page about this code") String type,
        @Schema(description = "The kind of problem, in a few words") String title,
        @Schema(description = "HTTP status") int status,
        @Schema(description = "What happened") String detail,
        @Schema(description = "Path of the request") @Nullable String instance,
        @Schema(description = "Stable name of the problem", examples = "not-found") String code,
        @Schema(description = "Every fault of the input") List<FieldFault> errors,
        @Schema(description = "What to do now") String fix,
        @Schema(description = "Names this request in our logs") @Nullable String requestId,
        @Schema(description = "Whether the same request may succeed later")
                @JsonInclude(JsonInclude.Include.ALWAYS)
                boolean retryable) {

    public static final String MEDIA_TYPE = "application/problem+json";

    static Problem of(
            Rule rule,
            int status,
            String title,
            String detail,
            List<Fault> faults,
            boolean retryable) {
        return new Problem(
                "/docs/errors/" + rule.code(),
                title,
                status,
                detail,
                null,
                rule.code(),
                faults.stream().map(f -> new FieldFault(f.pointer(), f.message())).toList(),
                rule.fix(),
                null,
                retryable);
    }

    static Problem of(RequestRule rule, String detail, List<Fault> faults) {
        return of(rule, rule.status(), rule.title(), detail, faults, rule.isRetryable());
    }

    Problem at(String path, String id) {
        return new Problem(type, title, status, detail, path, code, errors, fix, id, retryable);
    }

    /** One fault of the input. */
    @Schema(description = "One fault of the input")
    public record FieldFault(
            @Schema(description = "JSON pointer to the value at fault", examples = "/email")
                    String pointer,
            @Schema(description = "What is wrong and what would be right") String message) {}
}
