package io.apidirect.simulator.aws.cloudformation.api;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import io.apidirect.simulator.aws.account.Principal;
import io.apidirect.simulator.aws.cloudformation.engine.Stage;
import io.apidirect.simulator.aws.cloudformation.stack.StackStatus;
import io.apidirect.simulator.aws.cloudformation.template.YamlTree;
import io.apidirect.simulator.aws.wire.Call;
import io.apidirect.simulator.aws.wire.Form;
import io.apidirect.simulator.aws.wire.Operation;
import io.apidirect.simulator.aws.wire.Request;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.StreamSupport;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.xml.sax.SAXException;

class GoldenShapesTest {

    private static final String TEMPLATE =
            """
            Description: One topic
            Parameters: {Name: {Type: String, Default: one, Description: its name}}
            Resources:
              Topic: {Type: AWS::SNS::Topic, Properties: {DisplayName: !Ref Name}}
            Outputs: {Arn: {Value: !Ref Topic}}
            """;

    @TempDir Path folder;

    @Test
    void every_element_of_the_samples_of_aws_is_in_our_answers() throws Exception {
        List<String> missing = new ArrayList<>();
        try (Stage stage = new Stage(folder)) {
            CloudFormationService service =
                    new CloudFormationService(stage.cloud, (_, _) -> Optional.empty());
            String created =
                    answer(
                            service,
                            "CreateStack",
                            Map.of("StackName", "demo", "TemplateBody", TEMPLATE));
            stage.await("demo", StackStatus.CREATE_COMPLETE);
            String proposed =
                    answer(
                            service,
                            "CreateChangeSet",
                            Map.of(
                                    "StackName", "demo",
                                    "ChangeSetName", "more",
                                    "TemplateBody", TEMPLATE,
                                    "Parameters.member.1.ParameterKey", "Name",
                                    "Parameters.member.1.ParameterValue", "two"));
            golden().propertyStream()
                    .forEach(
                            action -> {
                                String xml =
                                        switch (action.getKey()) {
                                            case "CreateStack" -> created;
                                            case "CreateChangeSet" -> proposed;
                                            default -> answer(service, action.getKey(), asked());
                                        };
                                Set<String> paths = paths(xml);
                                StreamSupport.stream(action.getValue().spliterator(), false)
                                        .map(JsonNode::asText)
                                        .filter(it -> !paths.contains(it))
                                        .forEach(missing::add);
                            });
        }
        assertEquals(List.of(), missing);
    }

    private static Map<String, String> asked() {
        return Map.of("StackName", "demo", "ChangeSetName", "more", "TemplateBody", TEMPLATE);
    }

    private static JsonNode golden() throws IOException {
        try (InputStream stream =
                Objects.requireNonNull(GoldenShapesTest.class.getResourceAsStream("golden.yaml"))) {
            return YamlTree.parse(new String(stream.readAllBytes(), StandardCharsets.UTF_8));
        }
    }

    private static String answer(
            CloudFormationService service, String action, Map<String, String> parameters) {
        Operation operation = Optional.ofNullable(service.operations().get(action)).orElseThrow();
        Call call =
                new Call(
                        "request-1",
                        Principal.administrator(Stage.HERE.account()),
                        Stage.HERE.region(),
                        service,
                        action,
                        new Form(parameters),
                        JsonNodeFactory.instance.objectNode(),
                        new Request("POST", "/", List.of(), Map.of(), new byte[0], "127.0.0.1"));
        return new String(operation.answer().apply(call).body(), StandardCharsets.UTF_8);
    }

    private static Set<String> paths(String xml) {
        try {
            Element root =
                    DocumentBuilderFactory.newInstance()
                            .newDocumentBuilder()
                            .parse(new ByteArrayInputStream(xml.getBytes(StandardCharsets.UTF_8)))
                            .getDocumentElement();
            Set<String> paths = new TreeSet<>();
            collect(paths, "", root);
            return paths;
        } catch (SAXException | IOException | ParserConfigurationException e) {
            throw new IllegalStateException("The answer is not XML: " + xml, e);
        }
    }

    private static void collect(Set<String> paths, String above, Element element) {
        String path = above + element.getTagName();
        paths.add(path);
        for (int i = 0; i < element.getChildNodes().getLength(); i++) {
            Node child = element.getChildNodes().item(i);
            if (child instanceof Element inner) {
                collect(paths, path + "/", inner);
            }
        }
    }
}
