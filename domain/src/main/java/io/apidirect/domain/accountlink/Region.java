package io.apidirect.domain.accountlink;

import java.util.Set;
import java.util.TreeSet;

/** A region of the commercial AWS partition by its API name, such as {@code eu-west-1}. */
public record Region(String value) {

    private static final Set<String> KNOWN =
            Set.of(
                    "af-south-1",
                    "ap-east-1",
                    "ap-northeast-1",
                    "ap-northeast-2",
                    "ap-northeast-3",
                    "ap-south-1",
                    "ap-south-2",
                    "ap-southeast-1",
                    "ap-southeast-2",
                    "ap-southeast-3",
                    "ap-southeast-4",
                    "ca-central-1",
                    "ca-west-1",
                    "eu-central-1",
                    "eu-central-2",
                    "eu-north-1",
                    "eu-south-1",
                    "eu-south-2",
                    "eu-west-1",
                    "eu-west-2",
                    "eu-west-3",
                    "il-central-1",
                    "me-central-1",
                    "me-south-1",
                    "sa-east-1",
                    "us-east-1",
                    "us-east-2",
                    "us-west-1",
                    "us-west-2");

    public Region {
        if (!isRegion(value)) {
            throw new IllegalArgumentException(refusal(value));
        }
    }

    public static boolean isRegion(String text) {
        return KNOWN.contains(text);
    }

    /** What to tell a person who asked for {@code text}. */
    public static String refusal(String text) {
        return "'%s' is no AWS region that API-Direct knows. Known: %s."
                .formatted(text, String.join(", ", new TreeSet<>(KNOWN)));
    }

    @Override
    public String toString() {
        return value;
    }
}
