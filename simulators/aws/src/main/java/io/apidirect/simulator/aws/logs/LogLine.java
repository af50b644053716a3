package io.apidirect.simulator.aws.logs;

/**
 * One line.
 *
 * @param time in milliseconds since 1970
 * @param order counts the lines of all streams
 */
public record LogLine(String stream, long time, String message, long order) {

    String id() {
        return "%056d".formatted(order);
    }
}
