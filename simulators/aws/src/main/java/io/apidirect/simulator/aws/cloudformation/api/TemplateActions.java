package io.apidirect.simulator.aws.cloudformation.api;

import io.apidirect.simulator.aws.cloudformation.operation.ChangeSets;
import io.apidirect.simulator.aws.cloudformation.operation.Definitions;
import io.apidirect.simulator.aws.cloudformation.operation.StackDirectory;
import io.apidirect.simulator.aws.cloudformation.template.ResourceDeclaration;
import io.apidirect.simulator.aws.cloudformation.template.Template;
import io.apidirect.simulator.aws.wire.Call;
import io.apidirect.simulator.aws.wire.Operation;
import io.apidirect.simulator.aws.wire.Response;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The actions that look at templates. */
record TemplateActions(
        StackDirectory directory,
        ChangeSets changeSets,
        Definitions definitions,
        StackPermissions permissions) {

    Map<String, Operation> operations() {
        return Map.of(
                "GetTemplate", new Operation(permissions::onStack, this::get),
                "GetTemplateSummary", new Operation(permissions::onStack, this::summary),
                "ValidateTemplate", Operation.unscoped(this::validate));
    }

    private String textOf(Call call) {
        Optional<String> changeSet = call.text("ChangeSetName");
        if (changeSet.isPresent()) {
            return changeSets
                    .the(CallForm.place(call), call.text("StackName"), changeSet.get())
                    .changeSet()
                    .definition()
                    .templateText();
        }
        return call.text("TemplateBody")
                .orElseGet(
                        () ->
                                directory
                                        .the(CallForm.place(call), call.the("StackName"))
                                        .definition()
                                        .templateText());
    }

    private Response get(Call call) {
        String text = textOf(call);
        return Response.query(
                call,
                xml ->
                        xml.text("TemplateBody", text)
                                .texts("StagesAvailable", List.of("Original", "Processed")));
    }

    private Response summary(Call call) {
        Template template = definitions.validated(textOf(call));
        return Response.query(
                call,
                xml -> {
                    xml.list(
                            "Parameters",
                            template.parameters().values(),
                            TemplateShapes::parameterSummary);
                    xml.text("Description", template.description());
                    TemplateShapes.capabilities(xml, template);
                    xml.texts(
                                    "ResourceTypes",
                                    template.resources().values().stream()
                                            .map(ResourceDeclaration::type)
                                            .distinct()
                                            .toList())
                            .text("Version", "2010-09-09")
                            .text("Metadata", Optional.ofNullable(template.tree().get("Metadata")));
                });
    }

    private Response validate(Call call) {
        Template template = definitions.validated(call.the("TemplateBody"));
        return Response.query(
                call,
                xml -> {
                    xml.list(
                            "Parameters",
                            template.parameters().values(),
                            TemplateShapes::parameter);
                    xml.text("Description", template.description());
                    TemplateShapes.capabilities(xml, template);
                });
    }
}
