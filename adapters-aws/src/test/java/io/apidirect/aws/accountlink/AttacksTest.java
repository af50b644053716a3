package io.apidirect.aws.accountlink;

import static io.apidirect.domain.accountlink.AccountLinks.ENGINES;
import static io.apidirect.domain.accountlink.AccountLinks.aVerifiedLink;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.apidirect.aws.accountlink.Attack.Question;
import io.apidirect.aws.accountlink.Attack.Who;
import io.apidirect.aws.shared.AwsSessions;
import io.apidirect.aws.shared.RoleDoors;
import io.apidirect.aws.shared.SimulatedAws;
import io.apidirect.domain.accountlink.AwsAccountId;
import io.apidirect.domain.accountlink.AwsAccountLink;
import io.apidirect.domain.accountlink.LinkRoles;
import io.apidirect.domain.accountlink.ProbeTarget;
import io.apidirect.domain.accountlink.RoleArn;
import io.apidirect.domain.shared.Actor;
import io.apidirect.simulator.aws.iam.Role;
import io.apidirect.simulator.aws.iam.Trust;
import java.io.IOException;
import java.net.URLDecoder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.iam.IamClient;
import software.amazon.awssdk.services.iam.model.ContextEntry;
import software.amazon.awssdk.services.iam.model.ContextKeyTypeEnum;

/**
 * Attacks on the roles of the real template, by the AWS simulator's evaluator. docs/security.md
 * lists them; {@code -Dattacks.accept=true} writes the list.
 */
class AttacksTest {

    private static final Path DOCUMENT = Path.of("..", "docs", "security.md");
    private static final String BEGIN = "<!-- From here, AttacksTest writes. -->\n";
    private static final String END = "<!-- To here. -->\n";
    private static final String ELSEWHERE = "666666666666";

    @TempDir private static Path data;
    private static SimulatedAws aws;
    private static AwsAccountLink.Snapshot link;
    private static IamClient customer;

    @BeforeAll
    static void linkAnAccount() {
        aws = SimulatedAws.start(data);
        link = aVerifiedLink(ENGINES, Attack.ACCOUNT).snapshot();
        aws.createStack(link);
        customer =
                aws.clients()
                        .build(
                                IamClient.builder(),
                                Region.AWS_GLOBAL,
                                aws.administrator(Attack.ACCOUNT));
        makeTheRoleOfATask();
    }

    private static void makeTheRoleOfATask() {
        var name = new RoleArn(Who.TASK.arn()).roleName();
        customer.createRole(
                it ->
                        it.roleName(name)
                                .permissionsBoundary(
                                        LinkRoles.boundaryArn(new AwsAccountId(Attack.ACCOUNT)))
                                .assumeRolePolicyDocument(
                                        """
                                        {"Statement":[{"Effect":"Allow","Action":"sts:AssumeRole",
                                         "Principal":{"Service":"ecs-tasks.amazonaws.com"}}]}"""));
        customer.putRolePolicy(
                it ->
                        it.roleName(name)
                                .policyName("everything")
                                .policyDocument(
                                        """
                                        {"Statement":[{"Effect":"Allow","Action":"*","Resource":"*"}]}"""));
    }

    @AfterAll
    static void stop() {
        aws.close();
    }

    static List<Attack> attacks() {
        return Attacks.all();
    }

    @ParameterizedTest
    @MethodSource("attacks")
    void an_attack_is_refused_and_the_work_beside_it_is_not(Attack attack) {
        assertNotEquals("allowed", decision(attack.who(), attack.refused()));
        assertEquals(
                "allowed", decision(attack.who(), attack.allowed()), attack.allowed().toString());
    }

    private static String decision(Who who, Question question) {
        return customer.simulatePrincipalPolicy(
                        it ->
                                it.policySourceArn(who.arn())
                                        .actionNames(question.action())
                                        .resourceArns(question.resource())
                                        .contextEntries(
                                                question.circumstances().entrySet().stream()
                                                        .map(AttacksTest::entry)
                                                        .toList()))
                .evaluationResults()
                .getFirst()
                .evalDecisionAsString();
    }

    private static ContextEntry entry(Map.Entry<String, String> circumstance) {
        return ContextEntry.builder()
                .contextKeyName(circumstance.getKey())
                .contextKeyType(ContextKeyTypeEnum.STRING)
                .contextKeyValues(circumstance.getValue())
                .build();
    }

    /** Somebody who must not get in. */
    enum Intruder {
        WRONG_ID(
                "our role with a wrong External ID", () -> opens(ours(), "Z".repeat(40), deploy())),
        NO_ID(
                "our role without an External ID",
                () -> doors(ours()).opensFor(Optional.empty(), target(), deploy())),
        ANOTHER_ROLE(
                "another role of our account with the right External ID",
                () -> opens(aws.sessionsOf(aws.impostor()), right(), deploy())),
        ANOTHER_ACCOUNT(
                "an administrator of another account with the right External ID",
                () -> opens(administratorOf(ELSEWHERE), right(), deploy())),
        THE_ACCOUNT_ITSELF(
                "an administrator of the linked account with the right External ID",
                () -> opens(administratorOf(Attack.ACCOUNT), right(), deploy())),
        PAST_CLOUDFORMATION(
                "our role that asks for the execution role",
                () -> opens(ours(), right(), execution())),
        CLOUDFORMATION_ELSEWHERE(
                "CloudFormation on behalf of another account",
                () -> lets("cloudformation.amazonaws.com", ELSEWHERE)),
        ANOTHER_SERVICE(
                "another service of AWS that asks for the execution role",
                () -> lets("ecs-tasks.amazonaws.com", Attack.ACCOUNT));

        private final String title;
        private final BooleanSupplier getsIn;

        Intruder(String title, BooleanSupplier getsIn) {
            this.title = title;
            this.getsIn = getsIn;
        }
    }

    @ParameterizedTest
    @EnumSource
    void an_intruder_stays_outside(Intruder intruder) {
        assertFalse(intruder.getsIn.getAsBoolean());
    }

    @Test
    void whom_the_trust_names_gets_in() {
        assertTrue(opens(ours(), right(), deploy()));
        assertTrue(opens(ours(), right(), target().roles().read()));
        assertTrue(lets("cloudformation.amazonaws.com", Attack.ACCOUNT));
    }

    private static AwsSessions ours() {
        return aws.sessions();
    }

    private static AwsSessions administratorOf(String account) {
        return new AwsSessions(
                aws.clients(),
                aws.administrator(account),
                SimulatedAws.HOME,
                InstantSource.system());
    }

    private static RoleDoors doors(AwsSessions sessions) {
        return sessions.doors();
    }

    private static boolean opens(AwsSessions sessions, String externalId, RoleArn role) {
        return doors(sessions).opensFor(Optional.of(externalId), target(), role);
    }

    private static boolean lets(String service, String account) {
        var arn = Who.EXECUTION.arn();
        var name = new RoleArn(arn).roleName();
        var trust = customer.getRole(it -> it.roleName(name)).role().assumeRolePolicyDocument();
        var role =
                new Role(
                        Attack.ACCOUNT,
                        name,
                        "/",
                        "AROA",
                        URLDecoder.decode(trust, UTF_8),
                        "",
                        3600,
                        Optional.empty(),
                        Map.of(),
                        List.of(),
                        Map.of(),
                        Instant.EPOCH);
        var stack =
                "arn:aws:cloudformation:%s:%s:stack/apidirect-x/1"
                        .formatted(Attack.REGION, account);
        return Trust.letsService(role, service, stack);
    }

    private static ProbeTarget target() {
        return new ProbeTarget(
                link.organization(),
                link.id(),
                link.account(),
                link.region(),
                LinkRoles.in(link.account()),
                link.externalId(),
                Actor.SYSTEM);
    }

    private static String right() {
        return link.externalId().value();
    }

    private static RoleArn deploy() {
        return LinkRoles.in(link.account()).deploy();
    }

    private static RoleArn execution() {
        return LinkRoles.in(link.account()).execution();
    }

    @Test
    void the_document_lists_every_attack() throws IOException {
        var document = Files.readString(DOCUMENT, UTF_8);
        var wanted =
                document.substring(0, document.indexOf(BEGIN) + BEGIN.length())
                        + table()
                        + document.substring(document.indexOf(END));
        if (Boolean.getBoolean("attacks.accept")) {
            Files.writeString(DOCUMENT, wanted, UTF_8);
        } else {
            assertEquals(wanted, document);
        }
    }

    private static String table() {
        var intruders =
                Stream.of(Intruder.values())
                        .map(it -> "- %s\n".formatted(it.title))
                        .reduce("", String::concat);
        var rows = Attacks.all().stream().map(AttacksTest::row).reduce("", String::concat);
        return """

                These %d are kept outside, each beside somebody who gets in:

                %s
                These %d attempts are refused:

                | who | tries | asked | refused | what it may do beside it |
                |---|---|---|---|---|
                %s
                """
                .formatted(Intruder.values().length, intruders, Attacks.all().size(), rows)
                .replaceAll("\n+$", "\n\n");
    }

    private static String row(Attack attack) {
        var isExplicit = decision(attack.who(), attack.refused()).equals("explicitDeny");
        return "| %s | %s | `%s` | %s | %s |\n"
                .formatted(
                        attack.who().title(),
                        attack.attempt(),
                        attack.refused().action(),
                        isExplicit ? "by a guardrail" : "never allowed",
                        attack.instead());
    }
}
