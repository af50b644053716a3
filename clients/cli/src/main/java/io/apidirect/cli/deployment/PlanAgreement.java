package io.apidirect.cli.deployment;

import com.fasterxml.jackson.databind.JsonNode;
import io.apidirect.cli.command.Workplace;
import io.apidirect.cli.http.Endpoint;
import io.apidirect.cli.http.Json;
import java.util.Optional;

/** Asks whether a plan shall be done, and approves it. */
final class PlanAgreement {
    /** How an environment says that nobody need be asked. */
    static final String AUTOMATIC = "automatic";

    private final Workplace workplace;
    private final JsonNode plan;

    PlanAgreement(Workplace workplace, JsonNode plan) {
        this.workplace = workplace;
        this.plan = plan;
    }

    /** Whoever takes a database away types the environment's name, even with --yes. */
    void confirm(String question, Optional<String> typed) {
        String environment = plan.path("environment").asText();
        String where = plan.path("project").asText() + "/" + environment;
        if (losesData()) {
            workplace
                    .question()
                    .confirmName(
                            isDestroy()
                                    ? "This removes everything of " + where + "."
                                    : "This takes the database of "
                                            + where
                                            + " away, with its data.",
                            environment,
                            typed);
        } else if (!isAutomatic()) {
            workplace.confirm(
                    question + " " + where + " (profile " + workplace.profile().name() + ")?");
        }
    }

    /** Somebody has decided that nobody is asked where nothing is lost and no more is allowed. */
    private boolean isAutomatic() {
        return plan.path("approval").asText().equals(AUTOMATIC)
                && plan.path("warnings").isEmpty()
                && plan.path("permissions").valueStream().noneMatch(PlanPage::isWider);
    }

    /** The deployment that begins. */
    JsonNode approve() {
        var approval = Json.object().put("digest", plan.path("digest").asText());
        return workplace
                .api()
                .send(
                        Endpoint.APPROVE_PLAN
                                .request(plan.path("id").asText())
                                .json(
                                        losesData()
                                                ? approval.put(
                                                        "confirmation",
                                                        plan.path("environment").asText())
                                                : approval))
                .tree();
    }

    private boolean isDestroy() {
        return plan.path("kind").asText().equals("destroy");
    }

    private boolean losesData() {
        return plan.path("losesData").asBoolean();
    }
}
