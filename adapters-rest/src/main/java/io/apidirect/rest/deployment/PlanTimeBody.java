package io.apidirect.rest.deployment;

import io.apidirect.domain.deployment.TimeForecast;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** How long a change will take, by how long its steps took before. */
@Schema(
        name = "PlanTime",
        description =
                "An estimate by how long the steps took in your earlier deployments; nothing else is assumed")
record PlanTimeBody(
        @Schema(description = "Along the steps that wait for each other; others run side by side")
                long totalSeconds,
        @Schema(description = "Whether each step was measured before; else the total is too low")
                boolean complete,
        @Schema(
                        description =
                                "Whether it was measured on a simulator of AWS, whose clock is its own")
                boolean simulated,
        List<StepBody> steps) {

    static PlanTimeBody of(TimeForecast time) {
        return new PlanTimeBody(
                time.total().toSeconds(),
                time.isWhole(),
                time.isSimulated(),
                time.steps().stream().map(StepBody::of).toList());
    }

    /** One step. */
    @Schema(name = "PlanStepTime")
    record StepBody(
            String step,
            @Schema(description = "The middle one of the measurements; absent where there is none")
                    @Nullable Long seconds,
            @Schema(description = "In how many earlier deployments it was measured") int measured) {

        static StepBody of(TimeForecast.StepTime time) {
            return new StepBody(
                    time.step().slug(),
                    time.measured() == 0 ? null : time.usual().toSeconds(),
                    time.measured());
        }
    }
}
