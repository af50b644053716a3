package io.apidirect.domain.compliance;

import io.apidirect.domain.shared.Rule;

/** What must hold for waivers. */
public enum WaiverRule implements Rule {
    WAIVER_IS_WELL_FORMED("Correct the named fields and send it again.") {
        @Override
        public Nature nature() {
            return Nature.INVALID;
        }
    },
    WAIVER_IS_OPEN("Request a new one: apidirect waivers request."),
    WAIVER_NEEDS_A_SECOND_PERSON(
            "Ask another admin or owner of your organisation to decide. If it has no second member (none can be invited yet), correct the manifest, or take the profile out of 'compliance'.");

    private final String fix;

    WaiverRule(String fix) {
        this.fix = fix;
    }

    @Override
    public String fix() {
        return fix;
    }
}
