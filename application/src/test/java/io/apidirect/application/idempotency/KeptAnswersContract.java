package io.apidirect.application.idempotency;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import io.apidirect.domain.shared.OrganizationId;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Function;
import org.junit.jupiter.api.Test;

/** What {@link KeptAnswers} promises. */
public interface KeptAnswersContract {

    Instant NOON = Instant.parse("2026-11-21T12:00:00Z");
    KeptAnswer MADE = new KeptAnswer(201, "/v1/things/1", "application/json", "{\"id\":1}", false);

    OrganizationId organization();

    /** Does {@code work} in one transaction in the name of {@link #organization()}. */
    <R> R inOrganization(Function<KeptAnswers, R> work);

    private OnceKey aKey() {
        return new OnceKey(organization(), "POST /things", UUID.randomUUID().toString());
    }

    private Claim claim(OnceKey key, String fingerprint, Instant now) {
        var made = UUID.randomUUID();
        var leaseEnd = now.plus(Duration.ofMinutes(2));
        return inOrganization(answers -> answers.claim(key, fingerprint, made, now, leaseEnd));
    }

    private UUID granted(OnceKey key, String fingerprint, Instant now) {
        return assertInstanceOf(Claim.Granted.class, claim(key, fingerprint, now)).made();
    }

    private void change(Consumer<KeptAnswers> work) {
        inOrganization(
                answers -> {
                    work.accept(answers);
                    return true;
                });
    }

    @Test
    default void theSecondWaitsAndThenGetsTheAnswerOfTheFirst() {
        var key = aKey();
        granted(key, "body", NOON);
        assertEquals(new Claim.Running(), claim(key, "body", NOON));
        change(answers -> answers.keep(key, MADE));
        assertEquals(new Claim.Done(MADE), claim(key, "body", NOON));
        assertEquals(new Claim.UsedOtherwise(), claim(key, "other", NOON));
    }

    @Test
    default void aSecretAnswerIsKnownToHaveBeenGivenButIsNotKept() {
        var key = aKey();
        var secret = new KeptAnswer(201, "/v1/access-tokens/tok_1", null, null, true);
        claim(key, "body", NOON);
        change(answers -> answers.keep(key, secret));
        assertEquals(new Claim.Done(secret), claim(key, "body", NOON));
    }

    @Test
    default void aReleasedKeyIsFreeForTheSameRequestWhichMakesTheSameThing() {
        var key = aKey();
        var made = granted(key, "body", NOON);
        change(answers -> answers.release(key));
        assertEquals(new Claim.UsedOtherwise(), claim(key, "other", NOON));
        assertEquals(made, granted(key, "body", NOON));
        assertEquals(new Claim.Running(), claim(key, "body", NOON));
    }

    @Test
    default void aDeadHolderLosesTheKeyAfterItsLeaseToOneWhoMakesTheSameThing() {
        var key = aKey();
        var made = granted(key, "body", NOON);
        assertEquals(new Claim.Running(), claim(key, "body", NOON.plusSeconds(119)));
        assertEquals(made, granted(key, "body", NOON.plusSeconds(120)));
    }

    @Test
    default void aKeyIsForgottenAfterADay() {
        var key = aKey();
        var made = granted(key, "body", NOON);
        change(answers -> answers.keep(key, MADE));
        var nextDay = NOON.plus(Duration.ofHours(24)).plusSeconds(1);
        assertNotEquals(made, granted(key, "other", nextDay));
    }
}
