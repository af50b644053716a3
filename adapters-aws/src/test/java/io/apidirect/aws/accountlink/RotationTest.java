package io.apidirect.aws.accountlink;

import static io.apidirect.domain.accountlink.AccountLinks.ADA;
import static io.apidirect.domain.accountlink.AccountLinks.ENGINES;
import static io.apidirect.domain.accountlink.AccountLinks.NOON;
import static io.apidirect.domain.accountlink.AccountLinks.aVerifiedLink;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.apidirect.aws.shared.SimulatedAws;
import io.apidirect.domain.accountlink.AwsAccountLink;
import io.apidirect.domain.accountlink.ExternalId;
import io.apidirect.domain.shared.CountingSecrets;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The External ID of a link is replaced in the roles of the real template. */
class RotationTest {

    @TempDir private Path data;
    private SimulatedAws aws;
    private StsRoleProbe probe;
    private final AwsAccountLink link = aVerifiedLink(ENGINES, "200000000003");
    private final ExternalId old = link.snapshot().externalId();
    private final ExternalId fresh = new ExternalId("N".repeat(40));

    @BeforeEach
    void linkAnAccount() {
        aws = SimulatedAws.start(data);
        probe = new StsRoleProbe(aws.sessions(), new CountingSecrets(), aws.controlPlane());
        aws.createStack(link.snapshot());
    }

    @AfterEach
    void stop() {
        aws.close();
    }

    private void verify() {
        link.record(link.probeTargets(ADA).tryWith(probe), ADA, NOON);
        assertTrue(link.isVerified());
        assertTrue(opensFor(link.snapshot().externalId()), "deployments go on");
    }

    private boolean opensFor(ExternalId key) {
        var target = link.probeTarget(ADA);
        return aws.sessions()
                .doors()
                .opensFor(Optional.of(key.value()), target, target.roles().deploy());
    }

    @Test
    void bothAreLetInBetweenAndOnlyTheNewOneInTheEnd() {
        link.rotate(fresh, ADA, NOON);
        verify();
        assertEquals(old, link.snapshot().externalId(), "the stack was not updated yet");

        aws.updateStack(link.snapshot());
        assertTrue(opensFor(old));
        assertTrue(opensFor(fresh));
        verify();
        assertEquals(fresh, link.snapshot().externalId());
        verify();
        assertEquals(Optional.of("retiring"), link.snapshot().rotation().step());

        aws.updateStack(link.snapshot());
        assertFalse(opensFor(old));
        verify();
        assertEquals(Optional.empty(), link.snapshot().rotation().step());
    }

    @Test
    void anAbandonedRotationLeavesTheOldOneAlone() {
        link.rotate(fresh, ADA, NOON);
        aws.updateStack(link.snapshot());
        link.abandonRotation(ADA, NOON);
        verify();
        aws.updateStack(link.snapshot());
        verify();
        assertEquals(old, link.snapshot().externalId());
        assertFalse(opensFor(fresh));
    }
}
