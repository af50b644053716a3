package io.apidirect.aws.deployment;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.apidirect.domain.accountlink.AccountLinks;
import io.apidirect.domain.deployment.Deploying;
import io.apidirect.domain.deployment.Workplace;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What our sessions may do with stacks. */
class StackRightsTest {

    private static final List<String> EXECUTING =
            List.of(
                    ":CreateStack",
                    ":ExecuteChangeSet",
                    ":RollbackStack",
                    ":UpdateStack",
                    "cloudformation:*");

    private static String rights(boolean executes) {
        var link = AccountLinks.aVerifiedLink(AccountLinks.ENGINES, "123456789012");
        return StackRights.of(
                        new Workplace(
                                link.verifiedAccount(),
                                Deploying.settings(1).address(),
                                "dep-1",
                                AccountLinks.ADA,
                                executes),
                        "cloudformation:CreateChangeSet",
                        "cloudformation:ExecuteChangeSet")
                .json();
    }

    private static Stream<String> executing(String rights) {
        return EXECUTING.stream().filter(rights::contains);
    }

    @Test
    void aPlanAndACustomersEnvironmentCannotSetCloudFormationGoing() {
        assertEquals(List.of(), executing(rights(false)).toList());
    }

    @Test
    void elseWeCan() {
        assertEquals(List.of(":ExecuteChangeSet"), executing(rights(true)).toList());
    }
}
