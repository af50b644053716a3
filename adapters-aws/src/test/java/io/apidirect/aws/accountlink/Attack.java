package io.apidirect.aws.accountlink;

import java.util.HashMap;
import java.util.Map;

/**
 * Something that a role of the link, or one of a deployment, must never be able to do, and beside
 * it what the role must be able to do, so that a role which may do nothing at all is found, too.
 */
record Attack(Who who, String attempt, Question refused, String instead, Question allowed) {

    static final String ACCOUNT = "200000000002";
    static final String REGION = "eu-west-1";

    /** Who tries. */
    enum Who {
        READ("role/ApiDirectLink-Read", "read role"),
        DEPLOY("role/ApiDirectLink-Deploy", "deploy role"),
        EXECUTION("role/ApiDirectLink-Execution", "execution role"),
        TASK("role/apidirect-shop-prod-task", "task's role");

        private final String resource;
        private final String title;

        Who(String resource, String title) {
            this.resource = resource;
            this.title = title;
        }

        String arn() {
            return "arn:aws:iam::" + ACCOUNT + ":" + resource;
        }

        String title() {
            return title;
        }
    }

    /** One action on one resource in its circumstances. */
    record Question(String action, String resource, Map<String, String> circumstances) {

        /** The same with a further condition key, or another value of it. */
        Question with(String key, String value) {
            var more = new HashMap<>(circumstances);
            more.put(key, value);
            return new Question(action, resource, more);
        }

        /** The same without one condition key, as for a resource that carries no such tag. */
        Question without(String key) {
            var fewer = new HashMap<>(circumstances);
            fewer.remove(key);
            return new Question(action, resource, fewer);
        }

        Question on(String service, String name) {
            return new Question(action, arn(service, name), circumstances);
        }

        Question doing(String other) {
            return new Question(other, resource, circumstances);
        }
    }

    /** An action on a resource of ours, in our region, with our tag. */
    static Question ask(String action, String service, String name) {
        return new Question(
                action,
                arn(service, name),
                Map.of(
                        "aws:RequestedRegion", REGION,
                        "aws:ResourceAccount", ACCOUNT,
                        "aws:ResourceTag/apidirect:project", "shop"));
    }

    static String arn(String service, String name) {
        return switch (service) {
            case "*" -> "*";
            case "s3" -> "arn:aws:s3:::" + name;
            case "iam", "route53", "organizations" ->
                    "arn:aws:%s::%s:%s".formatted(service, ACCOUNT, name);
            default -> "arn:aws:%s:%s:%s:%s".formatted(service, REGION, ACCOUNT, name);
        };
    }

    @Override
    public String toString() {
        return "the " + who.title() + " " + attempt;
    }
}
