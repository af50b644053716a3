package io.apidirect.aws.accountlink;

import static io.apidirect.domain.accountlink.AccountLinks.ADA;
import static io.apidirect.domain.accountlink.AccountLinks.ENGINES;
import static io.apidirect.domain.accountlink.AccountLinks.aVerifiedLink;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.apidirect.aws.shared.SimulatedAws;
import io.apidirect.domain.accountlink.AccountSurvey.Observation;
import io.apidirect.domain.accountlink.AccountSurvey.State;
import io.apidirect.domain.accountlink.AwsAccountLink;
import io.apidirect.domain.accountlink.Safeguard;
import io.apidirect.simulator.aws.safeguard.Safeguards;
import io.apidirect.templates.AccountLinkTemplate;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The survey through the read role that the real template makes. */
class SdkAccountSurveyorTest {

    private static final AtomicInteger ACCOUNTS = new AtomicInteger();

    @TempDir private static Path data;
    private static SimulatedAws aws;

    private final String account = "%012d".formatted(200_000_000_000L + ACCOUNTS.addAndGet(1));
    private final AwsAccountLink link = aVerifiedLink(ENGINES, account);

    @BeforeAll
    static void start() {
        aws = SimulatedAws.start(data);
    }

    @AfterAll
    static void stop() {
        aws.close();
    }

    private List<Observation> look() {
        return new SdkAccountSurveyor(aws.sessions()).look(link.verifiedAccount(), ADA);
    }

    private static Map<Safeguard, State> states(List<Observation> seen) {
        var states = new EnumMap<Safeguard, State>(Safeguard.class);
        seen.forEach(it -> states.put(it.safeguard(), it.state()));
        return states;
    }

    private static Map<Safeguard, State> everywhere(State state) {
        var states = new EnumMap<Safeguard, State>(Safeguard.class);
        Arrays.stream(Safeguard.values()).forEach(it -> states.put(it, state));
        return states;
    }

    private void switchOn(Safeguard... on) {
        var all = List.of(on);
        aws.safeguards()
                .set(
                        new Safeguards(
                                account,
                                all.contains(Safeguard.TRAIL_IN_EVERY_REGION),
                                all.contains(Safeguard.CONFIGURATION_IS_RECORDED),
                                all.contains(Safeguard.ROOT_HAS_A_SECOND_FACTOR),
                                all.contains(Safeguard.VOLUMES_ARE_ENCRYPTED_BY_DEFAULT),
                                all.contains(Safeguard.BUCKETS_STAY_PRIVATE)));
    }

    @Test
    void aNewAccountHasNothingSwitchedOn() {
        aws.createStack(link.snapshot());
        assertEquals(everywhere(State.FAIL), states(look()));
    }

    @ParameterizedTest
    @EnumSource
    void eachSafeguardIsSeenByItself(Safeguard safeguard) {
        aws.createStack(link.snapshot());
        switchOn(safeguard);
        var expected = everywhere(State.FAIL);
        expected.put(safeguard, State.PASS);
        assertEquals(expected, states(look()));
    }

    @Test
    void aLinkWhoseTemplateIsOlderLeavesThemUnknownAndNamesThePermission() {
        aws.createStack(
                link.snapshot(),
                template -> template.replaceAll("(?m)^ +- (cloudtrail|config|ec2:GetEbs).*\n", ""));
        switchOn(Safeguard.values());
        var seen = look();
        assertEquals(State.UNKNOWN, states(seen).get(Safeguard.TRAIL_IN_EVERY_REGION));
        assertEquals(State.UNKNOWN, states(seen).get(Safeguard.CONFIGURATION_IS_RECORDED));
        assertEquals(State.UNKNOWN, states(seen).get(Safeguard.VOLUMES_ARE_ENCRYPTED_BY_DEFAULT));
        assertEquals(State.PASS, states(seen).get(Safeguard.BUCKETS_STAY_PRIVATE));
        assertTrue(
                seen.getFirst().why().contains("cloudtrail:DescribeTrails"), seen.getFirst().why());
    }

    @Test
    void anAccountThatLetsNobodyInIsUnknownAndNoFailure() {
        assertEquals(everywhere(State.UNKNOWN), states(look()));
    }

    @Test
    void theTemplateGivesTheReadRoleWhatTheLooksNeed() {
        var policy = new AccountLinkTemplate().text();
        var begin = policy.indexOf("WhatAwsDoesNotScope");
        var statement = policy.substring(begin, policy.indexOf("Resource:", begin));
        var actions = new TreeSet<String>();
        Pattern.compile("- (\\w+:\\w+)")
                .matcher(statement)
                .results()
                .forEach(it -> actions.add(it.group(1)));
        assertTrue(actions.containsAll(SdkAccountSurveyor.ACTIONS), actions.toString());
    }
}
