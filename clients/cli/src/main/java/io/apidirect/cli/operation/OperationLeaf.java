package io.apidirect.cli.operation;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import io.apidirect.cli.command.Leaf;
import io.apidirect.cli.command.Workplace;
import io.apidirect.cli.failure.ExitCode;
import io.apidirect.cli.http.Answer;
import io.apidirect.cli.http.Json;
import io.apidirect.cli.http.Request;
import java.util.List;
import picocli.CommandLine.Model.CommandSpec;

/** Runs any operation as a command: options in, one request, a table out. */
public final class OperationLeaf implements Leaf {

    private final Operation operation;
    private final OperationOptions options;

    public OperationLeaf(Operation operation) {
        this.operation = operation;
        this.options = new OperationOptions(operation);
    }

    @Override
    public CommandSpec spec() {
        return options.spec();
    }

    @Override
    public List<String> examples() {
        return operation.examples().isEmpty() ? List.of(options.example()) : operation.examples();
    }

    @Override
    public ExitCode run(Workplace workplace) {
        Values values = options.values(workplace);
        confirm(values, workplace);
        Request request = values.request(operation);
        Answer answer =
                workplace
                        .api()
                        .send(operation.needsMatch() ? matched(request, workplace) : request);
        JsonNode data =
                options.wantsAll() ? rest(request, answer.tree(), workplace) : answer.tree();
        var reply = new OperationReply(operation, workplace);
        reply.print(answer, data, values);
        reply.say(data, values);
        return ExitCode.OK;
    }

    private void confirm(Values values, Workplace workplace) {
        String question = Placeholders.fill(operation.question(), Json.object(), values.plain());
        switch (operation.confirmation()) {
            case NONE -> {}
            case ASK -> workplace.confirm(withProfile(question, workplace));
            case NAME ->
                    workplace
                            .question()
                            .confirmName(
                                    withProfile(question, workplace),
                                    values.plain()
                                            .getOrDefault(operation.arguments().getLast(), ""),
                                    options.confirmedName());
        }
    }

    private static String withProfile(String question, Workplace workplace) {
        return question + " (profile " + workplace.profile().name() + ")";
    }

    private Request matched(Request request, Workplace workplace) {
        Answer current =
                workplace
                        .api()
                        .send(
                                operation.isOpen()
                                        ? Request.get(request.path()).open()
                                        : Request.get(request.path()));
        return current.header("etag").map(tag -> request.header("If-Match", tag)).orElse(request);
    }

    private static JsonNode rest(Request request, JsonNode first, Workplace workplace) {
        ArrayNode items = Json.mapper().createArrayNode();
        JsonNode page = first;
        items.addAll((ArrayNode) page.withArray("items"));
        while (!page.path("next").asText("").isEmpty()) {
            page = workplace.api().send(request.query("after", page.path("next").asText())).tree();
            items.addAll((ArrayNode) page.withArray("items"));
        }
        return Json.object().set("items", items);
    }
}
