package io.apidirect.simulator.aws.wire;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;

/** How errors look in each protocol. */
public final class ErrorResponses {

    private ErrorResponses() {}

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
