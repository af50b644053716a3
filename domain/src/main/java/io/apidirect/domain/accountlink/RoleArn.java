package io.apidirect.domain.accountlink;

import java.util.regex.Pattern;

/**
 * The full name of an IAM role, such as {@code arn:aws:iam::123456789012:role/ApiDirectLink-Read}.
 */
public record RoleArn(String value) {

    private static final Pattern SHAPE =
            Pattern.compile("arn:aws:iam::(\\d{12}):role/(?:[\\w+=,.@-]+/)*([\\w+=,.@-]{1,64})");

    public RoleArn {
        if (!SHAPE.matcher(value).matches()) {
            throw new IllegalArgumentException("'" + value + "' is not the ARN of an IAM role");
        }
    }

    public static RoleArn of(AwsAccountId account, String roleName) {
        return new RoleArn("arn:aws:iam::%s:role/%s".formatted(account, roleName));
    }

    /** The role's name without account and path. */
    public String roleName() {
        return value.substring(value.lastIndexOf('/') + 1);
    }

    @Override
    public String toString() {
        return value;
    }
}
