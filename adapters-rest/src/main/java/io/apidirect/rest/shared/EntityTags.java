package io.apidirect.rest.shared;

import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Entity tags of editable things: the version that storage counts. An edit says which version it
 * was made for; the command carries {@link #expected} and the use case compares.
 */
public final class EntityTags {

    private static final Pattern STRONG = Pattern.compile("\"v(\\d{1,18})\"");

    private EntityTags() {}

    /** The tag of a version, such as {@code "v3"}. */
    public static String of(long version) {
        return "\"v" + version + '"';
    }

    /** The version that the If-Match header names. */
    public static long expected(@Nullable String ifMatch) {
        if (ifMatch == null || ifMatch.isBlank()) {
            throw new RequestRefused(
                    RequestRule.PRECONDITION_REQUIRED,
                    "This change needs an If-Match header with the ETag of what you saw.");
        }
        var tag = STRONG.matcher(ifMatch.strip());
        if (!tag.matches()) {
            throw new RequestRefused(
                    RequestRule.PRECONDITION_FAILED, "The If-Match header holds no ETag of ours.");
        }
        return Long.parseLong(tag.group(1));
    }

    /** Refuses where the thing is not in the version that the If-Match header names. */
    public static void require(@Nullable String ifMatch, long version) {
        if (expected(ifMatch) != version) {
            throw new RequestRefused(
                    RequestRule.PRECONDITION_FAILED, "It was changed after you read it.");
        }
    }
}
