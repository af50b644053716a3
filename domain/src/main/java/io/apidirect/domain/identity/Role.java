package io.apidirect.domain.identity;

import static io.apidirect.domain.identity.Permission.DEPLOY;
import static io.apidirect.domain.identity.Permission.DESTROY;
import static io.apidirect.domain.identity.Permission.MANAGE_ORGANIZATION;
import static io.apidirect.domain.identity.Permission.MANAGE_OWN_TOKENS;
import static io.apidirect.domain.identity.Permission.MANAGE_PROJECTS;
import static io.apidirect.domain.identity.Permission.VIEW;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** What a member is to the organisation; each role may do what the ones below it may, and more. */
public enum Role {
    VIEWER(EnumSet.of(VIEW, MANAGE_OWN_TOKENS)),
    DEVELOPER(EnumSet.of(VIEW, MANAGE_OWN_TOKENS, MANAGE_PROJECTS, DEPLOY, DESTROY)),
    ADMIN(EnumSet.complementOf(EnumSet.of(MANAGE_ORGANIZATION))),
    OWNER(EnumSet.allOf(Permission.class));

    private final Set<Permission> permissions;

    Role(Set<Permission> permissions) {
        this.permissions = Set.copyOf(permissions);
    }

    public static Optional<Role> parse(String text) {
        return Arrays.stream(values()).filter(role -> role.text().equals(text)).findFirst();
    }

    public Set<Permission> permissions() {
        return permissions;
    }

    public boolean permits(Permission permission) {
        return permissions.contains(permission);
    }

    public boolean isAbove(Role other) {
        return compareTo(other) > 0;
    }

    /** The weaker of the two: what a token of this role may do for a holder of the other. */
    public Role atMost(Role other) {
        return isAbove(other) ? other : this;
    }

    /** As people type it, such as {@code developer}. */
    public String text() {
        return name().toLowerCase(Locale.ROOT);
    }
}
