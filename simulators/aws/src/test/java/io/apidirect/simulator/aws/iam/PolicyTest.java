package io.apidirect.simulator.aws.iam;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PolicyTest {

    private static Policy policy(String effect, String operator, String key, String value) {
        return Policy.read(
                """
                {"Statement":[{"Effect":"%s","Action":"s3:GetObject","Resource":"*",
                  "Condition":{"%s":{"%s":"%s"}}}]}
                """
                        .formatted(effect, operator, key, value));
    }

    private static Circumstances with(String key, String... values) {
        return new Circumstances(Map.of(key, List.of(values)));
    }

    @ParameterizedTest
    @CsvSource({"StringEquals,acme:Mood", "StringSounds,aws:SourceIp"})
    void what_the_evaluator_does_not_know_fails_closed(String operator, String key) {
        var circumstances = with(key, "fine");
        assertFalse(Policy.knows(operator, key));
        assertFalse(
                policy("Allow", operator, key, "fine").allows("s3:GetObject", "x", circumstances));
        assertTrue(
                policy("Deny", operator, key, "other").denies("s3:GetObject", "x", circumstances));
    }

    @ParameterizedTest
    @CsvSource({
        "StringEquals,aws:PrincipalTag/team,blue,blue,red",
        "StringNotEquals,aws:RequestedRegion,eu-west-1,us-east-1,eu-west-1",
        "StringLike,kms:ViaService,s3.*.amazonaws.com,s3.eu-west-1.amazonaws.com,rds.eu-west-1.amazonaws.com",
        "ArnEquals,iam:PermissionsBoundary,arn:aws:iam::1:policy/B,arn:aws:iam::1:policy/B,arn:aws:iam::1:policy/C",
        "ArnLike,aws:SourceArn,arn:aws:ecs:*:1:*,arn:aws:ecs:eu-west-1:1:x,arn:aws:ecs:eu-west-1:2:x",
        "Bool,aws:SecureTransport,true,true,false",
        "Null,aws:ResourceTag/apidirect:project,false,shop,",
        "IpAddress,aws:SourceIp,203.0.113.0/24,203.0.113.9,198.51.100.1",
        "DateLessThanEquals,aws:CurrentTime,2026-01-02T00:00:00Z,2026-01-02T00:00:00Z,2026-01-03T00:00:00Z",
        "ForAllValues:StringEquals,route53:ChangeResourceRecordSetsRecordTypes,A,A,NS"
    })
    void a_condition_holds_for_one_value_and_not_for_another(
            String operator, String key, String wanted, String right, String wrong) {
        assertTrue(Policy.knows(operator, key));
        var policy = policy("Allow", operator, key, wanted);
        assertTrue(policy.allows("s3:GetObject", "x", with(key, right)));
        var without = new Circumstances(Map.of());
        assertFalse(policy.allows("s3:GetObject", "x", wrong == null ? without : with(key, wrong)));
    }

    @Test
    void every_value_of_several_must_fit_for_all_values() {
        var policy = policy("Allow", "ForAllValues:StringEquals", "aws:TagKeys", "a");
        assertTrue(policy.allows("s3:GetObject", "x", with("aws:TagKeys", "a", "a")));
        assertFalse(policy.allows("s3:GetObject", "x", with("aws:TagKeys", "a", "b")));
    }
}
