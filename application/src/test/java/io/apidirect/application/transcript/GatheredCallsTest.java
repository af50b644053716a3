package io.apidirect.application.transcript;

import static io.apidirect.domain.accountlink.AccountLinks.ADA;
import static io.apidirect.domain.accountlink.AccountLinks.ENGINES;
import static io.apidirect.domain.accountlink.AccountLinks.RIVALS;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.apidirect.domain.accountlink.AccountLinkId;
import io.apidirect.domain.shared.CountingIds;
import io.apidirect.domain.shared.OrganizationId;
import io.apidirect.domain.shared.PageRequest;
import io.apidirect.domain.shared.SettableClock;
import io.apidirect.domain.transcript.AwsCall;
import io.apidirect.domain.transcript.CallFilter;
import io.apidirect.domain.transcript.CallOccasion;
import io.apidirect.domain.transcript.InMemoryCallTranscript;
import io.apidirect.domain.transcript.TranscriptRetention;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class GatheredCallsTest {

    private static final String ANNOUNCED = AwsCall.NOT_WRITTEN_DOWN;

    private final SettableClock clock = new SettableClock();
    private final InMemoryCallTranscript transcript = new InMemoryCallTranscript();
    private final GatheredCalls calls =
            new GatheredCalls(
                    new AnnounceCalls(transcript),
                    new RecordCalls(transcript),
                    new CountingIds(),
                    clock);

    private void call(OrganizationId organization, String action) {
        var occasion =
                new CallOccasion(
                        organization,
                        new AccountLinkId(new UUID(0, 1)),
                        "ad-stacks-dep-1",
                        "dep-1",
                        ADA);
        calls.begins(occasion);
        calls.made(
                new AwsCall(
                        UUID.randomUUID(),
                        occasion,
                        "CloudFormation",
                        action,
                        "eu-west-1",
                        clock.instant(),
                        Duration.ZERO,
                        AwsCall.DONE,
                        ""));
    }

    private List<String> written() {
        return transcript.all().stream()
                .map(it -> it.action().isEmpty() ? it.outcome() : it.action())
                .toList();
    }

    @Test
    void theCallsOfAnErrandAreWrittenDownWhenItEndsInPlaceOfTheirAnnouncement() {
        try (var _ = calls.begin()) {
            call(ENGINES, "DescribeStacks");
            try (var _ = calls.begin()) {
                call(ENGINES, "CreateChangeSet");
            }
            assertEquals(List.of(ANNOUNCED), written());
        }
        assertEquals(List.of("DescribeStacks", "CreateChangeSet"), written());
    }

    @Test
    void anErrandThatFailsWritesItsCallsDownToo() {
        assertThrows(
                IllegalStateException.class,
                () -> {
                    try (var _ = calls.begin()) {
                        call(ENGINES, "DescribeStacks");
                        throw new IllegalStateException("refused");
                    }
                });
        assertEquals(List.of("DescribeStacks"), written());
    }

    @Test
    void aPlatformThatDiesLeavesALineThatSaysSo() {
        var _ = calls.begin();
        call(ENGINES, "DescribeStacks");
        assertEquals(List.of(ANNOUNCED), written());
    }

    @Test
    void anErrandForSeveralOrganizationsWritesToEach() {
        try (var _ = calls.begin()) {
            call(ENGINES, "DescribeStacks");
            call(RIVALS, "GetRole");
        }
        var list = new ListCalls(transcript);
        for (var organization : List.of(ENGINES, RIVALS)) {
            var query = new ListCalls.Query(organization, CallFilter.all(), PageRequest.first(10));
            assertEquals(1, list.list(query).items().size());
        }
    }

    @Test
    void anErrandWithoutCallsLeavesNothing() {
        try (var _ = calls.begin()) {
            assertEquals(List.of(), written());
        }
        assertEquals(List.of(), written());
    }

    @Test
    void aCallOutsideOfAnyErrandIsWrittenDownAtOnce() {
        call(ENGINES, "PutObject");
        assertEquals(List.of("PutObject"), written());
    }

    @Test
    void callsAreForgottenAfterTheirTime() {
        call(ENGINES, "DescribeStacks");
        clock.pass(Duration.ofDays(89));
        call(ENGINES, "DeleteStack");
        var forget =
                new ForgetOldCalls(
                        new ForgetCalls(transcript),
                        new TranscriptRetention(Duration.ofDays(90)),
                        clock);
        forget.run();
        assertEquals(2, written().size());
        clock.pass(Duration.ofDays(2));
        forget.run();
        assertEquals(List.of("DeleteStack"), written());
    }
}
