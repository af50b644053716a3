package io.apidirect.application.deployment;

import static io.apidirect.domain.accountlink.AccountLinks.ADA;
import static io.apidirect.domain.accountlink.AccountLinks.ENGINES;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.apidirect.domain.deployment.Deploying;
import io.apidirect.domain.deployment.Deployment;
import io.apidirect.domain.deployment.DeploymentState;
import io.apidirect.domain.deployment.ProgressLine;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** An environment in which only the customer sets CloudFormation going. */
class CustomerExecutionTest {

    private static final List<String> STACKS =
            List.of(
                    "apidirect-shop-dev-build",
                    "apidirect-shop-dev-network",
                    "apidirect-shop-dev-service");

    private final DeploymentScene scene = new DeploymentScene();

    @BeforeEach
    void letTheCustomerExecute() {
        scene.guard("requester", "customer");
    }

    private void rounds(Deployment deployment) {
        for (int round = 0; round < 10; round++) {
            scene.advance(deployment);
        }
    }

    private List<String> turns(Deployment deployment) {
        return scene.deployments.lines(ENGINES, deployment.id(), 0, 1000).stream()
                .map(ProgressLine.Numbered::line)
                .filter(line -> line.status().equals("WAITS_FOR_YOU"))
                .map(ProgressLine::message)
                .toList();
    }

    /** What the customer does, in the words that were printed. */
    private void obey(String line) {
        var words = List.of(line.split("\\s+"));
        var stack = words.get(words.indexOf("--stack-name") + 1);
        if (words.contains("delete-stack")) {
            scene.aws.deleteAsCustomer(stack);
        } else {
            scene.aws.executeAsCustomer(stack, words.get(words.indexOf("--change-set-name") + 1));
        }
    }

    private void decline(String line) {
        var words = List.of(line.split("\\s+"));
        scene.aws.declineAsCustomer(
                words.get(words.indexOf("--stack-name") + 1),
                words.get(words.indexOf("--change-set-name") + 1));
    }

    private Deployment deploy(int version) {
        scene.aws.upload(Deploying.source(version));
        return scene.approve(scene.plan(version));
    }

    private Deployment obeyed(Deployment deployment) {
        int done = 0;
        for (int look = 0; look < 10; look++) {
            rounds(deployment);
            var turns = turns(deployment);
            turns.subList(done, turns.size()).forEach(this::obey);
            done = turns.size();
        }
        return scene.now(deployment);
    }

    @Test
    void nothingIsExecutedUntilTheCustomerDoes() {
        var deployment = deploy(1);
        rounds(deployment);
        assertFalse(
                scene.aws.calls().stream().anyMatch(it -> it.startsWith("executeChangeSet")),
                scene.aws.calls().toString());
        var turns = turns(deployment);
        assertEquals(2, turns.size(), turns.toString());
        assertEquals(
                """
                Run this with credentials of the AWS account:

                    aws cloudformation execute-change-set \\
                      --stack-name apidirect-shop-dev-build \\
                      --change-set-name ad-%s-build-stack \\
                      --region eu-west-1

                or open https://eu-west-1.console.aws.amazon.com/cloudformation/home?region=eu-west-1#/stacks?filteringText=apidirect-shop-dev-build"""
                        .formatted(deployment.id().awsName()),
                turns.getFirst());
        assertEquals(turns, turns(deployment), "said once");
    }

    @Test
    void onceTheCustomerHasExecutedItGoesOnToTheEnd() {
        var deployment = obeyed(deploy(1));
        assertInstanceOf(DeploymentState.Live.class, deployment.state());
        assertEquals(3, turns(deployment).size());
        assertFalse(
                scene.aws.calls().stream().anyMatch(it -> it.startsWith("executeChangeSet")),
                scene.aws.calls().toString());
    }

    @Test
    void aCancelledDeploymentLeavesNoChangeSetToExecute() {
        obeyed(deploy(1));
        var second = deploy(2);
        rounds(second);
        assertEquals(1, turns(second).size());
        scene.cancel.cancel(new CancelDeployment.Command(ENGINES, ADA, second.id()));
        assertInstanceOf(DeploymentState.Cancelled.class, scene.finish(second).state());
        assertTrue(
                scene.aws.calls().getLast().equals("deleteChangeSet apidirect-shop-dev-service"),
                scene.aws.calls().toString());
    }

    @Test
    void aChangeSetThatTheCustomerDeletesEndsTheDeploymentAndLeavesNoOtherToExecute() {
        var deployment = deploy(1);
        rounds(deployment);
        decline(turns(deployment).getLast());
        scene.advance(deployment);
        scene.clock.pass(DeploymentScene.SHORTEST_PAUSE);
        var failed =
                assertInstanceOf(DeploymentState.Failed.class, scene.finish(deployment).state());
        assertEquals(
                "The change set ad-%s-network-stack of apidirect-shop-dev-network was deleted"
                                .formatted(deployment.id().awsName())
                        + " instead of executed; that stack is as it was.",
                failed.failure().cause());
        assertTrue(failed.failure().remedy().startsWith("To go on, deploy again"));
        assertEquals(2, turns(deployment).size(), "asked no second time");
        assertEquals(List.of(STACKS.get(1)), List.copyOf(scene.aws.stackNames()));
        assertInstanceOf(DeploymentState.Live.class, obeyed(deploy(1)).state());
    }

    @Test
    void whatStoodStaysWhenTheCustomerDeletesTheChangeSetOfAnUpdate() {
        obeyed(deploy(1));
        var second = deploy(2);
        rounds(second);
        decline(turns(second).getFirst());
        var state =
                assertInstanceOf(DeploymentState.RolledBack.class, scene.finish(second).state());
        assertTrue(
                state.failure().cause().contains("of apidirect-shop-dev-service was deleted"),
                state.toString());
    }

    @Test
    void aStackThatTheCustomerSetGoingIsFinishedAlthoughAnotherIsDeclined() {
        var deployment = deploy(1);
        rounds(deployment);
        obey(turns(deployment).getFirst());
        scene.advance(deployment);
        decline(turns(deployment).getLast());
        assertInstanceOf(DeploymentState.Failed.class, scene.finish(deployment).state());
        assertTrue(scene.aws.stackNames().contains(STACKS.getFirst()));
        assertFalse(
                scene.aws.calls().contains("delete " + STACKS.getFirst()),
                scene.aws.calls().toString());
    }

    @Test
    void aDestroyWaitsForTheCustomerToDeleteEachStack() {
        obeyed(deploy(1));
        var gone = scene.takeAway();
        rounds(gone);
        assertEquals(STACKS.size(), scene.aws.stackNames().size());
        assertInstanceOf(DeploymentState.Destroyed.class, obeyed(gone).state());
        assertEquals(0, scene.aws.stackNames().size());
    }

    @Test
    void whatAnAdminDecidesHoldsAtOnce() {
        var deployment = deploy(1);
        rounds(deployment);
        scene.guard("requester", "platform");
        assertInstanceOf(DeploymentState.Live.class, scene.finish(deployment).state());
    }
}
