package io.apidirect.domain.permission;

import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;

/** Names of resources in a sentence. */
final class Noun {

    private static final Pattern REFERENCE =
            Pattern.compile("\\{([A-Z][A-Za-z0-9]*)(?:\\.[A-Za-z.]+)?}(.*)");
    private static final Pattern HUMP = Pattern.compile("(?<=[a-z0-9])(?=[A-Z])");
    private static final Pattern ENDING_OF_SECRETS = Pattern.compile("-[A-Za-z0-9]{6}$");
    private static final int PARTS = 6;

    private static final Map<String, String> KNOWN =
            Map.ofEntries(
                    Map.entry("DatabaseKey", "the key of the database"),
                    Map.entry("DatabaseSecret", "the password of the database"),
                    Map.entry("DatabaseSecurityGroup", "the database"),
                    Map.entry("EndpointSecurityGroup", "the endpoints"),
                    Map.entry("Images", "the image repository"),
                    Map.entry("ListenerRule", "the rule of the load balancer"),
                    Map.entry("LoadBalancerSecurityGroup", "the load balancer"),
                    Map.entry("Repository", "the image repository"),
                    Map.entry("ServiceSecurityGroup", "the tasks"));

    private Noun() {}

    static String ofLogicalId(String logicalId) {
        var plain = logicalId.replaceFirst("(Arn|Id)$", "");
        var known = KNOWN.get(plain);
        return known == null
                ? "the " + HUMP.matcher(plain).replaceAll(" ").toLowerCase(Locale.ROOT)
                : known;
    }

    /** The noun of what a policy names: a reference or an ARN. */
    static Phrase of(String text) {
        var reference = REFERENCE.matcher(text);
        if (reference.matches()) {
            return within(reference.group(2), ofLogicalId(reference.group(1)));
        }
        var parts = text.split(":", PARTS);
        return parts.length == PARTS && parts[0].equals("arn")
                ? ofArn(parts[2], parts[5], text)
                : Phrase.raw(text);
    }

    /** {@code rest} is what the policy adds to the name of the resource. */
    private static Phrase within(String rest, String noun) {
        return switch (rest) {
            case "", ":*" -> Phrase.words(noun);
            case "/*" -> Phrase.words("what is in " + noun);
            default ->
                    rest.startsWith("/")
                            ? Phrase.words("what is under %s in %s".formatted(rest, noun))
                            : Phrase.raw(noun + rest);
        };
    }

    private static Phrase ofArn(String service, String rest, String arn) {
        return switch (service) {
            case "ecr" -> named("the repository ", rest, "repository/", arn);
            case "ecs" -> ofEcs(rest, arn);
            case "elasticloadbalancing" -> ofLoadBalancing(rest, arn);
            case "logs" -> ofLogs(rest, arn);
            case "s3" -> within(rest.replaceFirst("^[^/]+", ""), "the bucket " + bucket(rest));
            case "secretsmanager" ->
                    named(
                            "the secret ",
                            ENDING_OF_SECRETS.matcher(rest).replaceFirst(""),
                            "secret:",
                            arn);
            default -> Phrase.raw(arn);
        };
    }

    private static Phrase ofEcs(String rest, String arn) {
        if (rest.equals("*")) {
            return Phrase.words("anything of ECS");
        }
        return rest.startsWith("task/")
                ? named("tasks of the cluster ", rest.replaceFirst("/\\*$", ""), "task/", arn)
                : named("task definitions ", rest, "task-definition/", arn);
    }

    private static Phrase ofLoadBalancing(String rest, String arn) {
        return rest.equals("loadbalancer/*")
                ? Phrase.words("load balancers")
                : named("the listener ", rest, "listener/", arn);
    }

    private static Phrase ofLogs(String rest, String arn) {
        return rest.equals("log-group:*")
                ? Phrase.words("log groups")
                : named("the log group ", rest.replaceFirst(":\\*$", ""), "log-group:", arn);
    }

    private static Phrase named(String kind, String rest, String prefix, String arn) {
        if (!rest.startsWith(prefix)) {
            return Phrase.raw(arn);
        }
        var name = rest.substring(prefix.length());
        // What another stack will give has no name yet, and its kind says enough.
        return Phrase.words(REFERENCE.matcher(name).matches() ? kind.strip() : kind + name);
    }

    private static String bucket(String rest) {
        return rest.split("/", 2)[0];
    }
}
