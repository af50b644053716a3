package io.apidirect.simulator.aws.cloudformation.operation;

import io.apidirect.simulator.aws.cloudformation.Refusal;

/** The forms that names must have, in the words with which AWS refuses others. */
public final class Names {

    private Names() {}

    /** A stack's name: a letter, then letters, digits and hyphens; at most 128. */
    public static String stack(String name) {
        return checked("stackName", name, "[a-zA-Z][-a-zA-Z0-9]*", 128);
    }

    /** A change set's name: a letter, then letters, digits and hyphens; at most 128. */
    public static String changeSet(String name) {
        return checked("changeSetName", name, "[a-zA-Z][-a-zA-Z0-9]*", 128);
    }

    /** A request's token: letters, digits and hyphens; at most 128. */
    public static String token(String token) {
        return checked("clientRequestToken", token, "[a-zA-Z0-9][-a-zA-Z0-9]*", 128);
    }

    private static String checked(String field, String value, String pattern, int length) {
        if (value.length() > length) {
            throw refusal(field, value, "Member must have length less than or equal to " + length);
        }
        if (!value.matches(pattern)) {
            throw refusal(
                    field, value, "Member must satisfy regular expression pattern: " + pattern);
        }
        return value;
    }

    static Refusal refusal(String field, String value, String constraint) {
        return Refusal.validation(
                "1 validation error detected: Value '%s' at '%s' failed to satisfy constraint: %s"
                        .formatted(value, field, constraint));
    }
}
