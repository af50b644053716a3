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
