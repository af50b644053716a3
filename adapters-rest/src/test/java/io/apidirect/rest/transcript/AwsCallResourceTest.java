package io.apidirect.rest.transcript;

import static io.apidirect.domain.accountlink.AccountLinks.ADA;
import static io.apidirect.domain.accountlink.AccountLinks.ENGINES;
import static io.apidirect.domain.accountlink.AccountLinks.NOON;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.apidirect.application.accountlink.AccountLinkScene;
import io.apidirect.application.deployment.ShowChangePlans;
import io.apidirect.application.deployment.ShowDeployments;
import io.apidirect.application.identity.Caller;
import io.apidirect.application.project.DesiredEnvironments;
import io.apidirect.application.transcript.ListCalls;
import io.apidirect.domain.accountlink.AccountLinkId;
import io.apidirect.domain.accountlink.AwsAccountLink;
import io.apidirect.domain.deployment.Approver;
import io.apidirect.domain.deployment.Deploying;
import io.apidirect.domain.deployment.Deployment;
import io.apidirect.domain.deployment.DeploymentId;
import io.apidirect.domain.deployment.InMemoryChangePlans;
import io.apidirect.domain.deployment.InMemoryDeployments;
import io.apidirect.domain.identity.Role;
import io.apidirect.domain.project.Approval;
import io.apidirect.domain.project.EnvironmentId;
import io.apidirect.domain.project.InMemoryEnvironments;
import io.apidirect.domain.project.InMemoryProjects;
import io.apidirect.domain.shared.Id;
import io.apidirect.domain.shared.UserId;
import io.apidirect.domain.transcript.AwsCall;
import io.apidirect.domain.transcript.CallOccasion;
import io.apidirect.domain.transcript.InMemoryCallTranscript;
import io.apidirect.rest.shared.Cursors;
import io.apidirect.rest.shared.RestServer;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class AwsCallResourceTest {

    private final AccountLinkScene scene = new AccountLinkScene();
    private final AwsAccountLink.Snapshot link = scene.linked(ENGINES, "123456789012");
    private final InMemoryCallTranscript transcript = new InMemoryCallTranscript();
    private final InMemoryChangePlans plans = new InMemoryChangePlans(scene.events);
    private final InMemoryDeployments deployments = new InMemoryDeployments(scene.events);
    private final DeploymentId deployment = new DeploymentId(UUID.randomUUID());
    private final RestServer server =
            new RestServer(
                    token ->
                            new Caller(
                                    ENGINES,
                                    new UserId(new UUID(0, 7)),
                                    token.equals("viewer") ? Role.VIEWER : Role.ADMIN,
                                    Caller.Authentication.SESSION,
                                    ADA),
                    scene.clock,
                    new AwsCallResource(
                            new ListCalls(transcript),
                            new CallChoice(
                                    scene.show,
                                    new ShowChangePlans(
                                            plans,
                                            new DesiredEnvironments(
                                                    new InMemoryProjects(scene.events),
                                                    new InMemoryEnvironments(scene.events)))),
                            new CallPlans(
                                    new ShowDeployments(
                                            deployments,
                                            new DesiredEnvironments(
                                                    new InMemoryProjects(scene.events),
                                                    new InMemoryEnvironments(scene.events)))),
                            new Cursors(RestServer.aSeal())));

    @AfterEach
    void stop() {
        server.close();
    }

    private void called(AccountLinkId through, Id subject, String action, Instant at) {
        var name = subject.awsName();
        transcript.add(
                List.of(
                        new AwsCall(
                                UUID.randomUUID(),
                                new CallOccasion(ENGINES, through, "ad-look-" + name, name, ADA),
                                "CloudFormation",
                                action,
                                "eu-west-1",
                                at,
                                Duration.ofMillis(120),
                                "AccessDenied",
                                "0a1b-2c3d")));
    }

    private RestServer.Answer get(String query) {
        return server.call("GET", "/aws-calls" + query).as("admin").send();
    }

    @Test
    void aCallSaysWhatWasDoneForWhomAndHowItEnded() {
        called(link.id(), deployment, "DescribeStacks", NOON);
        var answer = get("");
        assertEquals(200, answer.status());
        assertEquals(link.id().text(), answer.at("/items/0/accountLink"));
        assertEquals("DescribeStacks", answer.at("/items/0/action"));
        assertEquals("AccessDenied", answer.at("/items/0/outcome"));
        assertEquals("120", answer.at("/items/0/tookMillis"));
        assertEquals(deployment.text(), answer.at("/items/0/deployment"));
        assertEquals("", answer.at("/items/0/plan"));
        assertEquals(ADA.text(), answer.at("/items/0/actor"));
    }

    @Test
    void aPlanLeadsToItsOwnCallsAndToThoseOfItsDeployment() {
        var plan = Deploying.aPlan(new EnvironmentId(UUID.randomUUID()));
        plan.approve(
                plan.digest(),
                "",
                0,
                deployment,
                Approval.REQUESTER,
                new Approver(new UserId(new UUID(0, 7)), Role.OWNER, ADA),
                NOON);
        var kept = plans.save(plan).snapshot();
        called(link.id(), kept.id(), "CreateChangeSet", NOON);
        called(link.id(), deployment, "ExecuteChangeSet", NOON.plusSeconds(60));
        called(link.id(), new DeploymentId(UUID.randomUUID()), "DeleteStack", NOON);

        var ofPlan = get("?plan=" + kept.id());
        assertEquals("ExecuteChangeSet", ofPlan.at("/items/0/action"));
        assertEquals("CreateChangeSet", ofPlan.at("/items/1/action"));
        assertEquals(kept.id().text(), ofPlan.at("/items/1/plan"));
        assertEquals("", ofPlan.at("/items/2/action"));
        var ofDeployment = get("?deployment=" + deployment);
        assertEquals("ExecuteChangeSet", ofDeployment.at("/items/0/action"));
        assertEquals("", ofDeployment.at("/items/1/action"));
    }

    @Test
    void aCallForADeploymentNamesItsPlan() {
        var deployed = Deploying.aDeployment();
        var mine =
                deployments.save(
                        Deployment.restore(
                                new Deployment.Snapshot(
                                        deployed.order(),
                                        deployed.state(),
                                        deployed.steps(),
                                        deployed.outputs(),
                                        Map.of(),
                                        0,
                                        0,
                                        0)));
        called(link.id(), mine.order().id(), "ExecuteChangeSet", NOON);
        var answer = get("");
        assertEquals(mine.order().id().text(), answer.at("/items/0/deployment"));
        assertEquals(
                Objects.requireNonNull(mine.order().plan()).text(), answer.at("/items/0/plan"));
        assertEquals(ADA.text(), answer.at("/items/0/actor"));
    }

    @Test
    void callsAreChosenByLinkAndTime() {
        called(link.id(), deployment, "DescribeStacks", NOON);
        called(new AccountLinkId(UUID.randomUUID()), deployment, "DeleteStack", NOON);
        var ofLink = get("?accountLink=" + link.name());
        assertEquals("DescribeStacks", ofLink.at("/items/0/action"));
        assertEquals("", ofLink.at("/items/1/action"));
        assertEquals("", get("?since=" + NOON.plusSeconds(1)).at("/items/0/action"));
        assertEquals(400, get("?since=yesterday").status());
        assertEquals(404, get("?accountLink=nobody").status());
        assertEquals(404, get("?deployment=nothing").status());
    }

    @Test
    void aViewerDoesNotReadTheTranscript() {
        assertEquals(403, server.call("GET", "/aws-calls").as("viewer").send().status());
    }
}
