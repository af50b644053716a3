package io.apidirect.rest.deployment;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.apidirect.domain.compliance.Assessment;
import io.apidirect.domain.compliance.Estate;
import io.apidirect.domain.compliance.Framework;
import io.apidirect.domain.deployment.Deploying;
import io.apidirect.domain.deployment.ServiceSettings;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class ComplianceReportBodyTest {

    private static ComplianceReportBody report(ServiceSettings settings, Framework... looked) {
        return ComplianceReportBody.of(
                settings, Assessment.of(new Estate(List.of()), Set.of(looked)));
    }

    @Test
    void whereNothingIsClaimedTheReportSaysSoFirst() {
        var report = report(Deploying.settings(1), Framework.values());
        assertEquals(List.of(), report.claimed());
        assertEquals(Framework.values().length, report.profiles().size());
        assertTrue(report.notice().startsWith("No compliance profile is claimed"), report.notice());
        assertTrue(ComplianceReportPage.of(report).contains("<p>Claimed: none</p>"));
    }
}
