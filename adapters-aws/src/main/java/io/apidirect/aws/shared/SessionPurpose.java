package io.apidirect.aws.shared;

import io.apidirect.domain.shared.Actor;

/**
 * What a session is for; the customer reads it in CloudTrail.
 *
 * @param role which of the link's roles is needed
 * @param operation kebab case, such as {@code put-secret}
 * @param subject the thing operated on, by its AWS name such as {@code dep-01h4…}
 * @param actor on whose behalf
 * @param policy no more rights than this operation on this thing needs
 */
public record SessionPurpose(
        Role role, String operation, String subject, Actor actor, SessionPolicy policy) {

    private static final int LONGEST_NAME = 64;

    /** The roles of a link that we assume. */
    public enum Role {
        READ,
        DEPLOY
    }

    /** {@code ad-<operation>-<subject>}, as long as AWS allows. */
    public String sessionName() {
        var name = "ad-%s-%s".formatted(operation, subject);
        return name.substring(0, Math.min(LONGEST_NAME, name.length()));
    }
}
