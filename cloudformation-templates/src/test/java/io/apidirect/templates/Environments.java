package io.apidirect.templates;

import io.apidirect.domain.compliance.Estate;
import io.apidirect.domain.deployment.Layer;
import io.apidirect.domain.deployment.LayerOutputs;
import io.apidirect.domain.deployment.RenderedTemplate;
import io.apidirect.domain.deployment.ServiceSettings;
import io.apidirect.domain.settings.NetworkSettings;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** All templates of one environment, as if every stack before stood. */
final class Environments {

    private static final YamlTemplates TEMPLATES = new YamlTemplates();

    private static final Map<String, String> OF_DATA =
            Map.of(
                    "DatabaseIdentifier", "apidirect-a-dev-data-0a1b2c3d",
                    "DatabaseEndpoint", "a.eu-west-1.rds.amazonaws.com",
                    "DatabasePort", "5432",
                    "DatabaseName", "app",
                    "DatabaseSecretArn", SomeSettings.arn("database"),
                    "DatabaseSecurityGroupId", "sg-0123456789abcdef1",
                    "ReplicaEndpoint", "b.eu-west-1.rds.amazonaws.com");

    private Environments() {}

    static List<RenderedTemplate> rendered(ServiceSettings settings) {
        var outputs = outputs(settings);
        return settings.layers().stream()
                .sorted()
                .map(it -> TEMPLATES.render(it, settings, outputs))
                .toList();
    }

    static Estate estate(List<RenderedTemplate> rendered) {
        return new Estate(rendered.stream().flatMap(it -> it.subjects().stream()).toList());
    }

    private static LayerOutputs outputs(ServiceSettings settings) {
        var some = SomeSettings.outputs();
        var ofNetwork = new HashMap<>(some.of(Layer.NETWORK));
        var isPublic = settings.values().the(NetworkSettings.EGRESS).equals("public");
        ofNetwork.put("AssignPublicIp", isPublic ? "ENABLED" : "DISABLED");
        return some.with(Layer.NETWORK, ofNetwork).with(Layer.DATA, OF_DATA);
    }
}
