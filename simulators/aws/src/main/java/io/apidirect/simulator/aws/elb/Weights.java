package io.apidirect.simulator.aws.elb;

import com.fasterxml.jackson.databind.JsonNode;

/** Shares calls among target groups. */
final class Weights {

    private static final double GOLDEN_SECTION = 0.6180339887498949;

    private Weights() {}

    /**
     * The group whose turn it is: the golden section spreads the turns, so that a tenth of the
     * calls is every tenth or so and not ten in a row.
     */
    static String chosen(JsonNode groups, int turn) {
        int all = groups.valueStream().mapToInt(it -> it.path("Weight").asInt(1)).sum();
        double spread = turn * GOLDEN_SECTION;
        double place = (spread - Math.floor(spread)) * all;
        for (JsonNode group : groups) {
            place -= group.path("Weight").asInt(1);
            if (place < 0) {
                return group.path("TargetGroupArn").asText();
            }
        }
        return "";
    }
}
