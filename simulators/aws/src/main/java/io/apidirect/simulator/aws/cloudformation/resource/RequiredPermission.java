package io.apidirect.simulator.aws.cloudformation.resource;

import java.util.LinkedHashMap;
import java.util.Map;

/**
 * One call that the stack's role must be allowed to make.
 *
 * @param action such as {@code s3:CreateBucket}
 * @param resource the ARN it acts on, or {@code *} where AWS knows no resource-level permission
 * @param context condition keys of this call, such as {@code iam:PassedToService}; the engine adds
 *     {@code aws:RequestTag/…} and {@code aws:ResourceTag/…}
 */
public record RequiredPermission(String action, String resource, Map<String, String> context) {

    public RequiredPermission {
        context = Map.copyOf(context);
    }

    public RequiredPermission(String action, String resource) {
        this(action, resource, Map.of());
    }

    /** The same call with further condition keys. */
    public RequiredPermission with(Map<String, String> more) {
        Map<String, String> all = new LinkedHashMap<>(context);
        all.putAll(more);
        return new RequiredPermission(action, resource, all);
    }
}
