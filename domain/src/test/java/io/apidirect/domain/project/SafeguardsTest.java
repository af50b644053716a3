package io.apidirect.domain.project;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

/** What loosens a safeguard. */
class SafeguardsTest {

    @Test
    void theWayBetweenASecondPersonAndAnAdminLoosensInBothDirections() {
        assertTrue(Approval.ADMIN.isLooserThan(Approval.SECOND_PERSON));
        assertTrue(Approval.SECOND_PERSON.isLooserThan(Approval.ADMIN));
        assertFalse(Approval.ADMIN.isLooserThan(Approval.REQUESTER));
        assertFalse(Approval.ADMIN.isLooserThan(Approval.ADMIN));
    }

    @Test
    void noProfileLetsSomebodyApproveWhoMayNotNow() {
        var twoPeople = new Safeguards(Approval.SECOND_PERSON, Execution.PLATFORM);
        assertEquals(twoPeople, twoPeople.atLeast(Profile.PROD));
        var one = new Safeguards(Approval.REQUESTER, Execution.PLATFORM);
        assertEquals(Approval.ADMIN, one.atLeast(Profile.PROD).approval());
        var admin = new Safeguards(Approval.ADMIN, Execution.PLATFORM);
        assertEquals(admin, admin.atLeast(Profile.DEV));
    }
}
