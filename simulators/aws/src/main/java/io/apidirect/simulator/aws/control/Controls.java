package io.apidirect.simulator.aws.control;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jdk8.Jdk8Module;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import io.apidirect.simulator.aws.acm.Authority;
import io.apidirect.simulator.aws.acm.Names;
import io.apidirect.simulator.aws.cloudformation.fault.ResourceFault;
import io.apidirect.simulator.aws.cloudformation.fault.ResourceFaults;
import io.apidirect.simulator.aws.fault.CallBook;
import io.apidirect.simulator.aws.fault.FaultRule;
import io.apidirect.simulator.aws.fault.FaultScript;
import io.apidirect.simulator.aws.safeguard.AccountSafeguards;
import io.apidirect.simulator.aws.safeguard.Safeguards;
import io.apidirect.simulator.aws.wire.Request;
import io.apidirect.simulator.aws.wire.Response;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;

/** Answers below {@code /_simulator/}. */
public record Controls(
        NewAccounts accounts,
        AccountSafeguards safeguards,
        FaultScript calls,
        ResourceFaults resources,
        CallBook book,
        Names names,
        Authority authority) {

    private static final ObjectMapper JSON =
            JsonMapper.builder()
                    .addModules(new Jdk8Module(), new JavaTimeModule())
                    .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
                    .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
                    .build();

    /** Everything that goes wrong on purpose. */
    record Faults(Optional<List<FaultRule>> rules, Optional<List<ResourceFault>> resources) {}

    /** The answer; a body that cannot be read is refused with what is wrong in it. */
    public Optional<Response> answer(Request request) {
        try {
            return Optional.of(route(request));
        } catch (JsonProcessingException wrong) {
            return Optional.of(Response.of(400, "text/plain", wrong.getOriginalMessage() + "\n"));
        }
    }

    private Response route(Request request) throws JsonProcessingException {
        return switch (request.method() + " " + request.path().replaceAll("/$", "")) {
            case "GET /_simulator/health" ->
                    json(
                            JSON.createObjectNode()
                                    .put("status", "UP")
                                    .put("process", ProcessHandle.current().pid()));
            case "POST /_simulator/accounts" -> json(accounts.open(body(request)));
            case "PUT /_simulator/safeguards" ->
                    json(safeguards.set(JSON.treeToValue(body(request), Safeguards.class)));
            case "GET /_simulator/faults" ->
                    json(new Faults(Optional.of(calls.all()), Optional.of(resources.all())));
            case "PUT /_simulator/faults" -> faults(request);
            case "DELETE /_simulator/faults" -> noFaults();
            case "GET /_simulator/calls" -> json(book.all());
            case "DELETE /_simulator/calls" -> noCalls();
            case "GET /_simulator/authority" ->
                    Response.of(200, "application/x-pem-file", authority.pem());
            case "GET /_simulator/dns" -> json(names.all());
            case "POST /_simulator/dns" -> entered(request);
            case "DELETE /_simulator/dns" -> noNames();
            default -> Response.of(404, "text/plain", "The AWS simulator has no such control.\n");
        };
    }

    private Response faults(Request request) throws JsonProcessingException {
        var faults = JSON.treeToValue(body(request), Faults.class);
        calls.set(faults.rules().orElse(List.of()));
        resources.clear();
        faults.resources().ifPresent(it -> it.forEach(resources::add));
        return Response.empty(204);
    }

    private Response noFaults() {
        calls.set(List.of());
        resources.clear();
        return Response.empty(204);
    }

    private Response entered(Request request) throws JsonProcessingException {
        names.enter(JSON.treeToValue(body(request), Names.DnsRecord.class));
        return Response.empty(204);
    }

    private Response noNames() {
        names.clear();
        return Response.empty(204);
    }

    private Response noCalls() {
        book.clear();
        return Response.empty(204);
    }

    private static JsonNode body(Request request) throws JsonProcessingException {
        var text = new String(request.body(), StandardCharsets.UTF_8);
        return text.isBlank() ? JSON.createObjectNode() : JSON.readTree(text);
    }

    private static Response json(Object body) {
        return Response.of(200, "application/json", JSON.valueToTree(body).toPrettyString() + "\n");
    }
}
