package io.apidirect.simulator.aws.ecs;

import java.time.Instant;
import java.util.Optional;

/**
 * A task.
 *
 * @param service ARN of its service; empty for one that a schedule has started
 * @param rollout the deployment that started it
 * @param port on this machine; 0 before it has one
 * @param pid of its process; 0 before it has one
 * @param status {@code PROVISIONING}, {@code RUNNING}, {@code DEACTIVATING} or {@code STOPPED}
 */
public record Task(
        String arn,
        String cluster,
        String service,
        String rollout,
        String definition,
        int port,
        long pid,
        String status,
        Optional<String> stopCode,
        Optional<String> stoppedReason,
        Optional<Integer> exitCode,
        Instant created,
        Optional<Instant> started,
        Optional<Instant> stopped) {

    public String id() {
        return arn.substring(arn.lastIndexOf('/') + 1);
    }

    boolean isStopped() {
        return status.equals("STOPPED");
    }

    boolean isAlive() {
        return status.equals("RUNNING") || status.equals("PROVISIONING");
    }

    Task running(int itsPort, long itsPid) {
        return new Task(
                arn,
                cluster,
                service,
                rollout,
                definition,
                itsPort,
                itsPid,
                "RUNNING",
                stopCode,
                stoppedReason,
                exitCode,
                created,
                Optional.of(Instant.now()),
                stopped);
    }

    Task leaving(String code, String reason) {
        return new Task(
                arn,
                cluster,
                service,
                rollout,
                definition,
                port,
                pid,
                "DEACTIVATING",
                stopCode.or(() -> Optional.of(code)),
                stoppedReason.or(() -> Optional.of(reason)),
                exitCode,
                created,
                started,
                stopped);
    }

    Task stopped(String code, String reason, Optional<Integer> exit) {
        return new Task(
                arn,
                cluster,
                service,
                rollout,
                definition,
                port,
                pid,
                "STOPPED",
                stopCode.or(() -> Optional.of(code)),
                stoppedReason.or(() -> Optional.of(reason)),
                exit,
                created,
                started,
                Optional.of(Instant.now()));
    }
}
