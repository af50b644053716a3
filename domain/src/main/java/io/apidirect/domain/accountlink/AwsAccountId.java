package io.apidirect.domain.accountlink;

import java.util.regex.Pattern;

/** The number of an AWS account: twelve digits, leading zeros included. */
public record AwsAccountId(String value) {

    private static final Pattern SHAPE = Pattern.compile("\\d{12}");

    public AwsAccountId {
        if (!isAccountId(value)) {
            throw new IllegalArgumentException("an AWS account id has 12 digits, not " + value);
        }
    }

    public static boolean isAccountId(String text) {
        return SHAPE.matcher(text).matches();
    }

    @Override
    public String toString() {
        return value;
    }
}
