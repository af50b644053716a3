package io.apidirect.rest.shared;

import jakarta.ws.rs.core.HttpHeaders;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.PathItem;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.parameters.Parameter;
import org.eclipse.microprofile.openapi.models.responses.APIResponse;

/**
 * Adds to the OpenAPI document what holds for every operation, at build time: any of them may
 * answer with a problem, and a POST behind the door takes an Idempotency-Key.
 */
public final class HouseRules implements OASFilter {

    private static final String PROBLEM = "Problem";
    private static final String KEY = "idempotencyKey";

    @Override
    public void filterOpenAPI(OpenAPI document) {
        var components = document.getComponents();
        components.addResponse(PROBLEM, problem());
        components.addParameter(KEY, idempotencyKey());
        document.getPaths().getPathItems().values().forEach(HouseRules::complete);
    }

    private static void complete(PathItem path) {
        path.getOperations().values().forEach(HouseRules::addProblem);
        path.getOperations().values().forEach(HouseRules::describeLastEvent);
        path.getOperations().values().forEach(HouseRules::typeHeaders);
        var post = path.getPOST();
        if (post != null && !isPublic(post)) {
            post.addParameter(OASFactory.createParameter().ref(KEY));
        }
    }

    private static void addProblem(Operation operation) {
        // The scanner hangs the extensions of a method on its only answer too.
        operation
                .getResponses()
                .getAPIResponses()
                .values()
                .forEach(r -> r.removeExtension("x-cli"));
        operation
                .getResponses()
                .addAPIResponse("default", OASFactory.createAPIResponse().ref(PROBLEM));
    }

    private static void describeLastEvent(Operation operation) {
        Optional.ofNullable(operation.getParameters()).stream()
                .flatMap(List::stream)
                .filter(p -> HttpHeaders.LAST_EVENT_ID_HEADER.equals(p.getName()))
                .forEach(p -> p.setDescription("Number of the last event that was seen"));
    }

    /** Every header of an answer is text. */
    private static void typeHeaders(Operation operation) {
        operation.getResponses().getAPIResponses().values().stream()
                .flatMap(answer -> Optional.ofNullable(answer.getHeaders()).stream())
                .flatMap(headers -> headers.values().stream())
                .filter(header -> header.getSchema() == null)
                .forEach(header -> header.setSchema(text()));
    }

    private static Schema text() {
        return OASFactory.createSchema().type(List.of(Schema.SchemaType.STRING));
    }

    private static boolean isPublic(Operation operation) {
        return operation.getSecurity() != null && operation.getSecurity().isEmpty();
    }

    private static APIResponse problem() {
        var body =
                OASFactory.createMediaType()
                        .schema(OASFactory.createSchema().ref("#/components/schemas/Problem"));
        return OASFactory.createAPIResponse()
                .description("What went wrong and what to do")
                .content(OASFactory.createContent().addMediaType(Problem.MEDIA_TYPE, body));
    }

    private static Parameter idempotencyKey() {
        return OASFactory.createParameter()
                .name(Once.KEY)
                .in(Parameter.In.HEADER)
                .description(
                        "Unique for this request, such as a UUID: sent again within 24 hours, it"
                                + " is not done again but answered as before")
                .schema(text().minLength(1).maxLength(128));
    }
}
