package io.apidirect.cli.deployment;

import com.fasterxml.jackson.databind.JsonNode;

/** Why a stack of a plan cannot be made as it is planned. */
final class PlanProblem {
    private PlanProblem() {}

    /** Why CloudFormation refuses it: each place, where its checks name them. */
    static String text(JsonNode layer) {
        var text =
                new StringBuilder("CloudFormation refuses ")
                        .append(layer.path("stackName").asText())
                        .append(": ");
        boolean isPlaced = false;
        for (JsonNode check : layer.path("checks")) {
            if (check.path("weight").asText().equals("refuses")) {
                isPlaced = true;
                text.append("\n         ").append(check(check));
            }
        }
        return isPlaced ? text.toString() : text.append(layer.path("problem").asText()).toString();
    }

    private static String check(JsonNode check) {
        String path = check.path("path").asText();
        return (path.isEmpty() ? check.path("resource").asText() : path)
                + ": "
                + check.path("reason").asText()
                + " ("
                + check.path("check").asText()
                + ")";
    }
}
