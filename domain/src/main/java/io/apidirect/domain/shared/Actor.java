package io.apidirect.domain.shared;

/**
 * Who did it, as the audit trail and AWS's source identity name it: a user ({@code usr_…}), an
 * access token ({@code tok_…}) or the platform itself ({@code system}).
 */
public record Actor(String text) {

    public static final Actor SYSTEM = new Actor("system");

    public static Actor of(Id id) {
        return new Actor(id.text());
    }

    @Override
    public String toString() {
        return text;
    }
}
