package io.apidirect.application.deployment;

import static io.apidirect.domain.accountlink.AccountLinks.ADA;
import static io.apidirect.domain.accountlink.AccountLinks.ENGINES;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.apidirect.domain.accountlink.AccountLinkId;
import io.apidirect.domain.accountlink.AccountLinks;
import io.apidirect.domain.deployment.ChangePlanId;
import io.apidirect.domain.deployment.Deploying;
import io.apidirect.domain.deployment.DeploymentRule;
import io.apidirect.domain.deployment.Layer;
import io.apidirect.domain.deployment.LayerOutputs;
import io.apidirect.domain.deployment.PlanWarnings;
import io.apidirect.domain.deployment.Workplace;
import io.apidirect.domain.project.Approval;
import io.apidirect.domain.project.EnvironmentId;
import io.apidirect.domain.project.Execution;
import io.apidirect.domain.project.Safeguards;
import io.apidirect.domain.shared.RuleBroken;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;

class PlanNotesTest {

    private final PlanNotes notes =
            new PlanNotes(Deploying.tinyTemplates(), DeploymentScene.simulated());

    private static PlanBasis standing(Map<Layer, String> digests) {
        var link = AccountLinks.aVerifiedLink(ENGINES, "123456789012");
        var deployed = Optional.of(Deploying.settings(3));
        var wanted = Deploying.settings(4);
        return new PlanBasis(
                new ChangePlanId(UUID.randomUUID()),
                new EnvironmentId(UUID.randomUUID()),
                new AccountLinkId(UUID.randomUUID()),
                new Safeguards(Approval.REQUESTER, Execution.PLATFORM),
                wanted,
                new Workplace(link.verifiedAccount(), wanted.address(), "plan", ADA),
                LayerOutputs.NONE,
                digests,
                deployed,
                deployed,
                1,
                Optional.empty(),
                List.of());
    }

    private static String digest(Layer layer) {
        return Deploying.tinyTemplates()
                .render(layer, Deploying.settings(3), LayerOutputs.NONE)
                .digest();
    }

    @Test
    void newerTemplatesOfOursAreToldApartFromTheManifest() {
        var sentences =
                notes.of(
                        standing(
                                Map.of(
                                        Layer.NETWORK,
                                        "of an older template",
                                        Layer.BUILD,
                                        digest(Layer.BUILD))));
        assertEquals(1, sentences.size());
        assertTrue(
                sentences.getFirst().contains("own templates have changed"), sentences::toString);
        assertTrue(sentences.getFirst().contains("(network)"), sentences::toString);
    }

    @Test
    void theSameTemplatesAreNoNews() {
        assertEquals(List.of(), notes.of(standing(Map.of(Layer.SERVICE, digest(Layer.SERVICE)))));
    }

    @Test
    void aPlanDuringADeploymentNamesItAndCannotBeApproved() {
        var scene = new DeploymentScene();
        var first = scene.approve(scene.plan(1));
        var second = scene.plan(2);
        var warnings = PlanWarnings.of(second.content());
        assertTrue(
                warnings.getFirst().contains("apidirect deployments watch " + first.id().text()),
                warnings::toString);
        var refusal = Assertions.assertThrows(RuleBroken.class, () -> scene.approve(second));
        assertEquals(DeploymentRule.ONE_CHANGE_AT_A_TIME, refusal.rule());
    }
}
