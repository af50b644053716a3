package io.apidirect.domain.permission;

/**
 * One thing that a template allows, or forbids.
 *
 * @param layer slug of the stack that says so
 * @param resource logical id of the resource that says so
 * @param subject who may, such as {@code The build}
 * @param deed what, such as {@code read the secret TOKEN}
 * @param isForbidden whether it is forbidden, whatever else allows it
 * @param isSpelledOut whether all of it is said in words
 */
public record Permission(
        String layer,
        String resource,
        String subject,
        String deed,
        boolean isForbidden,
        boolean isSpelledOut) {

    /** As it is said where it begins. */
    public String whenNew() {
        return isForbidden ? forbidden("now") : "%s may now %s.".formatted(subject, deed);
    }

    /** As it is said where it ends. */
    public String whenGone() {
        return isForbidden
                ? forbidden("no longer")
                : "%s may no longer %s.".formatted(subject, deed);
    }

    private String forbidden(String when) {
        return subject.equals("Anybody")
                ? "It is %s forbidden to %s.".formatted(when, deed)
                : "%s is %s forbidden to %s.".formatted(subject, when, deed);
    }
}
