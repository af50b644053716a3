package io.apidirect.templates;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.apidirect.templates.TemplateValue.Mapping;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What holds between the layers, and what a choice of parameters makes of one. */
class LayersFitTest {

    private static Set<String> resources(String layer, Map<String, String> values) {
        var template = CheckedIn.of(layer);
        var resolution = new Resolution(template.template(), values);
        return template.resources().entrySet().stream()
                .filter(it -> resolution.isWanted((Mapping) it.getValue()))
                .map(Map.Entry::getKey)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static Mapping properties(String layer, String logicalId, Map<String, String> values) {
        var template = CheckedIn.of(layer);
        var properties = template.resource(logicalId).mapping("Properties");
        return (Mapping)
                new Resolution(template.template(), values).resolve(properties).orElseThrow();
    }

    private static Set<String> names(String layer, String section) {
        return CheckedIn.of(layer).template().mapping(section).entries().keySet();
    }

    @ParameterizedTest
    @CsvSource({
        "network, data, VpcId DatabaseSubnetIds ServiceSecurityGroupId",
        "network, service, ClusterName LogGroup VpcId TaskSubnetIds AssignPublicIp"
                + " ServiceSecurityGroupId ListenerArn LoadBalancerFullName NamespaceId",
        "data, service, DatabaseSecretArn DatabaseKeyArn DatabaseEndpoint DatabasePort DatabaseName"
                + " ReplicaEndpoint",
        "network, monitoring, ClusterName LogGroup LoadBalancerFullName",
        "data, monitoring, DatabaseIdentifier",
        "service, monitoring, ServiceName TargetGroupFullName AlternateTargetGroupFullName",
    })
    void outputs_have_the_names_of_the_parameters_that_take_them(
            String from, String to, String names) {
        var all = List.of(names.split(" ", -1));
        assertTrue(names(from, "Outputs").containsAll(all), from);
        assertTrue(names(to, "Parameters").containsAll(all), to);
    }

    @Test
    void tasks_are_renewed_on_the_days_on_which_the_password_changes() {
        var changes =
                CheckedIn.of("data").template().mapping("Mappings").mapping("PasswordRotation");
        var renewals =
                CheckedIn.of("service").template().mapping("Mappings").mapping("PasswordRefresh");
        for (var days : List.of("7", "30", "90", "365")) {
            assertEquals(
                    changes.mapping(days).text("Schedule").replace("cron(0 3 ", ""),
                    renewals.mapping(days).text("Schedule").replace("cron(15 3,4 ", ""));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"none", "endpoints"})
    void a_closed_network_has_endpoints_and_no_gateway(String egress) {
        var made = resources("network", Map.of("Egress", egress));
        assertTrue(
                made.containsAll(
                        Set.of(
                                "RegistryEndpoint",
                                "ImageEndpoint",
                                "LogEndpoint",
                                "SecretEndpoint")));
        assertFalse(made.contains("NatGatewayA"));
        assertEquals(egress.equals("endpoints"), made.contains("DynamoDbEndpoint"));
    }

    @Test
    void a_network_of_ones_own_gets_no_network() {
        var made =
                resources(
                        "network",
                        Map.of(
                                "ExistingVpcId", "vpc-0123456789abcdef0",
                                "ExistingPublicSubnetIds", "subnet-1,subnet-2",
                                "Egress", "ha-nat",
                                "ZoneCount", "3"));
        var left =
                made.stream().filter(it -> it.matches(".*(Subnet|Route|Nat|Endpoint|Vpc|Flow).*"));
        assertEquals(List.of(), left.toList());
        assertTrue(made.containsAll(Set.of("LoadBalancer", "Cluster", "ServiceSecurityGroup")));
    }

    @Test
    void https_comes_with_a_certificate_given_or_made() {
        assertFalse(resources("network", Map.of()).contains("HttpsListener"));
        var zone = Map.of("DomainName", "api.example.com", "HostedZoneId", "Z1");
        assertTrue(
                resources("network", zone)
                        .containsAll(Set.of("HttpsListener", "Certificate", "DomainRecord")));
        var given = resources("network", Map.of("CertificateArn", "arn:aws:acm:x:1:certificate/0"));
        assertTrue(given.contains("HttpsListener"));
        assertFalse(given.contains("Certificate"));
    }

    @ParameterizedTest
    @CsvSource({"rolling, ''", "blue-green, BLUE_GREEN", "canary, CANARY"})
    void a_strategy_is_that_of_ecs(String strategy, String atEcs) {
        var values = Map.of("Strategy", strategy);
        var configuration =
                properties("service", "Service", values).mapping("DeploymentConfiguration");
        assertEquals(atEcs, configuration.text("Strategy"));
        assertEquals(
                !atEcs.isEmpty(), resources("service", values).contains("AlternateTargetGroup"));
    }

    @Test
    void a_share_of_spot_leaves_one_task_that_nobody_takes_away() {
        var service = properties("service", "Service", Map.of("SpotPercent", "70"));
        assertFalse(service.entries().containsKey("LaunchType"));
        assertEquals(
                "[FARGATE, 1, 30, FARGATE_SPOT, 70]",
                service.items("CapacityProviderStrategy").stream()
                        .map(it -> (Mapping) it)
                        .flatMap(it -> PropertyLines.of(it).values().stream())
                        .toList()
                        .toString());
    }

    @Test
    void the_password_is_kept_by_rds_unless_there_are_replicas() {
        var alone = resources("data", Map.of());
        assertTrue(alone.contains("PasswordRotation"));
        assertFalse(alone.contains("DatabasePassword"));
        var copied = resources("data", Map.of("ReplicaCount", "2"));
        assertTrue(copied.containsAll(Set.of("DatabasePassword", "ReplicaA", "ReplicaB")));
        assertFalse(copied.contains("PasswordRotation"));
        assertFalse(copied.contains("ReplicaC"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"build", "network", "data", "monitoring"})
    void a_key_of_the_customer_is_made_where_it_is_asked_for(String layer) {
        var keys = resources(layer, Map.of("CustomerKey", "true"));
        keys.removeAll(resources(layer, Map.of()));
        assertEquals(1, keys.stream().filter(it -> it.endsWith("Key")).count(), layer);
    }

    @Test
    void nothing_that_holds_data_is_deleted_without_a_trace() {
        var data = CheckedIn.of("data");
        assertEquals("Snapshot", data.resource("Database").text("DeletionPolicy"));
        assertEquals("Snapshot", data.resource("Database").text("UpdateReplacePolicy"));
        assertEquals("RetainExceptOnCreate", data.resource("DataKey").text("DeletionPolicy"));
    }
}
