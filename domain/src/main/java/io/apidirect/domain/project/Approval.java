package io.apidirect.domain.project;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/**
 * Who may approve a change of an environment; each demands more than the ones before it, but for
 * {@link #ADMIN}, who may be one person alone.
 */
public enum Approval {
    /** Whoever may deploy; tools need not ask where nothing is lost. */
    AUTOMATIC,
    /** Whoever may deploy, also the person who planned. */
    REQUESTER,
    /** Whoever may deploy, but not the person who planned. */
    SECOND_PERSON,
    /** An admin or owner. */
    ADMIN;

    static final String CHOICES = "An approval is automatic, requester, second-person or admin.";

    public static Optional<Approval> parse(String text) {
        return Arrays.stream(values()).filter(it -> it.text().equals(text)).findFirst();
    }

    /** Production is approved by those who answer for it, until they decide otherwise. */
    static Approval of(Profile profile) {
        return profile == Profile.PROD ? ADMIN : REQUESTER;
    }

    /** Whether somebody could approve with this who could not with {@code other}. */
    boolean isLooserThan(Approval other) {
        return compareTo(other) < 0 || (this == ADMIN && other == SECOND_PERSON);
    }

    /** The other one, unless it lets somebody approve who may not now. */
    Approval orStricter(Approval other) {
        return other.isLooserThan(this) ? this : other;
    }

    /** As people write it, such as {@code second-person}. */
    public String text() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
