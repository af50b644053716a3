package io.apidirect.templates;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.apidirect.templates.TemplateValue.Mapping;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ListedSettingsTest {

    private static Map<String, String> lines(Mapping template, String logicalId) {
        var properties = template.mapping("Resources").mapping(logicalId).mapping("Properties");
        var values = Map.of("CertificateArn", "arn", "AWS::StackName", "stack");
        return PropertyLines.of(
                (Mapping) new Resolution(template, values).resolve(properties).orElseThrow());
    }

    @Test
    void each_range_of_callers_gets_its_rules() {
        var network = CheckedIn.of("network").template();
        var rules =
                lines(
                        ListedSettings.calledFrom(network, List.of("10.0.0.0/8", "192.0.2.0/24")),
                        "LoadBalancerSecurityGroup");
        assertEquals("HTTP from 10.0.0.0/8", rules.get("SecurityGroupIngress/0/Description"));
        assertEquals("10.0.0.0/8", rules.get("SecurityGroupIngress/1/CidrIp"));
        assertEquals("443", rules.get("SecurityGroupIngress/3/ToPort"));
        assertEquals("192.0.2.0/24", rules.get("SecurityGroupIngress/3/CidrIp"));
    }

    @Test
    void parameters_of_the_user_win_over_ours() {
        var data = CheckedIn.of("data").template();
        var mine = Map.of("random_page_cost", "4", "work_mem", "8192");
        var parameters = lines(ListedSettings.tuned(data, mine), "DatabaseParameters");
        assertEquals("4", parameters.get("Parameters/random_page_cost"));
        assertEquals("8192", parameters.get("Parameters/work_mem"));
        assertEquals("1", parameters.get("Parameters/rds.force_ssl"));
    }

    @Test
    void each_pattern_is_counted_under_its_name() {
        var monitoring = CheckedIn.of("monitoring").template();
        var counting = ListedSettings.counting(monitoring, Map.of("slow-query", "?slow"));
        var filter = lines(counting, "SlowQueryLines");
        assertEquals("?slow", filter.get("FilterPattern"));
        assertEquals("SlowQueryLines", filter.get("MetricTransformations/0/MetricName"));
        assertEquals(
                "ErrorLines",
                lines(counting, "ErrorLines").get("MetricTransformations/0/MetricName"));
    }
}
