package io.apidirect.domain.deployment;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class FailureReportTest {
    private static final String BREAKER = "ECS Deployment Circuit Breaker was triggered";
    private static final ServiceTasks.Diagnosis CRASHED =
            new ServiceTasks.Diagnosis(
                    List.of("Essential container in task exited (exit code 1)"),
                    List.of(
                            "Traceback (most recent call last):",
                            "  File \"app/main.py\", line 3, in <module>",
                            "    KEY = os.environ[\"API_KEY\"]",
                            "KeyError: 'API_KEY'",
                            "ValueError: no key was given",
                            "Worker ended."));

    @Test
    void theLastLineOfTheTracebackComesFirst() {
        var cause = explained("AWS::ECS::Service", BREAKER, CRASHED).cause();
        assertTrue(
                cause.startsWith("The application ended with: ValueError: no key was given\n"),
                cause);
        assertTrue(cause.contains("exit code 1"), cause);
        assertTrue(cause.contains("\n  KeyError: 'API_KEY'"), cause);
        assertTrue(
                cause.endsWith("\nCloudFormation says: Service (AWS::ECS::Service): " + BREAKER),
                cause);
    }

    @Test
    void anAppThatSaysNothingIsExplainedByWhyItsTaskStopped() {
        var unhealthy =
                new ServiceTasks.Diagnosis(
                        List.of("Task failed health checks: GET /health answered 503"),
                        List.of("INFO:     Application startup complete."));
        assertEquals(
                """
                The application did not stay up: Task failed health checks: GET /health answered 503
                Its last lines were:
                  INFO:     Application startup complete.
                CloudFormation says: Service (AWS::ECS::Service): %s"""
                        .formatted(BREAKER),
                explained("AWS::ECS::Service", BREAKER, unhealthy).cause());
    }

    @Test
    void aCauseThatIsNotTheAppStaysFirst() {
        var refused =
                explained(
                        "AWS::IAM::Role", "is not authorized to perform: iam:CreateRole", CRASHED);
        assertTrue(refused.cause().startsWith("Service (AWS::IAM::Role): is not authorized"));
        assertTrue(refused.remedy().startsWith("The role lacks the permission"));
    }

    @Test
    void aFailedBuildShowsItsErrorsFirstAndSaysWhereTheLogIs() {
        var deployment = new DeploymentId(UUID.randomUUID());
        var failure =
                FailureReport.ofBuild(
                        "BUILD",
                        "COMMAND_EXECUTION_ERROR",
                        List.of(
                                "Collecting fastapi",
                                "WARNING: Retrying after a broken connection",
                                "ERROR: Could not find a version that satisfies nosuch==9",
                                "ERROR: No matching distribution found for nosuch==9",
                                "[notice] A new release of pip is available",
                                "Command did not exit successfully"),
                        deployment);
        assertEquals(
                """
                The image build failed in BUILD:
                  ERROR: Could not find a version that satisfies nosuch==9
                  ERROR: No matching distribution found for nosuch==9
                CodeBuild says: COMMAND_EXECUTION_ERROR
                Its last lines were:
                  Collecting fastapi
                  Command did not exit successfully""",
                failure.cause());
        assertTrue(failure.remedy().contains("apidirect deployments logs " + deployment.text()));
    }

    @Test
    void aBuildWithoutAnErrorLineIsExplainedByItsEnd() {
        var failure =
                FailureReport.ofBuild(
                        "INSTALL",
                        "Timed out",
                        List.of("waiting"),
                        new DeploymentId(UUID.randomUUID()));
        assertTrue(failure.cause().startsWith("The image build failed in INSTALL: Timed out\n"));
        assertFalse(failure.cause().contains("CodeBuild says"));
    }

    private static Failure explained(String type, String reason, ServiceTasks.Diagnosis diagnosis) {
        var event =
                new Stacks.Event(
                        "1",
                        Instant.parse("2026-11-21T10:00:00Z"),
                        "Service",
                        type,
                        "CREATE_FAILED",
                        reason);
        return FailureReport.ofStack("stack", List.of(event), diagnosis, "failed");
    }
}
