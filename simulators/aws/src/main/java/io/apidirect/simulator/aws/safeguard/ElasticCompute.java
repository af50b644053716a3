package io.apidirect.simulator.aws.safeguard;

import io.apidirect.simulator.aws.wire.Call;
import io.apidirect.simulator.aws.wire.Operation;
import io.apidirect.simulator.aws.wire.Protocol;
import io.apidirect.simulator.aws.wire.Response;
import io.apidirect.simulator.aws.wire.Service;
import io.apidirect.simulator.aws.wire.Xml;
import java.util.Map;

/** Of EC2 whether new volumes are encrypted, and nothing else. */
public final class ElasticCompute implements Service {

    private static final String NAMESPACE = "http://ec2.amazonaws.com/doc/2016-11-15/";

    private final AccountSafeguards accounts;

    public ElasticCompute(AccountSafeguards accounts) {
        this.accounts = accounts;
    }

    @Override
    public String signingName() {
        return "ec2";
    }

    @Override
    public Protocol protocol() {
        return new Protocol.Query(NAMESPACE);
    }

    @Override
    public Map<String, Operation> operations() {
        return Map.of(
                "GetEbsEncryptionByDefault",
                Operation.unscoped(
                        call -> answer(call, accounts.of(call.account()).ebsEncryption())),
                "EnableEbsEncryptionByDefault",
                Operation.unscoped(call -> set(call, true)),
                "DisableEbsEncryptionByDefault",
                Operation.unscoped(call -> set(call, false)));
    }

    private Response set(Call call, boolean isOn) {
        var now = accounts.of(call.account());
        accounts.set(
                new Safeguards(
                        now.account(),
                        now.trail(),
                        now.recorder(),
                        now.rootMfa(),
                        isOn,
                        now.publicAccessBlock()));
        return answer(call, isOn);
    }

    /** EC2 answers without an element for the result. */
    private static Response answer(Call call, boolean isOn) {
        return Response.xml(
                new Xml()
                        .root(
                                call.action() + "Response",
                                NAMESPACE,
                                it ->
                                        it.text("requestId", call.id())
                                                .text("ebsEncryptionByDefault", isOn)));
    }
}
