package io.apidirect.simulator.aws.wire;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;

/** Errors that every service has, and how errors look in each protocol. */
public final class Errors {

    private Errors() {}

    /** The caller may not. */
    public static AwsError denied(Protocol protocol, String message) {
        return protocol instanceof Protocol.Json
                ? AwsError.refused("AccessDeniedException", message)
                : new AwsError(403, "AccessDenied", message);
    }

    /** The session is over. */
    public static AwsError expired(Protocol protocol) {
        var message = "The security token included in the request is expired";
        return switch (protocol) {
            case Protocol.Json _ -> AwsError.refused("ExpiredTokenException", message);
            case Protocol.Query _ -> new AwsError(403, "ExpiredToken", message);
            case Protocol.RestXml _ ->
                    AwsError.refused("ExpiredToken", "The provided token has expired.");
        };
    }

    static AwsError unknownKey(Protocol protocol) {
        var message = "The security token included in the request is invalid.";
        return switch (protocol) {
            case Protocol.Json _ -> AwsError.refused("UnrecognizedClientException", message);
            case Protocol.Query _ -> new AwsError(403, "InvalidClientTokenId", message);
            case Protocol.RestXml _ ->
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
        return protocol instanceof Protocol.Json
                ? AwsError.refused("InvalidSignatureException", message)
                : new AwsError(403, "SignatureDoesNotMatch", message);
    }

    static AwsError unknownAction(Service service, String action) {
        var code =
                switch (service.protocol()) {
                    case Protocol.Json _ -> "UnknownOperationException";
                    case Protocol.Query _ -> "InvalidAction";
                    case Protocol.RestXml _ -> "NotImplemented";
                };
        return AwsError.refused(
                code,
                "The AWS simulator has no %s of %s.".formatted(action, service.signingName()));
    }

    /** Too many requests. */
    public static AwsError throttled(Protocol protocol) {
        return switch (protocol) {
            case Protocol.Json _ -> AwsError.refused("ThrottlingException", "Rate exceeded");
            case Protocol.Query _ -> AwsError.refused("Throttling", "Rate exceeded");
            case Protocol.RestXml _ ->
                    new AwsError(503, "SlowDown", "Please reduce your request rate.");
        };
    }

    /** AWS itself is at fault. */
    public static AwsError internal(Protocol protocol, String message) {
        var code =
                switch (protocol) {
                    case Protocol.Json _ -> "InternalServerError";
                    case Protocol.Query _ -> "InternalFailure";
                    case Protocol.RestXml _ -> "InternalError";
                };
        return new AwsError(500, code, message);
    }

    /** The error as the protocol writes it. */
    public static Response answer(Protocol protocol, AwsError error, String requestId) {
        return switch (protocol) {
            case Protocol.Json _ -> json(error);
            case Protocol.Query(var namespace) -> query(namespace, error, requestId);
            case Protocol.RestXml _ -> rest(error, requestId);
        };
    }

    private static Response json(AwsError error) {
        var body =
                JsonNodeFactory.instance
                        .objectNode()
                        .put("__type", error.code())
                        .put("message", error.message());
        return Response.of(error.status(), "application/x-amz-json-1.1", body.toString())
                .with("x-amzn-ErrorType", error.code());
    }

    private static Response query(String namespace, AwsError error, String requestId) {
        var xml = new Xml();
        xml.root(
                "ErrorResponse",
                namespace,
                response -> {
                    response.element(
                            "Error",
                            it ->
                                    it.text("Type", error.status() < 500 ? "Sender" : "Receiver")
                                            .text("Code", error.code())
                                            .text("Message", error.message()));
                    response.text("RequestId", requestId);
                });
        return Response.of(error.status(), "text/xml", xml.toString());
    }

    private static Response rest(AwsError error, String requestId) {
        var xml = new Xml();
        xml.root(
                "Error",
                "",
                it ->
                        it.text("Code", error.code())
                                .text("Message", error.message())
                                .text("RequestId", requestId)
                                .text("HostId", "aws-simulator"));
        return Response.of(error.status(), "application/xml", xml.toString());
    }
}
