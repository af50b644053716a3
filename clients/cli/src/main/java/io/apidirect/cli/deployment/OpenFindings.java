package io.apidirect.cli.deployment;

import com.fasterxml.jackson.databind.JsonNode;
import io.apidirect.cli.failure.ExitCode;
import io.apidirect.cli.failure.Failure;
import java.util.List;

/**
 * The checks of claimed compliance profiles that a plan breaks and no waiver lets pass: as long as
 * there is one, the platform refuses the plan's approval.
 */
record OpenFindings(JsonNode plan, List<JsonNode> findings) {

    static OpenFindings of(JsonNode plan) {
        return new OpenFindings(
                plan,
                plan.path("findings")
                        .valueStream()
                        .filter(finding -> !finding.path("waiver").isObject())
                        .toList());
    }

    boolean isEmpty() {
        return findings.isEmpty();
    }

    /** Nobody is asked to agree to what would be refused then. */
    void requireNone() {
        if (!isEmpty()) {
            throw new Failure(ExitCode.CONFLICT, sentence(), wayOut());
        }
    }

    String sentence() {
        return "This plan cannot be approved: "
                + findings.size()
                + (findings.size() == 1 ? " finding" : " findings")
                + " (mend or waive)";
    }

    String wayOut() {
        return "correct apidirect.yaml and plan again, or apidirect waivers request "
                + findings.getFirst().path("rule").asText()
                + " --reason WHY -p "
                + plan.path("project").asText()
                + " -e "
                + plan.path("environment").asText()
                + "; every check: apidirect compliance report";
    }
}
