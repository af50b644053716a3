package io.apidirect.rest.shared;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.JsonNode;
import io.apidirect.domain.shared.Fault;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.ext.MessageBodyReader;
import jakarta.ws.rs.ext.MessageBodyWriter;
import jakarta.ws.rs.ext.Provider;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.lang.System.Logger.Level;
import java.lang.annotation.Annotation;
import java.lang.reflect.Type;
import java.util.List;

/**
 * Reads and writes JSON bodies. A body is read as a tree first, so that broken JSON is told from
 * JSON of the wrong shape, and so that all unknown and missing fields can be named at once.
 */
@Provider
@RestComponent
@Consumes({MediaType.APPLICATION_JSON, "application/merge-patch+json"})
@Produces({MediaType.APPLICATION_JSON, Problem.MEDIA_TYPE})
public class JsonBodies implements MessageBodyReader<Object>, MessageBodyWriter<Object> {

    private static final System.Logger LOG = System.getLogger(JsonBodies.class.getName());
    private static final int LARGEST = 1 << 20;

    @Override
    public boolean isReadable(Class<?> type, Type generic, Annotation[] on, MediaType media) {
        return type.isRecord();
    }

    @Override
    public boolean isWriteable(Class<?> type, Type generic, Annotation[] on, MediaType media) {
        return type != String.class && type != byte[].class;
    }

    @Override
    public Object readFrom(
            Class<Object> type,
            Type generic,
            Annotation[] on,
            MediaType media,
            MultivaluedMap<String, String> headers,
            InputStream in)
            throws IOException {
        var tree = parse(bytes(in));
        refuse(BodyText.faults(tree));
        refuse(Shape.faults(tree, type));
        try {
            return Json.MAPPER.treeToValue(tree, type);
        } catch (JsonMappingException wrongType) {
            throw invalid(List.of(Shape.fault(wrongType)));
        }
    }

    @Override
    public void writeTo(
            Object body,
            Class<?> type,
            Type generic,
            Annotation[] on,
            MediaType media,
            MultivaluedMap<String, Object> headers,
            OutputStream out)
            throws IOException {
        out.write(Json.MAPPER.writeValueAsBytes(body));
    }

    /** The whole body, or a refusal where it is too large or breaks off. */
    static byte[] bytes(InputStream in) {
        var bytes = upToLargest(in);
        if (bytes.length > LARGEST) {
            throw new RequestRefused(RequestRule.BODY_TOO_LARGE, "The body is larger than 1 MiB.");
        }
        return bytes;
    }

    private static byte[] upToLargest(InputStream in) {
        try {
            return in.readNBytes(LARGEST + 1);
        } catch (IOException gone) {
            // The client went away, or sends what its own headers do not describe.
            LOG.log(Level.DEBUG, "A request broke off in its body: {0}", gone.toString());
            throw new RequestRefused(
                    RequestRule.MALFORMED_JSON, "The body could not be read to its end.");
        }
    }

    private static JsonNode parse(byte[] bytes) throws IOException {
        try {
            var tree = Json.MAPPER.readTree(bytes);
            if (tree.isMissingNode()) {
                throw new RequestRefused(RequestRule.MALFORMED_JSON, "The body is empty.");
            }
            return tree;
        } catch (JsonProcessingException broken) {
            throw new RequestRefused(RequestRule.MALFORMED_JSON, detailOf(broken));
        }
    }

    private static String detailOf(JsonProcessingException broken) {
        if (broken instanceof StreamConstraintsException) {
            return "The body is nested too deeply, or a number or a name in it is too long.";
        }
        var place = broken.getLocation();
        return "The body is not JSON: %s (line %d, column %d)."
                .formatted(
                        firstLine(broken.getOriginalMessage()),
                        place.getLineNr(),
                        place.getColumnNr());
    }

    private static String firstLine(String text) {
        return text.lines().findFirst().orElse("unexpected end");
    }

    private static void refuse(List<Fault> faults) {
        if (!faults.isEmpty()) {
            throw invalid(faults);
        }
    }

    private static RequestRefused invalid(List<Fault> faults) {
        return new RequestRefused(
                RequestRule.FIELDS_INVALID, "The body does not have the right fields.", faults);
    }
}
