package io.apidirect.domain.project;

import io.apidirect.domain.shared.Rule;

/** What must hold for projects, environments, variables and secrets. */
public enum ProjectRule implements Rule {
    PROJECT_IS_WELL_FORMED(Nature.INVALID, "Correct the named fields and send it again."),
    PROJECT_NAMES_ARE_UNIQUE(
            Nature.CONFLICT, "Choose another name, or use the project (apidirect projects use)."),
    PROJECT_IS_EMPTY_BEFORE_DELETION(
            Nature.CONFLICT,
            "Destroy what runs (apidirect destroy), delete the environments (apidirect environments"
                    + " delete), then the project."),
    ENVIRONMENT_IS_WELL_FORMED(Nature.INVALID, "Correct the named fields and send it again."),
    ENVIRONMENT_NAMES_ARE_UNIQUE(
            Nature.CONFLICT, "Choose another name, or change the existing environment."),
    ENVIRONMENT_IS_IN_THE_REGION_OF_ITS_LINK(
            Nature.INVALID,
            "Leave the region away, or choose a link in that region (apidirect aws links). To move a link:"
                    + " apidirect aws revoke, delete its stack, then apidirect aws link with the"
                    + " other region."),
    OCCUPIED_ENVIRONMENT_STAYS_WHERE_IT_IS(
            Nature.CONFLICT,
            "Destroy it (apidirect destroy) and remove its secrets (apidirect secrets remove) first, or"
                    + " create a second environment in the other place."),
    RUNNING_ENVIRONMENT_IS_NOT_DELETED(
            Nature.CONFLICT,
            "Destroy it first (apidirect destroy), so that nothing is left in your AWS account."),
    NAMESAKE_IS_TIDIED_UP(Nature.CONFLICT, "Wait some seconds and set the secret again."),
    SECOND_PERSON_EXISTS(
            Nature.CONFLICT,
            "Choose --approval admin. Members cannot be invited yet, so a second person is for organisations that have one."),
    VARIABLE_IS_WELL_FORMED(Nature.INVALID, "Correct the variable and set it again."),
    SECRET_IS_WELL_FORMED(Nature.INVALID, "Correct the secret and set it again."),
    VARIABLE_OR_SECRET_NOT_BOTH(
            Nature.CONFLICT, "Remove the one (apidirect variables or secrets remove) first.");

    private final Nature nature;
    private final String fix;

    ProjectRule(Nature nature, String fix) {
        this.nature = nature;
        this.fix = fix;
    }

    @Override
    public Nature nature() {
        return nature;
    }

    @Override
    public String fix() {
        return fix;
    }
}
