package io.apidirect.simulator.aws.wire;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * What a caller must be allowed to do.
 *
 * @param action such as {@code s3:PutObject}
 * @param resource an ARN, or {@code *} where AWS does not scope the action
 * @param context condition keys that only the service knows, such as {@code iam:PassedToService};
 *     the keys of the request itself are added by the simulator
 */
public record Permission(String action, String resource, Map<String, List<String>> context) {

    public Permission {
        context = Map.copyOf(context);
    }

    public Permission(String action, String resource) {
        this(action, resource, Map.of());
    }

    /** The same with one more condition key. */
    public Permission with(String key, String... values) {
        var more = new HashMap<>(context);
        more.put(key, List.of(values));
        return new Permission(action, resource, more);
    }

    /** The same with the tags that the resource carries. */
    public Permission onTags(Map<String, String> tags) {
        return tagged("aws:ResourceTag/", tags);
    }

    /** The same with the tags that the request brings. */
    public Permission withTags(Map<String, String> tags) {
        return tagged("aws:RequestTag/", tags)
                .with("aws:TagKeys", tags.keySet().toArray(String[]::new));
    }

    private Permission tagged(String prefix, Map<String, String> tags) {
        var more = new HashMap<>(context);
        tags.forEach((key, value) -> more.put(prefix + key, List.of(value)));
        return new Permission(action, resource, more);
    }
}
