package io.apidirect.cli.http;

/**
 * One server-sent event.
 *
 * @param id what to send as Last-Event-ID to go on after it; empty when the server gave none
 * @param type the event's name; {@code heartbeat} for a comment line
 */
public record ServerEvent(String id, String type, String text) {
    public static final String HEARTBEAT = "heartbeat";

    public boolean isHeartbeat() {
        return type.equals(HEARTBEAT);
    }
}
