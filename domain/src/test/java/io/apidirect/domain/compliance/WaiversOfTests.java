package io.apidirect.domain.compliance;

import static io.apidirect.domain.accountlink.AccountLinks.NOON;

import io.apidirect.domain.project.DesiredEnvironment;
import io.apidirect.domain.project.ProjectsOfTests;
import io.apidirect.domain.shared.Actor;
import io.apidirect.domain.shared.UserId;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/** Builders for tests: waivers, and the two people that they take. */
public final class WaiversOfTests {

    public static final UserId ASKER = new UserId(new UUID(0x7000, 0xA));
    public static final UserId SECOND = new UserId(new UUID(0x7000, 0xB));
    public static final String RULE = "logs-own-key";
    public static final String REASON = "The keys come with the next quarter.";

    private WaiversOfTests() {}

    public static DesiredEnvironment anEnvironment() {
        return ProjectsOfTests.anEnvironment(ProjectsOfTests.aProject("shop"), "prod").desired();
    }

    public static WaiverTerms terms(int days, Instant now) {
        return WaiverTerms.check(
                RULE, WaiverTerms.ANY_RESOURCE, REASON, days, Optional.empty(), now);
    }

    /** Asked for at noon by {@link #ASKER}, for 30 days. */
    public static Waiver aWaiver(DesiredEnvironment environment) {
        return aWaiver(environment, NOON);
    }

    public static Waiver aWaiver(DesiredEnvironment environment, Instant now) {
        return Waiver.request(
                new WaiverId(UUID.randomUUID()),
                environment,
                terms(30, now),
                ASKER,
                Actor.of(ASKER),
                now);
    }

    public static Waiver anApprovedWaiver(DesiredEnvironment environment) {
        var waiver = aWaiver(environment);
        waiver.approve(SECOND, NOON);
        return waiver;
    }
}
