package io.apidirect.simulator.aws.wire;

/** Errors that every service has, as each protocol names them. */
public final class Errors {

    private Errors() {}

    /** The caller may not. */
    public static AwsError denied(Protocol protocol, String message) {
        return protocol.words() == Protocol.Words.JSON
                ? AwsError.refused("AccessDeniedException", message)
                : new AwsError(403, "AccessDenied", message);
    }

    /** The session is over. */
    public static AwsError expired(Protocol protocol) {
        var message = "The security token included in the request is expired";
        return switch (protocol.words()) {
            case JSON -> AwsError.refused("ExpiredTokenException", message);
            case QUERY -> new AwsError(403, "ExpiredToken", message);
            case REST_XML -> AwsError.refused("ExpiredToken", "The provided token has expired.");
        };
    }

    static AwsError unknownKey(Protocol protocol) {
        var message = "The security token included in the request is invalid.";
        return switch (protocol.words()) {
            case JSON -> AwsError.refused("UnrecognizedClientException", message);
            case QUERY -> new AwsError(403, "InvalidClientTokenId", message);
            case REST_XML ->
                    new AwsError(
                            403,
                            "InvalidAccessKeyId",
                            "The AWS Access Key Id you provided does not exist in our records.");
        };
    }

    static AwsError wrongSignature(Protocol protocol) {
        var message =
                "The request signature we calculated does not match the signature you provided."
                        + " Check your AWS Secret Access Key and signing method.";
        return protocol.words() == Protocol.Words.JSON
                ? AwsError.refused("InvalidSignatureException", message)
                : new AwsError(403, "SignatureDoesNotMatch", message);
    }

    static AwsError unknownAction(Service service, String action) {
        var code =
                switch (service.protocol().words()) {
                    case JSON -> "UnknownOperationException";
                    case QUERY -> "InvalidAction";
                    case REST_XML -> "NotImplemented";
                };
        return AwsError.refused(
                code,
                "The AWS simulator has no %s of %s.".formatted(action, service.signingName()));
    }

    /** Too many requests. */
    public static AwsError throttled(Protocol protocol) {
        return switch (protocol.words()) {
            case JSON -> AwsError.refused("ThrottlingException", "Rate exceeded");
            case QUERY -> AwsError.refused("Throttling", "Rate exceeded");
            case REST_XML -> new AwsError(503, "SlowDown", "Please reduce your request rate.");
        };
    }

    /** A quota is used up, by the name that the service has for it. */
    public static AwsError limitExceeded(String service, Protocol protocol) {
        return switch (service) {
            case "cloudformation" ->
                    AwsError.refused("LimitExceededException", "Limit for stack has been exceeded");
            case "codebuild" ->
                    AwsError.refused(
                            "AccountLimitExceededException",
                            "Cannot have more than 1 builds in queue for the account");
            case "s3" ->
                    AwsError.refused(
                            "TooManyBuckets",
                            "You have attempted to create more buckets than allowed");
            default ->
                    AwsError.refused(
                            protocol.words() == Protocol.Words.JSON
                                    ? "LimitExceededException"
                                    : "LimitExceeded",
                            "A quota of the account has been reached.");
        };
    }

    /** AWS itself is at fault. */
    public static AwsError internal(Protocol protocol, String message) {
        var code =
                switch (protocol.words()) {
                    case JSON -> "InternalServerError";
                    case QUERY -> "InternalFailure";
                    case REST_XML -> "InternalError";
                };
        return new AwsError(500, code, message);
    }
}
