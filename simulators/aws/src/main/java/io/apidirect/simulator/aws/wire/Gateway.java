package io.apidirect.simulator.aws.wire;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.apidirect.simulator.aws.account.Accounts;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** Answers signed requests: finds the service, the caller and the operation. */
public final class Gateway {

    private static final ObjectMapper JSON = new ObjectMapper();

    private final Map<String, Service> services = new LinkedHashMap<>();
    private final SignedCaller callers;
    private final Gate gate;

    public Gateway(Iterable<? extends Service> services, Accounts accounts, Gate gate) {
        services.forEach(it -> this.services.put(it.signingName(), it));
        this.callers = new SignedCaller(accounts);
        this.gate = gate;
    }

    /** The answer; empty where the connection is to be cut. */
    Optional<Response> answer(Request raw) throws InterruptedException {
        var id = UUID.randomUUID().toString();
        var signature = Signature.of(raw);
        var service = signature.map(Signature::service).map(services::get);
        if (service.isEmpty()) {
            return Optional.of(unknown(signature, id));
        }
        var protocol = service.get().protocol().of(raw);
        Optional<Response> answer;
        try {
            answer = answer(raw, signature.orElseThrow(), service.get(), id);
        } catch (AwsError error) {
            answer = Optional.of(ErrorResponses.answer(protocol, error, id));
        }
        return answer.map(it -> it.with("x-amzn-RequestId", id).with("x-amz-request-id", id));
    }

    private Optional<Response> answer(Request raw, Signature signature, Service service, String id)
            throws InterruptedException {
        var key = callers.the(raw, signature, service.protocol().of(raw));
        var call = call(ChunkedBody.decode(raw), signature.region(), service, id, key.principal());
        var mishap = gate.mishap(call);
        if (mishap.instead().isPresent() || !mishap.isDone()) {
            gate.ended(call, "fault");
            return mishap.instead();
        }
        var answer = worked(call);
        Thread.sleep(mishap.delay());
        return mishap.isCut() ? Optional.empty() : Optional.of(answer);
    }

    private Response worked(Call call) {
        try {
            var operation =
                    Optional.ofNullable(call.service().operations().get(call.action()))
                            .orElseThrow(() -> Errors.unknownAction(call.service(), call.action()));
            gate.authorize(call, operation);
            var answer = operation.answer().apply(call);
            gate.ended(call, "ok");
            return answer;
        } catch (AwsError error) {
            gate.ended(call, error.code());
            throw error;
        } catch (RuntimeException bug) {
            gate.ended(call, "bug");
            System.getLogger("simulator").log(System.Logger.Level.ERROR, call.action(), bug);
            throw Errors.internal(call.protocol(), "The simulator failed: " + bug);
        }
    }

    private static Call call(
            Request request,
            String region,
            Service service,
            String id,
            io.apidirect.simulator.aws.account.Principal principal) {
        return switch (service.protocol().of(request)) {
            case Protocol.Query _, Protocol.Ec2 _ -> {
                var form = form(request);
                var action = form.text("Action").orElse("");
                yield new Call(id, principal, region, service, action, form, nothing(), request);
            }
            case Protocol.Json _ -> {
                var target = request.header("x-amz-target").orElse("");
                var action = target.substring(target.lastIndexOf('.') + 1);
                yield new Call(
                        id,
                        principal,
                        region,
                        service,
                        action,
                        Form.none(),
                        json(request),
                        request);
            }
            case Protocol.RestJson _ ->
                    new Call(
                            id,
                            principal,
                            region,
                            service,
                            service.actionOf(request),
                            Form.none(),
                            json(request),
                            request);
            case Protocol.RestXml _ ->
                    new Call(
                            id,
                            principal,
                            region,
                            service,
                            service.actionOf(request),
                            Form.none(),
                            nothing(),
                            request);
        };
    }

    private static Form form(Request request) {
        Map<String, String> values = new LinkedHashMap<>();
        request.query().forEach(it -> values.put(it.getKey(), it.getValue()));
        UriText.parameters(new String(request.body(), StandardCharsets.UTF_8), true)
                .forEach(it -> values.put(it.getKey(), it.getValue()));
        return new Form(values);
    }

    private static ObjectNode json(Request request) {
        if (request.body().length == 0) {
            return nothing();
        }
        try {
            return JSON.readValue(
                    new String(request.body(), StandardCharsets.UTF_8), ObjectNode.class);
        } catch (JsonProcessingException _) {
            throw AwsError.refused("SerializationException", "The body is not a JSON object.");
        }
    }

    private static ObjectNode nothing() {
        return JsonNodeFactory.instance.objectNode();
    }

    private static Response unknown(Optional<Signature> signature, String id) {
        var error =
                signature
                        .map(
                                it ->
                                        new AwsError(
                                                404,
                                                "UnknownService",
                                                "The AWS simulator has no service %s."
                                                        .formatted(it.service())))
                        .orElseGet(
                                () ->
                                        new AwsError(
                                                403,
                                                "MissingAuthenticationToken",
                                                "Request is missing Authentication Token"));
        return ErrorResponses.answer(new Protocol.RestXml(), error, id);
    }
}
