package io.apidirect.simulator.aws.cloudformation.api;

import io.apidirect.simulator.aws.cloudformation.Refusal;
import io.apidirect.simulator.aws.wire.AwsError;
import io.apidirect.simulator.aws.wire.Call;
import io.apidirect.simulator.aws.wire.Operation;
import io.apidirect.simulator.aws.wire.Protocol;
import io.apidirect.simulator.aws.wire.Service;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Function;

/** CloudFormation on the wire. */
public final class CloudFormationService implements Service {

    private static final String NAMESPACE = "http://cloudformation.amazonaws.com/doc/2010-05-15/";

    private final Map<String, Operation> operations = new HashMap<>();

    /**
     * @param authority says why a caller may not make a call of another service, if so
     */
    public CloudFormationService(CloudFormation cloud, CallerAuthority authority) {
        StackPermissions permissions = new StackPermissions(cloud.directory());
        operations.putAll(
                new ChangeActions(cloud.lifecycle(), cloud.recovery(), permissions).operations());
        operations.putAll(
                new ReadActions(cloud.directory(), cloud.drift(), permissions).operations());
        operations.putAll(
                new DriftActions(cloud.directory(), cloud.drift(), permissions, authority)
                        .operations());
        operations.putAll(
                new ChangeSetActions(cloud.changeSets(), cloud.directory(), permissions)
                        .operations());
        operations.putAll(
                new TemplateActions(
                                cloud.directory(),
                                cloud.changeSets(),
                                cloud.definitions(),
                                permissions)
                        .operations());
        operations.replaceAll((_, it) -> new Operation(it.permissions(), translated(it.answer())));
    }

    @Override
    public String signingName() {
        return "cloudformation";
    }

    @Override
    public Protocol protocol() {
        return new Protocol.Query(NAMESPACE);
    }

    @Override
    public Map<String, Operation> operations() {
        return Map.copyOf(operations);
    }

    private static <T> Function<Call, T> translated(Function<Call, T> answer) {
        return call -> {
            try {
                return answer.apply(call);
            } catch (Refusal e) {
                int status = e.code().equals("ChangeSetNotFound") ? 404 : 400;
                throw new AwsError(status, e.code(), e.reason());
            }
        };
    }
}
