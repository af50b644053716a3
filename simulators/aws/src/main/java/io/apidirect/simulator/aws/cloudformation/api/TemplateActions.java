package io.apidirect.simulator.aws.cloudformation.api;

import io.apidirect.simulator.aws.cloudformation.operation.ChangeSets;
import io.apidirect.simulator.aws.cloudformation.operation.Definitions;
import io.apidirect.simulator.aws.cloudformation.operation.StackDirectory;
import io.apidirect.simulator.aws.cloudformation.template.Capabilities;
import io.apidirect.simulator.aws.cloudformation.template.ParameterDeclaration;
import io.apidirect.simulator.aws.cloudformation.template.ResourceDeclaration;
import io.apidirect.simulator.aws.cloudformation.template.Template;
import io.apidirect.simulator.aws.wire.Call;
import io.apidirect.simulator.aws.wire.Operation;
import io.apidirect.simulator.aws.wire.Response;
import io.apidirect.simulator.aws.wire.Xml;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.StreamSupport;

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
                            TemplateActions::parameterSummary);
                    xml.text("Description", template.description());
                    capabilities(xml, template);
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

    private static void parameterSummary(Xml xml, ParameterDeclaration parameter) {
        parameter(xml, parameter);
        List<String> allowed =
                StreamSupport.stream(
                                parameter.declared().path("AllowedValues").spliterator(), false)
                        .map(it -> it.asText())
                        .toList();
        xml.text("ParameterType", parameter.type())
                .element("ParameterConstraints", it -> it.texts("AllowedValues", allowed));
    }

    private static void parameter(Xml xml, ParameterDeclaration parameter) {
        xml.text("ParameterKey", parameter.name())
                .text("DefaultValue", parameter.defaultValue())
                .text("NoEcho", parameter.isNoEcho())
                .text("Description", parameter.description());
    }

    private static void capabilities(Xml xml, Template template) {
        Optional<String> required = Capabilities.required(template);
        xml.texts("Capabilities", required.stream().toList())
                .text(
                        "CapabilitiesReason",
                        required.map(
                                _ ->
                                        "The following resource(s) require capabilities: "
                                                + Capabilities.causes(template)));
    }

    private Response validate(Call call) {
        Template template = definitions.validated(call.the("TemplateBody"));
        return Response.query(
                call,
                xml -> {
                    xml.list(
                            "Parameters",
                            template.parameters().values(),
                            TemplateActions::parameter);
                    xml.text("Description", template.description());
                    capabilities(xml, template);
                });
    }
}
