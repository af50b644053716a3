package io.apidirect.simulator.aws.wire;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.apidirect.simulator.aws.account.Principal;
import java.util.List;
import java.util.Optional;

/**
 * A call whose signature is right.
 *
 * @param id the request's id, also in the answer
 * @param principal who calls
 * @param region of the signature's scope
 * @param service the service that answers
 * @param action such as {@code CreateChangeSet}
 * @param form the parameters of the query protocol; empty for the others
 * @param json the body of the JSON protocol; empty for the others
 */
public record Call(
        String id,
        Principal principal,
        String region,
        Service service,
        String action,
        Form form,
        ObjectNode json,
        Request request) {

    /** The account that is called, which is the caller's own. */
    public String account() {
        return principal.account();
    }

    /** An ARN of the caller's account and region. */
    public String arn(String service, String resource) {
        return "arn:aws:%s:%s:%s:%s".formatted(service, region, account(), resource);
    }

    /** How the call is written and answered. */
    public Protocol protocol() {
        return service.protocol().of(request);
    }

    /** The texts of a list, however the protocol writes it. */
    public List<String> texts(String name) {
        return json.has(name) ? Json.texts(json.path(name)) : form.texts(name);
    }

    /** A parameter of the form, or a text or number of the JSON body. */
    public Optional<String> text(String name) {
        var given = json.path(name);
        return given.isValueNode() && !given.isNull()
                ? Optional.of(given.asText())
                : form.text(name);
    }

    /** The same, refused where it is missing. */
    public String the(String name) {
        return text(name)
                .orElseThrow(
                        () ->
                                AwsError.refused(
                                        protocol().words() == Protocol.Words.JSON
                                                ? "InvalidParameterException"
                                                : "ValidationError",
                                        "Missing required parameter: " + name));
    }

    /** A whole number, or the one that AWS takes where none is given. */
    public int number(String name, int otherwise) {
        return text(name).map(Integer::parseInt).orElse(otherwise);
    }

    /** The permission of the action's own name on a resource. */
    public Permission permission(String resource) {
        return permission(action, resource);
    }

    /** Another permission of the same service. */
    public Permission permission(String otherAction, String resource) {
        return new Permission(service.actionPrefix() + ":" + otherAction, resource);
    }
}
