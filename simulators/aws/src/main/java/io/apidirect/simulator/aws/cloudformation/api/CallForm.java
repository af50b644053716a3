package io.apidirect.simulator.aws.cloudformation.api;

import io.apidirect.simulator.aws.cloudformation.Refusal;
import io.apidirect.simulator.aws.cloudformation.operation.Place;
import io.apidirect.simulator.aws.cloudformation.operation.StackSubmission;
import io.apidirect.simulator.aws.cloudformation.stack.FailureChoice;
import io.apidirect.simulator.aws.wire.Call;
import io.apidirect.simulator.aws.wire.Form;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Reads the parameters that several actions share. */
final class CallForm {

    private CallForm() {}

    static Place place(Call call) {
        return new Place(call.account(), call.region());
    }

    static boolean isTrue(Call call, String name) {
        return call.text(name).map(Boolean::parseBoolean).orElse(false);
    }

    /** The submission of an action that makes or changes a stack. */
    static StackSubmission submission(Call call, String tokenName) {
        if (call.text("TemplateURL").isPresent()) {
            throw Refusal.validation(
                    "TemplateURL is not offered by this simulator of AWS; send the template in TemplateBody.");
        }
        Map<String, String> tags = call.form().tags("Tags");
        return new StackSubmission(
                call.text("TemplateBody"),
                parameters(call.form()),
                Optional.of(tags).filter(it -> !it.isEmpty()),
                Set.copyOf(call.form().texts("Capabilities")),
                call.text("RoleARN"),
                call.text(tokenName),
                onFailure(call).orElse(FailureChoice.ROLLBACK),
                isTrue(call, "EnableTerminationProtection"));
    }

    private static Map<String, Optional<String>> parameters(Form form) {
        Map<String, Optional<String>> parameters = new LinkedHashMap<>();
        form.forms("Parameters")
                .forEach(
                        it -> {
                            boolean keeps =
                                    it.text("UsePreviousValue")
                                            .map(Boolean::parseBoolean)
                                            .orElse(false);
                            parameters.put(
                                    it.text("ParameterKey").orElse(""),
                                    keeps
                                            ? Optional.empty()
                                            : it.text("ParameterValue").or(() -> Optional.of("")));
                        });
        return parameters;
    }

    /** OnFailure, OnStackFailure or DisableRollback, whichever the action knows. */
    static Optional<FailureChoice> onFailure(Call call) {
        Optional<String> choice = call.text("OnFailure").or(() -> call.text("OnStackFailure"));
        if (choice.isPresent()) {
            return choice.map(CallForm::choice);
        }
        return isTrue(call, "DisableRollback")
                ? Optional.of(FailureChoice.DO_NOTHING)
                : Optional.empty();
    }

    private static FailureChoice choice(String text) {
        return switch (text) {
            case "ROLLBACK" -> FailureChoice.ROLLBACK;
            case "DELETE" -> FailureChoice.DELETE;
            case "DO_NOTHING" -> FailureChoice.DO_NOTHING;
            default ->
                    throw Refusal.validation(
                            "1 validation error detected: Value '%s' at 'onFailure' failed to satisfy constraint: Member must satisfy enum value set: [ROLLBACK, DELETE, DO_NOTHING]"
                                    .formatted(text));
        };
    }
}
