package io.apidirect.rest.deployment;

import io.apidirect.application.deployment.LookIntoAccount;
import io.apidirect.domain.deployment.HealthCalls;
import io.apidirect.domain.deployment.ImageBuilds.LogLine;
import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** Some lines of a log, oldest first. */
@Schema(name = "Log")
record LogBody(List<LineBody> items) {

    static LogBody of(List<LogLine> lines) {
        return new LogBody(lines.stream().map(LineBody::of).toList());
    }

    static LogBody of(LookIntoAccount.Written written) {
        return new LogBody(
                written.log().lines().stream()
                        .map(line -> LineBody.of(line, written.health()))
                        .toList());
    }

    /** One line. */
    @Schema(name = "LogLine")
    record LineBody(
            Instant at,
            String message,
            @Schema(
                            description =
                                    "Whether it says only that the load balancer asked for the health, and was"
                                            + " answered well; absent in logs of builds")
                    @Nullable Boolean healthCheck) {

        static LineBody of(LogLine line) {
            return new LineBody(Instant.ofEpochMilli(line.millis()), line.text(), null);
        }

        static LineBody of(LogLine line, HealthCalls health) {
            return new LineBody(
                    Instant.ofEpochMilli(line.millis()), line.text(), health.isIn(line.text()));
        }
    }
}
