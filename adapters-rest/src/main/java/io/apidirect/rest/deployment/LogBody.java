package io.apidirect.rest.deployment;

import io.apidirect.domain.deployment.ImageBuilds.LogLine;
import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Some lines of a log, oldest first. */
@Schema(name = "Log")
record LogBody(List<LineBody> items) {

    static LogBody of(List<LogLine> lines) {
        return new LogBody(lines.stream().map(LineBody::of).toList());
    }

    /** One line. */
    @Schema(name = "LogLine")
    record LineBody(Instant at, String message) {

        static LineBody of(LogLine line) {
            return new LineBody(Instant.ofEpochMilli(line.millis()), line.text());
        }
    }
}
