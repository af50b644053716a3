package io.apidirect.simulator.aws.iam;

import io.apidirect.simulator.aws.wire.Call;
import io.apidirect.simulator.aws.wire.Form;
import io.apidirect.simulator.aws.wire.Permission;
import io.apidirect.simulator.aws.wire.Response;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** {@code SimulatePrincipalPolicy}: what a role may, without doing it. */
record PolicyQuestions(Identities identities, Authorizer authorizer) {

    private record Answer(String action, String resource, Decision decision) {
        String text() {
            if (decision == Decision.ALLOWED) {
                return "allowed";
            }
            return decision.isExplicit() ? "explicitDeny" : "implicitDeny";
        }
    }

    Response simulate(Call call) {
        var role =
                identities.the(call.account(), call.the("PolicySourceArn").replaceAll(".*/", ""));
        var circumstances = new Circumstances(context(call.form()));
        var given = call.form().texts("ResourceArns");
        var resources = given.isEmpty() ? List.of("*") : given;
        var answers =
                call.form().texts("ActionNames").stream()
                        .flatMap(
                                action ->
                                        resources.stream()
                                                .map(it -> ask(role, action, it, circumstances)))
                        .toList();
        return Response.query(
                call,
                result ->
                        result.list(
                                        "EvaluationResults",
                                        answers,
                                        (xml, answer) ->
                                                xml.text("EvalActionName", answer.action())
                                                        .text("EvalResourceName", answer.resource())
                                                        .text("EvalDecision", answer.text()))
                                .text("IsTruncated", false));
    }

    private Answer ask(Role role, String action, String resource, Circumstances circumstances) {
        var decision =
                authorizer.decide(
                        Authorizer.acting(role.arn(), "simulation"),
                        new Permission(action, resource),
                        circumstances);
        return new Answer(action, resource, decision);
    }

    private static Map<String, List<String>> context(Form form) {
        Map<String, List<String>> context = new HashMap<>();
        form.forms("ContextEntries")
                .forEach(
                        it ->
                                context.put(
                                        it.text("ContextKeyName").orElse(""),
                                        it.texts("ContextKeyValues")));
        return context;
    }
}
