package io.apidirect.simulator.aws.cloudformation.api;

import io.apidirect.simulator.aws.cloudformation.template.Capabilities;
import io.apidirect.simulator.aws.cloudformation.template.ParameterDeclaration;
import io.apidirect.simulator.aws.cloudformation.template.Template;
import io.apidirect.simulator.aws.wire.Xml;
import java.util.List;
import java.util.Optional;
import java.util.stream.StreamSupport;

/** How answers show a template: its parameters, and the capabilities that it requires. */
final class TemplateShapes {

    private TemplateShapes() {}

    static void parameterSummary(Xml xml, ParameterDeclaration parameter) {
        parameter(xml, parameter);
        List<String> allowed =
                StreamSupport.stream(
                                parameter.declared().path("AllowedValues").spliterator(), false)
                        .map(it -> it.asText())
                        .toList();
        xml.text("ParameterType", parameter.type())
                .element("ParameterConstraints", it -> it.texts("AllowedValues", allowed));
    }

    static void parameter(Xml xml, ParameterDeclaration parameter) {
        xml.text("ParameterKey", parameter.name())
                .text("DefaultValue", parameter.defaultValue())
                .text("NoEcho", parameter.isNoEcho())
                .text("Description", parameter.description());
    }

    static void capabilities(Xml xml, Template template) {
        Optional<String> required = Capabilities.required(template);
        xml.texts("Capabilities", required.stream().toList())
                .text(
                        "CapabilitiesReason",
                        required.map(
                                _ ->
                                        "The following resource(s) require capabilities: "
                                                + Capabilities.causes(template)));
    }
}
