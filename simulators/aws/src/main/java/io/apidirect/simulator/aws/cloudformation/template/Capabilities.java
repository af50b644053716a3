package io.apidirect.simulator.aws.cloudformation.template;

import io.apidirect.simulator.aws.cloudformation.Refusal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** What a caller must have acknowledged because the template makes IAM resources. */
public final class Capabilities {

    private static final Map<String, String> NAMED_BY =
            Map.of(
                    "AWS::IAM::Role", "RoleName",
                    "AWS::IAM::ManagedPolicy", "ManagedPolicyName",
                    "AWS::IAM::User", "UserName",
                    "AWS::IAM::Group", "GroupName",
                    "AWS::IAM::InstanceProfile", "InstanceProfileName");
    private static final Set<String> OTHERS =
            Set.of("AWS::IAM::Policy", "AWS::IAM::AccessKey", "AWS::IAM::UserToGroupAddition");

    private Capabilities() {}

    /** The capability that the template asks for, if any. */
    public static Optional<String> required(Template template) {
        boolean isNamed =
                template.resources().values().stream()
                        .anyMatch(
                                it ->
                                        NAMED_BY.containsKey(it.type())
                                                && it.properties()
                                                        .has(NAMED_BY.getOrDefault(it.type(), "")));
        boolean isIam = !causes(template).isEmpty();
        return isNamed
                ? Optional.of("CAPABILITY_NAMED_IAM")
                : Optional.of("CAPABILITY_IAM").filter(_ -> isIam);
    }

    /** The types in the template that ask for a capability. */
    public static List<String> causes(Template template) {
        return template.resources().values().stream()
                .map(ResourceDeclaration::type)
                .filter(it -> NAMED_BY.containsKey(it) || OTHERS.contains(it))
                .distinct()
                .sorted()
                .toList();
    }

    /** Refuses a template whose capability the caller did not acknowledge. */
    public static void enforce(Template template, Set<String> acknowledged) {
        required(template)
                .filter(it -> !acknowledged.contains(it))
                .filter(
                        it ->
                                it.equals("CAPABILITY_NAMED_IAM")
                                        || !acknowledged.contains("CAPABILITY_NAMED_IAM"))
                .ifPresent(
                        it -> {
                            throw new Refusal(
                                    "InsufficientCapabilitiesException",
                                    "Requires capabilities : [" + it + "]");
                        });
    }
}
