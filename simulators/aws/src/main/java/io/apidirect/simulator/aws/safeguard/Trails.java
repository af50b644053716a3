package io.apidirect.simulator.aws.safeguard;

import io.apidirect.simulator.aws.wire.Call;
import io.apidirect.simulator.aws.wire.Json;
import io.apidirect.simulator.aws.wire.Operation;
import io.apidirect.simulator.aws.wire.Protocol;
import io.apidirect.simulator.aws.wire.Response;
import io.apidirect.simulator.aws.wire.Service;
import java.util.List;
import java.util.Map;

/** Of CloudTrail whether a trail logs. */
public final class Trails implements Service {

    private final AccountSafeguards accounts;

    public Trails(AccountSafeguards accounts) {
        this.accounts = accounts;
    }

    @Override
    public String signingName() {
        return "cloudtrail";
    }

    @Override
    public Protocol protocol() {
        return new Protocol.Json("1.1");
    }

    @Override
    public Map<String, Operation> operations() {
        return Map.of(
                "DescribeTrails",
                Operation.unscoped(this::describe),
                "GetTrailStatus",
                Operation.on(call -> call.the("Name"), this::status));
    }

    private Response describe(Call call) {
        var trails = accounts.of(call.account()).trail() ? List.of(arn(call)) : List.<String>of();
        var answer = Json.object();
        answer.set(
                "trailList",
                Json.list(
                        trails,
                        it ->
                                Json.object()
                                        .put("Name", "everything")
                                        .put("TrailARN", it)
                                        .put("HomeRegion", call.region())
                                        .put("IsMultiRegionTrail", true)));
        return Response.json(answer);
    }

    private Response status(Call call) {
        return Response.json(Json.object().put("IsLogging", accounts.of(call.account()).trail()));
    }

    private static String arn(Call call) {
        return "arn:aws:cloudtrail:%s:%s:trail/everything".formatted(call.region(), call.account());
    }
}
