package io.apidirect.domain.accountlink;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.apidirect.domain.shared.CountingSecrets;
import io.apidirect.domain.shared.Fault;
import io.apidirect.domain.shared.RuleBroken;
import java.net.URI;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LinkRequestTest {

    @Test
    void allFaultsAreNamedAtOnce() {
        var refusal =
                assertThrows(
                        RuleBroken.class,
                        () -> LinkRequest.of(Optional.of("My Link"), "1234", "eu-wset-1"));
        assertEquals(AccountLinkRule.ACCOUNT_LINK_IS_WELL_FORMED, refusal.rule());
        assertEquals(
                List.of("/awsAccountId", "/region", "/name"),
                refusal.faults().stream().map(Fault::pointer).toList());
    }

    @Test
    void withoutANameALinkIsCalledAfterItsAccount() {
        var request = LinkRequest.of(Optional.empty(), "012345678901", "eu-west-1");
        assertEquals("aws-012345678901", request.name());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "short",
                "0123456789012345678901234567890",
                "0123456789012345678901234567890*",
                "0123456789 0123456789 0123456789 01"
            })
    void aGuessableOrForeignExternalIdIsRefused(String text) {
        assertThrows(IllegalArgumentException.class, () -> new ExternalId(text));
    }

    @Test
    void anExternalIdShowsNothingOfItself() {
        var id = ExternalId.generate(new CountingSecrets());
        assertTrue(id.value().length() >= 32);
        assertEquals("ExternalId[masked]", id.toString());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "arn:aws:iam::12345678901:role/x",
                "arn:aws:iam::123456789012:user/x",
                "arn:aws:iam::123456789012:root",
                "arn:aws:iam::123456789012:role/",
                "arn:aws:sts::123456789012:assumed-role/x/y"
            })
    void whatIsNoRoleIsNoRoleArn(String text) {
        assertThrows(IllegalArgumentException.class, () -> new RoleArn(text));
    }

    @Test
    void everyFixOfASafeguardCanBeRunAsItStandsOrIsAWayThroughTheConsole() {
        var link = AccountLinks.aLink(AccountLinks.ENGINES, "123456789012").snapshot();
        var simulated =
                new LinkInstructions(
                        "arn:aws:iam::999999999999:role/control",
                        URI.create("https://console.aws.amazon.com"),
                        Optional.empty(),
                        Optional.of(URI.create("http://127.0.0.1:4566")));
        for (var safeguard : Safeguard.values()) {
            var fix = safeguard.fix(link, simulated);
            assertTrue(
                    fix.startsWith("In the AWS console")
                            || fix.startsWith("aws --endpoint-url http://127.0.0.1:4566 "),
                    fix);
            assertFalse(fix.contains("{"), fix);
        }
        assertEquals(
                "aws --endpoint-url http://127.0.0.1:4566 s3control put-public-access-block"
                        + " --account-id 123456789012 --region eu-west-1"
                        + " --public-access-block-configuration BlockPublicAcls=true,"
                        + "IgnorePublicAcls=true,BlockPublicPolicy=true,RestrictPublicBuckets=true",
                Safeguard.BUCKETS_STAY_PRIVATE.fix(link, simulated));
    }

    @Test
    void theInstructionsCarryTheExternalIdAndTheControlPlane() {
        var link = AccountLinks.aLink(AccountLinks.ENGINES, "123456789012").snapshot();
        var instructions =
                new LinkInstructions(
                        "arn:aws:iam::999999999999:role/control",
                        URI.create("https://console.aws.amazon.com"),
                        Optional.of(URI.create("https://bucket.example/account-link.yaml")),
                        Optional.empty());
        assertEquals(
                "https://console.aws.amazon.com/cloudformation/home?region=eu-west-1"
                        + "#/stacks/quickcreate"
                        + "?templateURL=https%3A%2F%2Fbucket.example%2Faccount-link.yaml"
                        + "&stackName=api-direct-link&param_ExternalId="
                        + link.externalId().value()
                        + "&param_ControlPlaneRoleArn=arn%3Aaws%3Aiam%3A%3A999999999999%3Arole%2Fcontrol",
                instructions.quickCreateUrl(link).orElseThrow());
        assertTrue(
                instructions
                        .cliCommand(link)
                        .endsWith(
                                "aws cloudformation deploy --region eu-west-1 --stack-name"
                                        + " api-direct-link --template-file account-link.yaml"
                                        + " --capabilities CAPABILITY_NAMED_IAM"
                                        + " --parameter-overrides ExternalId="
                                        + link.externalId().value()
                                        + " ControlPlaneRoleArn="
                                        + "arn:aws:iam::999999999999:role/control"));
    }
}
