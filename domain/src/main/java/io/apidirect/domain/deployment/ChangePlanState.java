package io.apidirect.domain.deployment;

import io.apidirect.domain.shared.Actor;
import java.time.Instant;

/** Whether a plan may still be approved. */
public sealed interface ChangePlanState {

    record Open() implements ChangePlanState {}

    record Approved(Actor by, Instant at, DeploymentId deployment) implements ChangePlanState {}
}
