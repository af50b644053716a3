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
import java.util.Optional;
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
        print(answer, data, workplace);
        say(data, values, workplace);
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

    private void print(Answer answer, JsonNode data, Workplace workplace) {
        if (answer.body().length == 0) {
            return;
        }
        if (!answer.isJson()) {
            workplace.terminal().print(answer.text());
            return;
        }
        boolean isEmptyTable =
                workplace.isTable() && data.path("items").isArray() && data.path("items").isEmpty();
        if (isEmptyTable) {
            workplace.terminal().say("There are none.");
        } else {
            workplace.output().write(data, operation.columns());
        }
    }

    private void say(JsonNode answer, Values values, Workplace workplace) {
        Optional.of(Placeholders.fill(operation.done(), answer, values.plain()))
                .filter(text -> !text.isEmpty())
                .ifPresent(workplace.terminal()::say);
        Optional.of(Placeholders.fill(operation.next(), answer, values.plain()))
                .filter(text -> !text.isEmpty())
                .ifPresent(workplace::next);
        if (workplace.isTable()
                && !answer.path("next").asText("").isEmpty()
                && answer.path("items").isArray()) {
            workplace.next("more with --all, or --after " + answer.path("next").asText());
        }
    }
}
