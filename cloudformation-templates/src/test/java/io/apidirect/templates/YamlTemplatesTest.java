package io.apidirect.templates;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.apidirect.domain.deployment.AppSettings.Build;
import io.apidirect.domain.deployment.DeploymentRule;
import io.apidirect.domain.deployment.Layer;
import io.apidirect.domain.deployment.LayerOutputs;
import io.apidirect.domain.deployment.RenderedTemplate;
import io.apidirect.domain.deployment.RenderedTemplate.Resource;
import io.apidirect.domain.settings.HealthSettings;
import io.apidirect.domain.settings.NetworkSettings;
import io.apidirect.domain.settings.OperationSettings;
import io.apidirect.domain.settings.ScalingSettings;
import io.apidirect.domain.shared.Fault;
import io.apidirect.domain.shared.RuleBroken;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class YamlTemplatesTest {

    private final YamlTemplates templates = new YamlTemplates();

    private RenderedTemplate rendered(Layer layer, SomeSettings settings) {
        return templates.render(layer, settings.please(), SomeSettings.outputs());
    }

    private static Resource resource(RenderedTemplate template, String logicalId) {
        return template.resources().stream()
                .filter(it -> it.logicalId().equals(logicalId))
                .findFirst()
                .orElseThrow();
    }

    private static Set<String> ids(RenderedTemplate template) {
        return template.resources().stream().map(Resource::logicalId).collect(Collectors.toSet());
    }

    @ParameterizedTest
    @EnumSource(Layer.class)
    void equal_settings_render_equal_templates(Layer layer) {
        var variables = Map.of("B", "2", "A", "1", "C", "3", "D", "4", "E", "5");
        var one = rendered(layer, SomeSettings.some().variables(variables));
        var other = rendered(layer, SomeSettings.some().variables(new TreeMap<>(variables)));
        assertEquals(one, other);
        assertEquals(one.digest(), other.digest());
    }

    @ParameterizedTest
    @EnumSource(Layer.class)
    void every_parameter_given_is_one_of_the_template(Layer layer) {
        var rendered = rendered(layer, SomeSettings.some());
        var known = CheckedIn.of(layer.slug()).template().mapping("Parameters").entries().keySet();
        assertTrue(known.containsAll(rendered.parameters().keySet()), layer.name());
        assertEquals(Set.of(), rendered.awaited());
    }

    @ParameterizedTest
    @EnumSource(Layer.class)
    void a_template_without_a_value_for_a_parameter_has_a_default(Layer layer) {
        var rendered = rendered(layer, SomeSettings.some());
        CheckedIn.of(layer.slug())
                .template()
                .mapping("Parameters")
                .entries()
                .forEach(
                        (name, it) ->
                                assertTrue(
                                        rendered.parameters().containsKey(name)
                                                || ((TemplateValue.Mapping) it)
                                                        .entries()
                                                        .containsKey("Default"),
                                        name));
    }

    @Test
    void the_service_awaits_what_the_other_stacks_will_give() {
        var first =
                templates.render(Layer.SERVICE, SomeSettings.some().please(), LayerOutputs.NONE);
        assertEquals(
                Set.of(
                        "AssignPublicIp",
                        "ClusterName",
                        "ImageUri",
                        "ListenerArn",
                        "LoadBalancerFullName",
                        "LogGroup",
                        "RepositoryArn",
                        "ServiceSecurityGroupId",
                        "TaskSubnetIds",
                        "VpcId"),
                first.awaited());
        assertEquals("{ImageUri}", container(first, "Image"));
    }

    private static String container(RenderedTemplate template, String property) {
        var properties = resource(template, "TaskDefinition").properties();
        return properties.getOrDefault("ContainerDefinitions/0/" + property, "");
    }

    @Test
    void the_image_is_named_by_the_digest_of_the_source() {
        var service = rendered(Layer.SERVICE, SomeSettings.some());
        assertEquals(
                "123456789012.dkr.ecr.eu-west-1.amazonaws.com/apidirect-images:"
                        + SomeSettings.DIGEST,
                container(service, "Image"));
    }

    @Test
    void variables_reach_the_container_sorted_and_unchanged() {
        var variables = Map.of("MODE", "on", "BUILD", "012", "GREETING", "line 1\nline 2: 'x' # y");
        var service = rendered(Layer.SERVICE, SomeSettings.some().variables(variables));
        assertEquals(
                List.of("PORT", "BUILD", "GREETING", "MODE"),
                List.of(
                        container(service, "Environment/0/Name"),
                        container(service, "Environment/1/Name"),
                        container(service, "Environment/2/Name"),
                        container(service, "Environment/3/Name")));
        assertEquals("012", container(service, "Environment/1/Value"));
        var read =
                new Resolution(TemplateReader.read(service.body()), service.parameters())
                        .resolve(TemplateReader.read(service.body()).mapping("Resources"))
                        .orElseThrow();
        assertTrue(read.toString().contains("line 1\nline 2: 'x' # y"));
    }

    @Test
    void secrets_are_named_by_arn_and_readable_by_the_start_role_alone() {
        var service = rendered(Layer.SERVICE, SomeSettings.some().secret("DATABASE_URL"));
        assertEquals("DATABASE_URL", container(service, "Secrets/0/Name"));
        assertEquals(SomeSettings.arn("DATABASE_URL"), container(service, "Secrets/0/ValueFrom"));
        var start = resource(service, "StartRole").properties();
        assertTrue(start.containsValue("secretsmanager:GetSecretValue"));
        assertTrue(start.containsValue(SomeSettings.arn("DATABASE_URL")));
        assertFalse(
                resource(service, "TaskRole")
                        .properties()
                        .containsValue("secretsmanager:GetSecretValue"));
    }

    @Test
    void without_secrets_nobody_may_read_any() {
        var service = rendered(Layer.SERVICE, SomeSettings.some());
        var start = resource(service, "StartRole").properties();
        assertFalse(start.containsValue("secretsmanager:GetSecretValue"));
        assertEquals("", container(service, "Secrets/0/Name"));
    }

    @Test
    void a_changed_variable_changes_the_digest_of_the_service_alone() {
        var before = SomeSettings.some();
        var after = SomeSettings.some().variables(Map.of("A", "1"));
        assertNotEquals(
                rendered(Layer.SERVICE, before).digest(), rendered(Layer.SERVICE, after).digest());
        assertEquals(
                rendered(Layer.NETWORK, before).digest(), rendered(Layer.NETWORK, after).digest());
        assertEquals(rendered(Layer.BUILD, before).digest(), rendered(Layer.BUILD, after).digest());
    }

    @Test
    void only_what_will_be_created_is_listed() {
        var cheap =
                ids(
                        rendered(
                                Layer.NETWORK,
                                SomeSettings.some().with(NetworkSettings.EGRESS, "public")));
        assertFalse(cheap.contains("NatGatewayA"));
        assertFalse(cheap.contains("PublicSubnetC"));
        var robust =
                ids(
                        rendered(
                                Layer.NETWORK,
                                SomeSettings.some()
                                        .profile("prod")
                                        .with(NetworkSettings.EGRESS, "ha-nat")));
        assertTrue(robust.containsAll(Set.of("NatGatewayA", "NatGatewayB", "NatGatewayC")));
        var single =
                ids(
                        rendered(
                                Layer.NETWORK,
                                SomeSettings.some().with(NetworkSettings.EGRESS, "single-nat")));
        assertTrue(single.contains("NatGatewayA"));
        assertFalse(single.contains("NatGatewayB"));
    }

    @Test
    void people_read_what_a_property_will_be() {
        var network = rendered(Layer.NETWORK, SomeSettings.some());
        assertEquals(
                "apidirect-shop-dev-network",
                resource(network, "Vpc").properties().get("Tags/0/Value"));
        assertEquals("{Vpc}", resource(network, "FlowLog").properties().get("ResourceId"));
        var build = rendered(Layer.BUILD, SomeSettings.some());
        assertEquals(
                "apidirect-src-shop-dev-{Split}[4]",
                resource(build, "SourceBucket").properties().get("BucketName"));
        assertEquals(
                "Private bucket that receives your source",
                resource(build, "SourceBucket").description());
        assertTrue(resource(build, "SourceBucket").isStateful());
        assertFalse(resource(build, "ImageBuild").isStateful());
    }

    @Test
    void the_build_is_told_how_the_image_is_made() {
        var build =
                new Build(
                        Optional.of("docker/Dockerfile"),
                        Optional.of("backend/uv.lock"),
                        List.of("uvicorn[standard] >= 0.30", "gunicorn"));
        var parameters = rendered(Layer.BUILD, SomeSettings.some().build(build)).parameters();
        assertEquals("docker/Dockerfile", parameters.get("Dockerfile"));
        assertEquals("backend/uv.lock", parameters.get("Dependencies"));
        assertEquals("uvicorn[standard]>=0.30 gunicorn", parameters.get("Packages"));
    }

    @Test
    void an_image_of_the_users_own_needs_no_python_to_be_healthy() {
        var own = new Build(Optional.of("Dockerfile"), Optional.empty(), List.of());
        assertEquals(
                "python3",
                container(rendered(Layer.SERVICE, SomeSettings.some()), "HealthCheck/Command/1"));
        assertEquals(
                "",
                container(
                        rendered(Layer.SERVICE, SomeSettings.some().build(own)),
                        "HealthCheck/Command/1"));
    }

    @Test
    void values_match_the_patterns_of_their_parameters() {
        var settings = SomeSettings.some().with(ScalingSettings.REQUESTS_PER_TARGET, 5);
        for (var layer : Layer.values()) {
            var declared = CheckedIn.of(layer.slug()).template().mapping("Parameters");
            rendered(layer, settings)
                    .parameters()
                    .forEach(
                            (name, value) -> {
                                var pattern = declared.mapping(name).text("AllowedPattern");
                                assertTrue(pattern.isEmpty() || value.matches(pattern), name);
                            });
        }
    }

    @Test
    void scaling_by_requests_exists_where_it_is_asked_for() {
        assertFalse(ids(rendered(Layer.SERVICE, SomeSettings.some())).contains("RequestScaling"));
        assertTrue(
                ids(rendered(
                                Layer.SERVICE,
                                SomeSettings.some().with(ScalingSettings.REQUESTS_PER_TARGET, 500)))
                        .contains("RequestScaling"));
    }

    @Test
    void health_checks_keep_within_what_aws_takes() {
        var service =
                rendered(
                        Layer.SERVICE,
                        SomeSettings.some()
                                .with(HealthSettings.HEALTH_PATH, "/up")
                                .with(HealthSettings.HEALTH_INTERVAL, 5)
                                .with(HealthSettings.HEALTH_GRACE, 900));
        assertEquals("4", service.parameters().get("HealthTimeoutSeconds"));
        assertEquals("300", service.parameters().get("ContainerStartSeconds"));
        assertEquals("900", service.parameters().get("HealthGraceSeconds"));
    }

    private List<String> refused(SomeSettings settings) {
        var broken = assertThrows(RuleBroken.class, () -> rendered(Layer.SERVICE, settings));
        assertEquals(DeploymentRule.SETTINGS_ARE_VALID, broken.rule());
        return broken.faults().stream().map(Fault::pointer).sorted().toList();
    }

    @Test
    void text_that_cloudformation_would_read_as_a_reference_is_refused_all_at_once() {
        var variables =
                Map.of(
                        "A", "{{resolve:secretsmanager:other}}",
                        "B", "${AWS::AccountId}",
                        "C", "fine");
        assertEquals(
                List.of("/health/path", "/variables/A", "/variables/B"),
                refused(
                        SomeSettings.some()
                                .variables(variables)
                                .with(HealthSettings.HEALTH_PATH, "/${Port}")
                                .with(HealthSettings.HEALTH_INTERVAL, 10)
                                .with(HealthSettings.HEALTH_GRACE, 60)));
    }

    @Test
    void a_reference_to_a_secret_is_refused_wherever_it_would_land() {
        assertEquals(
                List.of(
                        "/database/parameters/odd",
                        "/monitoring/email",
                        "/monitoring/logFilters/odd",
                        "/tags/odd",
                        "/workers/odd"),
                refused(
                        SomeSettings.some()
                                .everywhere("odd", "{{resolve:secretsmanager:other}}")
                                .with(
                                        OperationSettings.ALARM_EMAIL,
                                        "{{resolve:ssm:other}}@x.org")));
    }

    @Test
    void names_that_cannot_be_variables_are_refused() {
        var variables = Map.of("1ST", "x", "PORT", "80", "TOKEN", "x");
        assertEquals(
                List.of("/secrets/TOKEN", "/variables/1ST", "/variables/PORT"),
                refused(SomeSettings.some().variables(variables).secret("TOKEN")));
    }

    @Test
    void variables_too_large_for_a_template_are_refused_with_the_size() {
        var settings = SomeSettings.some().variables(Map.of("LARGE", "x".repeat(51_200)));
        var broken = assertThrows(RuleBroken.class, () -> rendered(Layer.SERVICE, settings));
        assertTrue(broken.toString().contains("51,200"), broken.toString());
    }
}
