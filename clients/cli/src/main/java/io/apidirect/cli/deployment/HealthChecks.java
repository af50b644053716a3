package io.apidirect.cli.deployment;

import com.fasterxml.jackson.databind.JsonNode;
import io.apidirect.cli.terminal.Terminal;

/** The health checks in a log: left out and counted, unless somebody wants to see them. */
final class HealthChecks {
    private final Terminal terminal;
    private final boolean areShown;
    private int leftOut;
    private boolean isSaid;

    HealthChecks(Terminal terminal, boolean areShown) {
        this.terminal = terminal;
        this.areShown = areShown;
    }

    /** Whether this line is not to be printed; it counts then. */
    boolean leavesOut(JsonNode line) {
        boolean isLeftOut = !areShown && line.path("healthCheck").asBoolean();
        leftOut += isLeftOut ? 1 : 0;
        return isLeftOut;
    }

    /** Says how many there were, at the end of what there is. */
    void sayCount() {
        if (leftOut > 0) {
            say(
                    leftOut
                            + (leftOut == 1
                                    ? " health check that went well is"
                                    : " health checks that went well are"));
        }
    }

    /** Says it at the first one, where there is no end. */
    void sayOnce() {
        if (leftOut > 0 && !isSaid) {
            isSaid = true;
            say("Health checks that go well are");
        }
    }

    private void say(String which) {
        terminal.say(which + " left out: --health shows them");
    }
}
