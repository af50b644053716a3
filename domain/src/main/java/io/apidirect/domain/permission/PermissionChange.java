package io.apidirect.domain.permission;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Something that is allowed from now on, or no longer.
 *
 * @param layer slug of the stack that says so
 * @param resource logical id of the resource that says so
 * @param sentence whole, such as {@code A starting task may now read the secret TOKEN.}
 */
public record PermissionChange(Kind kind, String layer, String resource, String sentence) {

    /** Which way it goes. */
    public enum Kind {
        /** More is allowed. */
        WIDER,
        /** Less is allowed. */
        NARROWER
    }

    /** What {@code after} allows otherwise than {@code before}: all that is wider comes first. */
    public static List<PermissionChange> between(List<Permission> before, List<Permission> after) {
        var old = sentences(before);
        var now = sentences(after);
        var changes = new ArrayList<PermissionChange>();
        for (var kind : Kind.values()) {
            var begun = after.stream().filter(it -> !old.contains(it.whenNew()));
            var ended = before.stream().filter(it -> !now.contains(it.whenNew()));
            Stream.concat(begun.map(PermissionChange::begun), ended.map(PermissionChange::ended))
                    .filter(it -> it.kind == kind)
                    .distinct()
                    .forEach(changes::add);
        }
        return List.copyOf(changes);
    }

    private static Set<String> sentences(List<Permission> permissions) {
        return permissions.stream().map(Permission::whenNew).collect(Collectors.toSet());
    }

    private static PermissionChange begun(Permission it) {
        return new PermissionChange(
                it.isForbidden() ? Kind.NARROWER : Kind.WIDER,
                it.layer(),
                it.resource(),
                it.whenNew());
    }

    private static PermissionChange ended(Permission it) {
        return new PermissionChange(
                it.isForbidden() ? Kind.WIDER : Kind.NARROWER,
                it.layer(),
                it.resource(),
                it.whenGone());
    }
}
