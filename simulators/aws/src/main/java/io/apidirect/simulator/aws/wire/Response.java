package io.apidirect.simulator.aws.wire;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Consumer;

/**
 * An answer of HTTP.
 *
 * @param headers also {@code Content-Type}
 */
public record Response(int status, Map<String, String> headers, byte[] body) {

    private static final String TYPE = "Content-Type";

    /** JSON, as the JSON protocol answers. */
    public static Response json(JsonNode body) {
        return of(200, "application/x-amz-json-1.1", body.toString());
    }

    /** The answer of the query protocol; {@code result} writes what is in the result's element. */
    public static Response query(Call call, Consumer<Xml> result) {
        var namespace = call.protocol() instanceof Protocol.Query(var name) ? name : "";
        var xml = new Xml();
        xml.root(
                call.action() + "Response",
                namespace,
                response -> {
                    response.element(call.action() + "Result", result);
                    response.element("ResponseMetadata", it -> it.text("RequestId", call.id()));
                });
        return of(200, "text/xml;charset=UTF-8", xml.toString());
    }

    /** An XML document, as S3 answers. */
    public static Response xml(Xml document) {
        return of(200, "application/xml", document.toString());
    }

    /** A status without a body. */
    public static Response empty(int status) {
        return new Response(status, Map.of(), new byte[0]);
    }

    public static Response of(int status, String type, String body) {
        return new Response(status, Map.of(TYPE, type), body.getBytes(StandardCharsets.UTF_8));
    }

    /** The same with another header. */
    public Response with(String name, String value) {
        var more = new LinkedHashMap<>(headers);
        more.put(name, value);
        return new Response(status, more, body);
    }
}
