package io.apidirect.aws.shared;

import static io.apidirect.domain.accountlink.AccountLinks.ENGINES;
import static io.apidirect.domain.accountlink.AccountLinks.aVerifiedLink;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.apidirect.domain.accountlink.VerifiedAccount;
import io.apidirect.domain.shared.Actor;
import io.apidirect.domain.transcript.AwsCall;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import software.amazon.awssdk.services.iam.IamClient;
import software.amazon.awssdk.services.iam.model.IamException;

class CallRecorderTest {

    @TempDir private Path data;
    private SimulatedAws aws;
    private VerifiedAccount account;

    @BeforeEach
    void linkAnAccount() {
        aws = SimulatedAws.start(data);
        var link = aVerifiedLink(ENGINES, "200000000006");
        aws.createStack(link.snapshot());
        account = link.verifiedAccount();
    }

    @AfterEach
    void stop() {
        aws.close();
    }

    @Test
    void everyCallInACustomersAccountIsSeenWithItsOutcomeAndItsOccasion() {
        assertEquals(List.of(), aws.calls(), "what the customer does is not ours");
        var iam = aws.sessions().open(account, looking("dep-1")).globalClient(IamClient.builder());
        iam.getRole(it -> it.roleName("ApiDirectLink-Read"));
        assertThrows(
                IamException.class,
                () -> iam.listAttachedRolePolicies(it -> it.roleName("ApiDirectLink-Read")));
        assertEquals(
                List.of("AssumeRole ok", "GetRole ok", "ListAttachedRolePolicies AccessDenied"),
                aws.calls().stream().map(it -> it.action() + " " + it.outcome()).toList());
        for (AwsCall call : aws.calls()) {
            assertEquals(ENGINES, call.occasion().organization());
            assertEquals(account.link(), call.occasion().link());
            assertEquals("ad-look-dep-1", call.occasion().session());
            assertEquals("dep-1", call.occasion().subject());
            assertEquals("usr_ada", call.occasion().actor().text());
            assertFalse(call.requestId().isEmpty(), call.action());
            assertFalse(call.region().isEmpty(), call.action());
        }
    }

    @Test
    void aCallIsSeenOnItsOwnOccasionThoughAnotherHasBegunSince() {
        var sessions = aws.sessions();
        var first = sessions.open(account, looking("dep-1")).globalClient(IamClient.builder());
        var second = sessions.open(account, looking("dep-2")).globalClient(IamClient.builder());
        first.getRole(it -> it.roleName("ApiDirectLink-Read"));
        second.getRole(it -> it.roleName("ApiDirectLink-Read"));
        assertEquals(
                List.of("dep-1", "dep-2"),
                aws.calls().stream()
                        .filter(it -> it.action().equals("GetRole"))
                        .map(it -> it.occasion().subject())
                        .toList());
    }

    private static SessionPurpose looking(String subject) {
        return new SessionPurpose(
                SessionPurpose.Role.READ,
                "look",
                subject,
                new Actor("usr_ada"),
                SessionPolicy.allowing(List.of("iam:GetRole"), List.of("*")));
    }
}
