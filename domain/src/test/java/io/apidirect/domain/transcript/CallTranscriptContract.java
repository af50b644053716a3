package io.apidirect.domain.transcript;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.apidirect.domain.accountlink.AccountLinkId;
import io.apidirect.domain.shared.Actor;
import io.apidirect.domain.shared.OrganizationId;
import io.apidirect.domain.shared.PageRequest;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.junit.jupiter.api.Test;

/** What {@link CallTranscript} promises. */
public interface CallTranscriptContract {

    Instant NOON = Instant.now().truncatedTo(ChronoUnit.SECONDS);
    AccountLinkId LINK = new AccountLinkId(UUID.randomUUID());

    /** An organisation of the test's own. */
    OrganizationId organization();

    /** Does {@code work} in one transaction in the name of {@code organization}. */
    <R> R in(OrganizationId organization, Function<CallTranscript, R> work);

    /** Does {@code work} in one transaction of the platform. */
    <R> R asPlatform(Function<CallTranscript, R> work);

    private CallOccasion occasion(String subject) {
        return new CallOccasion(
                organization(), LINK, "ad-stacks-" + subject, subject, new Actor("usr_ada"));
    }

    private AwsCall call(String subject, Instant at) {
        return new AwsCall(
                UUID.randomUUID(),
                occasion(subject),
                "CloudFormation",
                "DescribeStacks",
                "eu-west-1",
                at,
                Duration.ofMillis(120),
                AwsCall.DONE,
                "0a1b-2c3d");
    }

    private void add(AwsCall... calls) {
        in(
                organization(),
                it -> {
                    it.add(List.of(calls));
                    return true;
                });
    }

    private List<AwsCall> found(CallFilter filter) {
        return in(
                organization(),
                it -> it.page(organization(), filter, PageRequest.first(10)).items());
    }

    @Test
    default void callsComeBackNewestFirstPageByPage() {
        var old = call("dep-1", NOON);
        var middle = call("dep-1", NOON.plusSeconds(1));
        var fresh = call("dep-2", NOON.plusSeconds(2));
        add(old, fresh, middle);
        add(old);
        assertEquals(List.of(fresh, middle, old), found(CallFilter.all()));
        var first =
                in(
                        organization(),
                        it -> it.page(organization(), CallFilter.all(), new PageRequest(2, null)));
        var second =
                in(
                        organization(),
                        it ->
                                it.page(
                                        organization(),
                                        CallFilter.all(),
                                        new PageRequest(2, first.next())));
        assertEquals(List.of(fresh, middle), first.items());
        assertEquals(List.of(old), second.items());
    }

    @Test
    default void callsAreFilteredByLinkSubjectAndTime() {
        var old = call("plan-1", NOON);
        var fresh = call("dep-1", NOON.plusSeconds(5));
        add(old, fresh);
        var none = Optional.<AccountLinkId>empty();
        assertEquals(List.of(old), found(new CallFilter(none, List.of("plan-1"), Instant.EPOCH)));
        assertEquals(2, found(new CallFilter(none, List.of("plan-1", "dep-1"), NOON)).size());
        assertEquals(List.of(fresh), found(new CallFilter(none, List.of(), NOON.plusSeconds(1))));
        assertEquals(2, found(new CallFilter(Optional.of(LINK), List.of(), NOON)).size());
        var other = Optional.of(new AccountLinkId(UUID.randomUUID()));
        assertEquals(List.of(), found(new CallFilter(other, List.of(), NOON)));
    }

    @Test
    default void anAnnouncementStandsUntilItIsWithdrawn() {
        var announcement = AwsCall.announcement(UUID.randomUUID(), occasion("dep-1"), NOON);
        var made = call("dep-1", NOON);
        add(announcement, made);
        assertTrue(found(CallFilter.all()).contains(announcement));
        in(
                organization(),
                it -> {
                    it.withdraw(organization(), List.of(announcement.id(), made.id()));
                    return true;
                });
        assertEquals(List.of(made), found(CallFilter.all()));
    }

    @Test
    default void nobodySeesTheCallsOfAnotherOrganization() {
        add(call("dep-1", NOON));
        var other = new OrganizationId(UUID.randomUUID());
        assertEquals(
                List.of(),
                in(
                        other,
                        it ->
                                it.page(organization(), CallFilter.all(), PageRequest.first(10))
                                        .items()));
    }

    @Test
    default void whatIsTooOldIsForgotten() {
        var ancient = NOON.minus(Duration.ofDays(4000));
        var fresh = call("dep-1", NOON);
        add(call("dep-1", ancient), call("dep-1", ancient), fresh);
        int forgotten;
        do {
            forgotten = asPlatform(it -> it.forget(ancient.plusSeconds(1), 1));
        } while (forgotten > 0);
        assertEquals(List.of(fresh), found(CallFilter.all()));
    }
}
