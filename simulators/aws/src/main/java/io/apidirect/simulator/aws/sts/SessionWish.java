package io.apidirect.simulator.aws.sts;

import io.apidirect.simulator.aws.account.Principal;
import io.apidirect.simulator.aws.iam.Identities;
import io.apidirect.simulator.aws.iam.Policy;
import io.apidirect.simulator.aws.iam.Role;
import io.apidirect.simulator.aws.wire.AwsError;
import io.apidirect.simulator.aws.wire.Call;
import io.apidirect.simulator.aws.wire.Form;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What somebody asks of {@code AssumeRole}.
 *
 * @param policyArns managed policies that narrow the session as {@code policy} does
 */
record SessionWish(
        String roleArn,
        String sessionName,
        Optional<String> externalId,
        int seconds,
        Optional<String> policy,
        List<String> policyArns,
        Map<String, String> tags,
        Optional<String> sourceIdentity) {

    private static final int LONGEST_POLICY = 2048;

    static SessionWish of(Call call) {
        var wish =
                new SessionWish(
                        call.the("RoleArn"),
                        call.the("RoleSessionName"),
                        call.text("ExternalId"),
                        call.number("DurationSeconds", 3600),
                        call.text("Policy"),
                        call.form().forms("PolicyArns").stream().flatMap(SessionWish::arn).toList(),
                        call.form().tags("Tags"),
                        call.text("SourceIdentity"));
        wish.check();
        return wish;
    }

    private static Stream<String> arn(Form form) {
        return form.text("arn").stream();
    }

    private void check() {
        checkText("roleSessionName", Optional.of(sessionName), "[\\w+=,.@-]{2,64}");
        checkText("externalId", externalId, "[\\w+=,.@:/-]{2,1224}");
        checkText("sourceIdentity", sourceIdentity, "[\\w+=,.@-]{2,64}");
        if (seconds < 900 || seconds > 43_200) {
            throw invalid("durationSeconds", "have value between 900 and 43200");
        }
        if (policy.filter(it -> it.length() > LONGEST_POLICY).isPresent()) {
            throw invalid("policy", "have length less than or equal to " + LONGEST_POLICY);
        }
        policy.ifPresent(Policy::read);
    }

    private static void checkText(String member, Optional<String> value, String pattern) {
        if (value.filter(it -> !it.matches(pattern)).isPresent()) {
            throw invalid(member, "satisfy regular expression pattern: " + pattern);
        }
    }

    private static AwsError invalid(String member, String constraint) {
        return AwsError.refused(
                "ValidationError",
                "1 validation error detected: Value at '%s' failed to satisfy constraint: Member must %s"
                        .formatted(member, constraint));
    }

    Principal principal(Role role, Identities identities) {
        var arn =
                "arn:aws:sts::%s:assumed-role/%s/%s"
                        .formatted(role.account(), role.name(), sessionName);
        var policies =
                Stream.concat(policy.stream(), policyArns.stream().map(identities::document))
                        .toList();
        return new Principal(
                role.account(),
                arn,
                role.id() + ":" + sessionName,
                Optional.of(role.arn()),
                policies,
                tags,
                sourceIdentity);
    }
}
