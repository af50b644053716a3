package io.apidirect.domain.identity;

import java.util.Locale;

/** What a member of an organisation may be allowed to do; {@link Role} says who is. */
public enum Permission {
    /** See everything except secrets and the audit trail. */
    VIEW,
    /** Issue and revoke access tokens that act with one's own role or less. */
    MANAGE_OWN_TOKENS,
    /** Create, change and delete projects and environments, their variables and secrets. */
    MANAGE_PROJECTS,
    /** Plan changes, deploy, roll back and cancel. */
    DEPLOY,
    /** Decide who approves the changes of an environment, and who executes them. */
    GUARD,
    /** Delete everything that runs in an environment. */
    DESTROY,
    /** Approve and refuse waivers of compliance that somebody else requested. */
    APPROVE_WAIVERS,
    /** Link, verify and revoke AWS accounts. */
    MANAGE_ACCOUNT_LINKS,
    /** Revoke everybody's access tokens; invite members and change their roles. */
    MANAGE_MEMBERS,
    /** Read who did what. */
    VIEW_AUDIT_TRAIL,
    /** Rename or close the organisation. */
    MANAGE_ORGANIZATION;

    /** As people read it, such as {@code manage-projects}. */
    public String text() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
