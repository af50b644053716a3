package io.apidirect.sdk;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.apidirect.sdk.client.ApiException;
import java.util.ArrayList;
import java.util.List;

/**
 * What the platform refused, and the way out (RFC 9457). A status of 0 means that it could not be
 * reached.
 */
public final class ApiProblem extends RuntimeException {
    private static final long serialVersionUID = 1L;
    private static final ObjectMapper MAPPER = new ObjectMapper();

    private final int status;
    private final String code;
    private final String fix;
    private final String requestId;
    private final boolean retryable;
    private final transient List<Fault> faults;

    /**
     * A single thing that is wrong with a request; {@code pointer} is a JSON pointer into its body.
     */
    public record Fault(String pointer, String message) {}

    private ApiProblem(int status, String message, JsonNode problem, ApiException cause) {
        super(message, cause);
        this.status = status;
        this.code = problem.path("code").asText("");
        this.fix = problem.path("fix").asText("");
        this.requestId = problem.path("requestId").asText("");
        this.retryable = problem.path("retryable").asBoolean(false);
        List<Fault> all = new ArrayList<>();
        for (JsonNode error : problem.path("errors")) {
            all.add(new Fault(error.path("pointer").asText(), error.path("message").asText()));
        }
        this.faults = List.copyOf(all);
    }

    static ApiProblem of(ApiException refused) {
        JsonNode problem = problem(refused.getResponseBody());
        String detail = problem.path("detail").asText("");
        String message = detail.isEmpty() ? String.valueOf(refused.getMessage()) : detail;
        return new ApiProblem(refused.getCode(), message, problem, refused);
    }

    private static JsonNode problem(@org.jspecify.annotations.Nullable String body) {
        try {
            return MAPPER.readTree(body == null ? "{}" : body);
        } catch (JsonProcessingException notJson) {
            return MAPPER.createObjectNode();
        }
    }

    /** The HTTP status. */
    public int status() {
        return status;
    }

    /** The stable word for this problem; see the platform's list of errors. */
    public String code() {
        return code;
    }

    /** What to do now. */
    public String fix() {
        return fix;
    }

    /** Finds the request in the platform's log. */
    public String requestId() {
        return requestId;
    }

    /** Whether the same request may succeed later. */
    public boolean isRetryable() {
        return retryable;
    }

    /** Everything that is wrong with the request. */
    public List<Fault> faults() {
        return faults;
    }
}
