package io.apidirect.simulator.aws.cloudformation.api;

import io.apidirect.simulator.aws.cloudformation.operation.StackLifecycle;
import io.apidirect.simulator.aws.cloudformation.operation.StackRecovery;
import io.apidirect.simulator.aws.wire.Call;
import io.apidirect.simulator.aws.wire.Operation;
import io.apidirect.simulator.aws.wire.Response;
import java.util.Map;
import java.util.Set;

/** The actions that change stacks. */
record ChangeActions(
        StackLifecycle lifecycle, StackRecovery recovery, StackPermissions permissions) {

    private static final String TOKEN = "ClientRequestToken";

    Map<String, Operation> operations() {
        return Map.of(
                "CreateStack", new Operation(permissions::withRole, this::create),
                "UpdateStack", new Operation(permissions::withRole, this::update),
                "DeleteStack", new Operation(permissions::withRole, this::delete),
                "CancelUpdateStack", new Operation(permissions::onStack, this::cancel),
                "ContinueUpdateRollback", new Operation(permissions::withRole, this::goOn),
                "RollbackStack", new Operation(permissions::withRole, this::rollBack),
                "UpdateTerminationProtection", new Operation(permissions::onStack, this::protect),
                "SetStackPolicy", new Operation(permissions::onStack, this::setPolicy));
    }

    private static Response stackId(Call call, String id) {
        return Response.query(call, it -> it.text("StackId", id));
    }

    private static Response nothing(Call call) {
        return Response.query(call, _ -> {});
    }

    private Response create(Call call) {
        return stackId(
                call,
                lifecycle.create(
                        CallForm.place(call),
                        call.the("StackName"),
                        CallForm.submission(call, TOKEN)));
    }

    private Response update(Call call) {
        return stackId(
                call,
                lifecycle.update(
                        CallForm.place(call),
                        call.the("StackName"),
                        CallForm.submission(call, TOKEN)));
    }

    private Response delete(Call call) {
        lifecycle.delete(
                CallForm.place(call),
                call.the("StackName"),
                call.text(TOKEN),
                call.text("RoleARN"),
                Set.copyOf(call.form().texts("RetainResources")));
        return nothing(call);
    }

    private Response cancel(Call call) {
        recovery.cancelUpdate(CallForm.place(call), call.the("StackName"), call.text(TOKEN));
        return nothing(call);
    }

    private Response goOn(Call call) {
        recovery.continueRollback(
                CallForm.place(call),
                call.the("StackName"),
                Set.copyOf(call.form().texts("ResourcesToSkip")),
                call.text("RoleARN"),
                call.text(TOKEN));
        return nothing(call);
    }

    private Response rollBack(Call call) {
        return stackId(
                call,
                recovery.rollBack(
                        CallForm.place(call),
                        call.the("StackName"),
                        call.text("RoleARN"),
                        call.text(TOKEN)));
    }

    private Response protect(Call call) {
        return stackId(
                call,
                lifecycle.protect(
                        CallForm.place(call),
                        call.the("StackName"),
                        CallForm.isTrue(call, "EnableTerminationProtection")));
    }

    private Response setPolicy(Call call) {
        lifecycle.setPolicy(
                CallForm.place(call), call.the("StackName"), call.the("StackPolicyBody"));
        return nothing(call);
    }
}
