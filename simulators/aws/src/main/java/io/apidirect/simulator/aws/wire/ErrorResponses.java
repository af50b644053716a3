package io.apidirect.simulator.aws.wire;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;

/** How errors look in each protocol. */
public final class ErrorResponses {

    private ErrorResponses() {}

    /** The error as the protocol writes it. */
    public static Response answer(Protocol protocol, AwsError error, String requestId) {
        return switch (protocol) {
            case Protocol.Json _, Protocol.RestJson _ -> json(error);
            case Protocol.Ec2 _ -> ec2(error, requestId);
            case Protocol.Query(var namespace) -> query(namespace, error, requestId);
            case Protocol.RestXml _ -> rest(error, requestId);
        };
    }

    private static Response json(AwsError error) {
        return Response.of(error.status(), "application/x-amz-json-1.1", words(error).toString())
                .with("x-amzn-ErrorType", error.code());
    }

    private static ObjectNode words(AwsError error) {
        return JsonNodeFactory.instance
                .objectNode()
                .put("__type", error.code())
                .put("message", error.message());
    }

    private static Response ec2(AwsError error, String requestId) {
        var xml = new Xml();
        xml.root(
                "Response",
                "",
                response -> {
                    response.element(
                            "Errors",
                            errors ->
                                    errors.element(
                                            "Error",
                                            it ->
                                                    it.text("Code", error.code())
                                                            .text("Message", error.message())));
                    response.text("RequestID", requestId);
                });
        return Response.of(error.status(), "text/xml", xml.toString());
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
