package io.apidirect.rest.shared;

import io.apidirect.domain.shared.Rule;

/** What a request must be before any use case sees it, and how the platform itself can fail. */
public enum RequestRule implements Rule {
    MALFORMED_JSON(400, "Malformed JSON", "Send valid JSON; the position of the fault is named."),
    PARAMETER_INVALID(400, "Invalid parameter", "Correct the named parameter."),
    CURSOR_INVALID(400, "Invalid cursor", "Start again without 'after'."),
    IDEMPOTENCY_KEY_INVALID(
            400, "Invalid Idempotency-Key", "Send 1 to 128 visible characters, such as a UUID."),
    NOT_AUTHENTICATED(
            401, "Not authenticated", "Log in again (apidirect login) or send a valid token."),
    NOT_ALLOWED(
            403,
            "Not allowed",
            "Log in as somebody who may, or ask an admin or owner of the organisation to do it."),
    NOT_FOUND(404, "Not found", "Check the name or id, and which organisation you are in."),
    NO_SUCH_PATH(404, "No such path", "Compare the address with the API reference."),
    METHOD_NOT_ALLOWED(405, "Method not allowed", "Use a method that the Allow header names."),
    NOT_ACCEPTABLE(406, "Not acceptable", "Accept application/json, or what the reference names."),
    BODY_TOO_SLOW(
            408,
            "Body too slow",
            "Repeat it over a better connection; a proxy in between must pass the whole body on."),
    STALE(409, "Changed meanwhile", "Look at it again and repeat."),
    IDEMPOTENCY_KEY_IN_USE(
            409, "Still running", "Wait for the first request, or repeat in a few seconds."),
    ALREADY_CREATED(
            409,
            "Already created",
            "The secret was shown in the first answer and is not kept; if it is lost, delete what"
                    + " was made and create another one under a new key."),
    PRECONDITION_FAILED(412, "Changed meanwhile", "Read it again and repeat with its new ETag."),
    BODY_TOO_LARGE(413, "Body too large", "Send at most 1 MiB."),
    UNSUPPORTED_MEDIA_TYPE(415, "Unsupported media type", "Send application/json."),
    FIELDS_INVALID(422, "Invalid fields", "Correct the named fields."),
    IDEMPOTENCY_KEY_REUSED(
            422, "Idempotency-Key used otherwise", "Use a new key for a new request."),
    PRECONDITION_REQUIRED(
            428, "If-Match is missing", "Read it first and send its ETag as If-Match."),
    TOO_MANY_REQUESTS(429, "Too many requests", "Wait as long as Retry-After says."),
    TOO_MANY_LIVE_VIEWS(
            429,
            "Too many live views",
            "Close a live view that you no longer need, or read without following."),
    INTERNAL_ERROR(500, "Internal error", "Repeat it; if it fails again, report the request id."),
    PROVIDER_REFUSED(
            502, "Refused by the provider", "Remove the named cause at the provider, then repeat."),
    PROVIDER_UNAVAILABLE(503, "Provider unavailable", "Repeat it in a while."),
    PLATFORM_BUSY(503, "Busy", "Repeat it after the time in Retry-After.");

    private final int status;
    private final String title;
    private final String fix;

    RequestRule(int status, String title, String fix) {
        this.status = status;
        this.title = title;
        this.fix = fix;
    }

    public int status() {
        return status;
    }

    public String title() {
        return title;
    }

    @Override
    public String fix() {
        return fix;
    }

    /** Whether the very same request may succeed later. */
    boolean isRetryable() {
        return switch (this) {
            case BODY_TOO_SLOW,
                    STALE,
                    IDEMPOTENCY_KEY_IN_USE,
                    TOO_MANY_REQUESTS,
                    TOO_MANY_LIVE_VIEWS,
                    INTERNAL_ERROR,
                    PROVIDER_UNAVAILABLE,
                    PLATFORM_BUSY ->
                    true;
            default -> false;
        };
    }
}
