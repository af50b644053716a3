package io.apidirect.domain.permission;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.util.LinkedHashMap;
import java.util.List;
import org.junit.jupiter.api.Test;

/**
 * What is not known is said as the template says it, exactly; the templates' own are tested there.
 */
class PermissionsTest {

    private static Permission only(String type, String logicalId, String... lines) {
        var properties = new LinkedHashMap<String, String>();
        for (var line : lines) {
            var parts = line.split(" = ", 2);
            properties.put(parts[0], parts[1]);
        }
        var found = Permissions.of(List.of(new Grantor("service", logicalId, type, properties)));
        assertEquals(1, found.size(), found::toString);
        return found.getFirst();
    }

    private static Permission ofRole(String... lines) {
        var prefix = "Policies/0/PolicyDocument/Statement/0/";
        var whole = new String[lines.length];
        for (int i = 0; i < lines.length; i++) {
            whole[i] = prefix + lines[i];
        }
        return only("AWS::IAM::Role", "TaskRole", whole);
    }

    @Test
    void unknown_actions_and_conditions_are_named_one_by_one() {
        var said =
                ofRole(
                        "Effect = Allow",
                        "Action/0 = s3:PutObject",
                        "Action/1 = s3:GetObject",
                        "Resource = arn:aws:s3:::photos/*",
                        "Condition/StringLike/aws:UserAgent/0 = curl*",
                        "Condition/StringLike/aws:UserAgent/1 = wget*");
        assertFalse(said.isSpelledOut());
        assertEquals(
                "Your code may now call s3:GetObject, s3:PutObject on what is in the bucket photos"
                        + " if StringLike/aws:UserAgent is curl* or wget*.",
                said.whenNew());
    }

    @Test
    void one_action_more_than_words_are_known_for_is_not_put_into_them() {
        var said =
                ofRole(
                        "Effect = Allow",
                        "Action/0 = ecs:RunTask",
                        "Action/1 = ecs:StopTask",
                        "Resource = *");
        assertEquals(
                "Your code may now call ecs:RunTask, ecs:StopTask on anything.", said.whenNew());
    }

    @Test
    void words_for_everything_are_not_used_for_less() {
        var said =
                ofRole(
                        "Effect = Allow",
                        "Action = ecr:GetAuthorizationToken",
                        "Resource = arn:aws:ecr:eu-west-1:1:repository/shop");
        assertEquals(
                "Your code may now call ecr:GetAuthorizationToken on the repository shop.",
                said.whenNew());
    }

    @Test
    void what_says_what_it_does_not_mean_is_repeated_whole() {
        var said = ofRole("Effect = Allow", "NotAction = iam:*", "Resource = *");
        assertFalse(said.isSpelledOut());
        assertEquals(
                "Your code may now do what this says: NotAction iam:*; Resource *.",
                said.whenNew());
    }

    @Test
    void a_refusal_is_a_refusal() {
        var said = ofRole("Effect = Deny", "Action = s3:GetObject", "Resource = *");
        assertEquals("Your code is now forbidden to read anything.", said.whenNew());
        assertEquals("Your code is no longer forbidden to read anything.", said.whenGone());
        var change = PermissionChange.between(List.of(said), List.of()).getFirst();
        assertEquals(PermissionChange.Kind.WIDER, change.kind());
    }

    @Test
    void a_policy_of_the_account_that_is_attached_is_named() {
        var said =
                only(
                        "AWS::IAM::Role",
                        "TaskRole",
                        "ManagedPolicyArns/0 = arn:aws:iam::aws:policy/ReadOnlyAccess");
        assertEquals(
                "Your code may now do what the policy arn:aws:iam::aws:policy/ReadOnlyAccess allows.",
                said.whenNew());
    }

    @Test
    void a_role_that_is_not_known_goes_by_its_name() {
        var said =
                only(
                        "AWS::IAM::Role",
                        "OtherRole",
                        "Policies/0/PolicyDocument/Statement/0/Effect = Allow",
                        "Policies/0/PolicyDocument/Statement/0/Action = s3:GetObject",
                        "Policies/0/PolicyDocument/Statement/0/Resource = {Photos.Arn}/*");
        assertFalse(said.isSpelledOut());
        assertEquals("The role OtherRole may now read what is in the photos.", said.whenNew());
    }

    @Test
    void a_security_group_without_rules_for_the_way_out_reaches_everything() {
        var said = only("AWS::EC2::SecurityGroup", "ServiceSecurityGroup", "VpcId = vpc-1");
        assertEquals("The tasks may now reach every port of any address.", said.whenNew());
    }

    @Test
    void a_service_that_is_not_known_goes_by_its_name() {
        var said =
                only(
                        "AWS::IAM::Role",
                        "TaskRole",
                        "AssumeRolePolicyDocument/Statement/0/Effect = Allow",
                        "AssumeRolePolicyDocument/Statement/0/Action = sts:AssumeRole",
                        "AssumeRolePolicyDocument/Statement/0/Principal/Service = lambda.amazonaws.com");
        assertFalse(said.isSpelledOut());
        assertEquals("Lambda.amazonaws.com may now act as the task role.", said.whenNew());
    }
}
