package io.apidirect.simulator.aws.safeguard;

import io.apidirect.simulator.aws.wire.Call;
import io.apidirect.simulator.aws.wire.Json;
import io.apidirect.simulator.aws.wire.Operation;
import io.apidirect.simulator.aws.wire.Protocol;
import io.apidirect.simulator.aws.wire.Response;
import io.apidirect.simulator.aws.wire.Service;
import java.util.List;
import java.util.Map;

/** Of AWS Config whether its recorder is on. */
public final class Recorders implements Service {

    private final AccountSafeguards accounts;

    public Recorders(AccountSafeguards accounts) {
        this.accounts = accounts;
    }

    @Override
    public String signingName() {
        return "config";
    }

    @Override
    public Protocol protocol() {
        return new Protocol.Json("1.1");
    }

    @Override
    public Map<String, Operation> operations() {
        return Map.of("DescribeConfigurationRecorderStatus", Operation.unscoped(this::describe));
    }

    private Response describe(Call call) {
        var names = accounts.of(call.account()).recorder() ? List.of("default") : List.<String>of();
        var answer = Json.object();
        answer.set(
                "ConfigurationRecordersStatus",
                Json.list(
                        names,
                        it ->
                                Json.object()
                                        .put("name", it)
                                        .put("recording", true)
                                        .put("lastStatus", "SUCCESS")));
        return Response.json(answer);
    }
}
