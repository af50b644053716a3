package io.apidirect.domain.deployment;

import java.util.List;

/** The tasks of the service and what they say; remote, like {@link Stacks}. */
public interface ServiceTasks {

    /** The service as ECS sees it. */
    Status status(Workplace workplace, LayerOutputs outputs);

    /** Why tasks of the service stopped lately, newest first, and the last lines they wrote. */
    Diagnosis diagnose(Workplace workplace, LayerOutputs outputs);

    /** What the tasks wrote after {@code cursor} (empty: since {@code sinceMillis}). */
    ImageBuilds.LogLines log(
            Workplace workplace, LayerOutputs outputs, long sinceMillis, String cursor);

    /**
     * The service at one moment.
     *
     * @param isSettled only tasks of the newest definition run, as many as wanted
     * @param taskDefinition the newest definition's ARN
     */
    record Status(
            boolean isSettled, int running, int desired, String taskDefinition, String rollout) {}

    /** Why tasks stopped and what they wrote last, oldest line first. */
    record Diagnosis(List<String> stopReasons, List<String> lastLines) {}
}
