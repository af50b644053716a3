package io.apidirect.simulator.aws.network;

import io.apidirect.simulator.aws.cloudformation.catalogue.LiveResources;
import io.apidirect.simulator.aws.wire.Call;
import io.apidirect.simulator.aws.wire.Json;
import io.apidirect.simulator.aws.wire.Operation;
import io.apidirect.simulator.aws.wire.Protocol;
import io.apidirect.simulator.aws.wire.Response;
import io.apidirect.simulator.aws.wire.Service;
import io.apidirect.simulator.aws.wire.Tree;
import java.util.List;
import java.util.Map;

/** AWS Budgets, which knows no regions: the budgets of stacks. Nothing is spent. */
public record Budgets(LiveResources live) implements Service {

    @Override
    public String signingName() {
        return "budgets";
    }

    @Override
    public Protocol protocol() {
        return new Protocol.Json("1.1");
    }

    @Override
    public Map<String, Operation> operations() {
        return Map.of(
                "DescribeBudgets",
                new Operation(
                        call ->
                                List.of(
                                        call.permission(
                                                "ViewBudget",
                                                "arn:aws:budgets::%s:budget/*"
                                                        .formatted(call.account()))),
                        this::budgets));
    }

    private Response budgets(Call call) {
        var answer = Json.object();
        answer.set(
                "Budgets",
                Json.list(
                        live.all().stream()
                                .filter(it -> it.account().equals(call.account()))
                                .filter(it -> it.type().equals("AWS::Budgets::Budget"))
                                .toList(),
                        it -> it.properties().path("Budget")));
        return Tree.answer(call, answer);
    }
}
