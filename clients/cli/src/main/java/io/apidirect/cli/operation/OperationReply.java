package io.apidirect.cli.operation;

import com.fasterxml.jackson.databind.JsonNode;
import io.apidirect.cli.command.Workplace;
import io.apidirect.cli.http.Answer;
import java.util.Optional;

/** Prints what an operation answered, then what was done and what to do next. */
record OperationReply(Operation operation, Workplace workplace) {

    void print(Answer answer, JsonNode data, Values values) {
        if (answer.body().length == 0) {
            return;
        }
        if (!answer.isJson()) {
            workplace.terminal().print(answer.text());
            return;
        }
        var output = workplace.output();
        if (!output.isForPrograms() && output.isBlank(data, operation.columns())) {
            workplace.terminal().say("There are none.");
            tellNext(operation.empty(), data, values);
        } else {
            output.write(data, operation.columns());
        }
    }

    void say(JsonNode answer, Values values) {
        Optional.of(Placeholders.fill(operation.done(), answer, values.plain()))
                .filter(text -> !text.isEmpty())
                .ifPresent(workplace.terminal()::say);
        tellNext(operation.next(), answer, values);
        if (workplace.isTable()
                && !answer.path("next").asText("").isEmpty()
                && answer.path("items").isArray()) {
            workplace.next("more with --all, or --after " + answer.path("next").asText());
        }
    }

    private void tellNext(String step, JsonNode answer, Values values) {
        Optional.of(Placeholders.fill(step, answer, values.plain()))
                .filter(text -> !text.isEmpty())
                .ifPresent(workplace::next);
    }
}
