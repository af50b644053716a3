package io.apidirect.rest.shared;

import io.apidirect.domain.shared.Fault;
import java.util.List;
import java.util.Map;

/** The request itself is at fault, before any use case saw it. */
public final class RequestRefused extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final RequestRule rule;
    private final transient List<Fault> faults;
    private final transient Map<String, String> headers;

    public RequestRefused(RequestRule rule, String detail) {
        this(rule, detail, List.of(), Map.of());
    }

    public RequestRefused(RequestRule rule, String detail, List<Fault> faults) {
        this(rule, detail, faults, Map.of());
    }

    public RequestRefused(
            RequestRule rule, String detail, List<Fault> faults, Map<String, String> headers) {
        super(detail);
        this.rule = rule;
        this.faults = List.copyOf(faults);
        this.headers = Map.copyOf(headers);
    }

    /**
     * A query parameter that is not what it must be.
     *
     * @param must such as {@code must be a number from 1 to 200}
     */
    public static RequestRefused parameter(String name, String must) {
        return new RequestRefused(
                RequestRule.PARAMETER_INVALID,
                "The query parameter '%s' %s.".formatted(name, must),
                List.of(new Fault("/" + name, must)));
    }

    RequestRule rule() {
        return rule;
    }

    List<Fault> faults() {
        return faults;
    }

    Map<String, String> headers() {
        return headers;
    }
}
