package io.apidirect.aws.shared;

import static io.apidirect.domain.accountlink.AccountLinks.ENGINES;
import static io.apidirect.domain.accountlink.AccountLinks.aVerifiedLink;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.apidirect.aws.shared.ScriptedAws.Answer;
import io.apidirect.domain.accountlink.Region;
import io.apidirect.domain.accountlink.VerifiedAccount;
import io.apidirect.domain.shared.Actor;
import io.apidirect.domain.shared.ProviderRefused;
import io.apidirect.domain.shared.ProviderUnavailable;
import io.apidirect.domain.shared.SettableClock;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class AwsSessionsTest {

    private static final Region HOME = new Region("eu-west-1");

    private final SettableClock clock = new SettableClock();
    private final VerifiedAccount account =
            aVerifiedLink(ENGINES, "123456789012").verifiedAccount();
    private Function<Map<String, String>, Answer> script =
            _ -> Answer.credentials(clock.instant().plusSeconds(900).toString());
    private final ScriptedAws aws = new ScriptedAws(request -> script.apply(request));
    private final AwsClients clients = new AwsClients(Optional.of(aws.url()));
    private final AwsSessions sessions =
            new AwsSessions(clients, ControlPlaneCredentials.key("AKIA", "secret"), HOME, clock);

    @AfterEach
    void stop() {
        clients.close();
        aws.close();
    }

    private static SessionPurpose purpose(String subject) {
        return new SessionPurpose(
                SessionPurpose.Role.DEPLOY,
                "put-secret",
                subject,
                new Actor("usr_ada"),
                SessionPolicy.allowing(List.of("a:B", "a:C"), List.of("arn:x", "arn:y/*")));
    }

    @Test
    void aSessionIsShortNarrowAndSaysWhoAndWhatFor() {
        sessions.open(account, purpose("env-1"));
        var request = aws.requests().getFirst();
        assertEquals("900", request.get("DurationSeconds"));
        assertEquals("arn:aws:iam::123456789012:role/ApiDirectLink-Deploy", request.get("RoleArn"));
        assertEquals(account.externalId().value(), request.get("ExternalId"));
        assertEquals("ad-put-secret-env-1", request.get("RoleSessionName"));
        assertEquals("usr_ada", request.get("SourceIdentity"));
        assertEquals(
                "{\"Version\":\"2012-10-17\",\"Statement\":[{\"Effect\":\"Allow\","
                        + "\"Action\":[\"a:B\",\"a:C\"],\"Resource\":[\"arn:x\",\"arn:y/*\"]}]}",
                request.get("Policy"));
        assertEquals("apidirect:organization", request.get("Tags.member.1.Key"));
        assertEquals(ENGINES.text(), request.get("Tags.member.1.Value"));
    }

    @Test
    void aSessionIsUsedAgainForTheSamePurposeUntilShortlyBeforeItsEnd() {
        sessions.open(account, purpose("env-1"));
        clock.pass(Duration.ofMinutes(12));
        sessions.open(account, purpose("env-1"));
        assertEquals(1, aws.requests().size());
        sessions.open(account, purpose("env-2"));
        assertEquals(2, aws.requests().size());
        clock.pass(Duration.ofMinutes(1));
        sessions.open(account, purpose("env-1"));
        assertEquals(3, aws.requests().size());
    }

    @Test
    void aClosedDoorIsKnockedAtOnceAndNamed() {
        script = _ -> Answer.error(403, "AccessDenied", "not authorized to perform: sts:X");
        var refusal =
                assertThrows(ProviderRefused.class, () -> sessions.open(account, purpose("env-1")));
        assertEquals("AccessDenied", refusal.code());
        assertTrue(refusal.detail().contains("ApiDirectLink-Deploy"), refusal.detail());
        assertFalse(refusal.detail().contains(account.externalId().value()));
        assertEquals(1, aws.requests().size());
    }

    @Test
    void aTroubledAwsIsAskedThreeTimes() {
        script = _ -> Answer.error(503, "ServiceUnavailable", "busy");
        var trouble =
                assertThrows(
                        ProviderUnavailable.class, () -> sessions.open(account, purpose("env-1")));
        assertEquals("AWS STS", trouble.provider());
        assertEquals(3, aws.requests().size());
    }

    @Test
    void aSilentAwsIsUnavailable() {
        try (var nowhere = new AwsClients(Optional.of(URI.create("http://127.0.0.1:1")))) {
            var lost =
                    new AwsSessions(
                            nowhere, ControlPlaneCredentials.key("AKIA", "secret"), HOME, clock);
            assertThrows(ProviderUnavailable.class, () -> lost.open(account, purpose("env-1")));
        }
    }

    @Test
    void anEndedOrUnknownKeyOfOursIsNotTheCustomersFault() {
        script = _ -> Answer.error(403, "ExpiredToken", "The security token is expired");
        assertThrows(ProviderUnavailable.class, () -> sessions.open(account, purpose("env-1")));
    }

    @Test
    void aPolicyTakesNoQuotesFromNames() {
        var policy = SessionPolicy.allowing(List.of("a:B"), List.of("x\",\"Effect\":\"Allow"));
        assertThrows(IllegalArgumentException.class, policy::json);
    }

    @Test
    void aSessionNameKeepsToTheLengthThatAwsAllows() {
        assertEquals(64, purpose("x".repeat(80)).sessionName().length());
    }
}
