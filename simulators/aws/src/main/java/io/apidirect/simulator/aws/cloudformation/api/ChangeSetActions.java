package io.apidirect.simulator.aws.cloudformation.api;

import io.apidirect.simulator.aws.cloudformation.Refusal;
import io.apidirect.simulator.aws.cloudformation.api.Answers.Page;
import io.apidirect.simulator.aws.cloudformation.operation.ChangeSetRequest;
import io.apidirect.simulator.aws.cloudformation.operation.ChangeSets;
import io.apidirect.simulator.aws.cloudformation.operation.StackDirectory;
import io.apidirect.simulator.aws.cloudformation.stack.ChangeSet;
import io.apidirect.simulator.aws.cloudformation.stack.ResourceChange;
import io.apidirect.simulator.aws.cloudformation.stack.Stack;
import io.apidirect.simulator.aws.cloudformation.stack.ValidationFinding;
import io.apidirect.simulator.aws.wire.Call;
import io.apidirect.simulator.aws.wire.Operation;
import io.apidirect.simulator.aws.wire.Response;
import java.util.Map;
import java.util.Optional;

/** The actions on change sets. */
record ChangeSetActions(
        ChangeSets changeSets, StackDirectory directory, StackPermissions permissions) {

    Map<String, Operation> operations() {
        return Map.of(
                "CreateChangeSet", new Operation(permissions::withRole, this::create),
                "DescribeEvents", new Operation(permissions::onChangeSet, this::events),
                "DescribeChangeSet", new Operation(permissions::onChangeSet, this::describe),
                "ExecuteChangeSet", new Operation(permissions::onChangeSet, this::execute),
                "DeleteChangeSet", new Operation(permissions::onChangeSet, this::delete),
                "ListChangeSets", new Operation(permissions::onStack, this::list));
    }

    private Response create(Call call) {
        String type = call.text("ChangeSetType").orElse("UPDATE");
        if (type.equals("IMPORT")) {
            throw Refusal.validation(
                    "Change sets of type IMPORT are not offered by this simulator of AWS.");
        }
        ChangeSets.Proposal proposal =
                changeSets.create(
                        CallForm.place(call),
                        call.the("StackName"),
                        new ChangeSetRequest(
                                call.the("ChangeSetName"),
                                call.text("Description"),
                                type.equals("CREATE"),
                                revertsDrift(call),
                                CallForm.submission(call, "ClientToken")));
        return Response.query(
                call,
                it -> it.text("Id", proposal.changeSetId()).text("StackId", proposal.stackId()));
    }

    private static boolean revertsDrift(Call call) {
        Optional<String> mode = call.text("DeploymentMode");
        if (mode.filter(it -> !it.equals("REVERT_DRIFT")).isPresent()) {
            throw Refusal.validation(
                    "1 validation error detected: Value '%s' at 'deploymentMode' failed to satisfy constraint: Member must satisfy enum value set: [REVERT_DRIFT]"
                            .formatted(mode.get()));
        }
        return mode.isPresent();
    }

    private ChangeSets.Found found(Call call) {
        return changeSets.the(
                CallForm.place(call), call.text("StackName"), call.the("ChangeSetName"));
    }

    private Response describe(Call call) {
        ChangeSets.Found found = found(call);
        ChangeSetShapes shapes =
                new ChangeSetShapes(
                        found.stack(),
                        found.changeSet(),
                        CallForm.isTrue(call, "IncludePropertyValues"));
        Page<ResourceChange> page = Page.of(found.changeSet().changes(), call.text("NextToken"));
        return Response.query(
                call,
                xml -> {
                    ChangeSetShapes.detail(xml, found.stack(), found.changeSet());
                    xml.list("Changes", page.items(), (each, it) -> shapes.change(each, it));
                    page.writeNext(xml);
                });
    }

    /** What the validation found; a name alone does not do, as with AWS. */
    private Response events(Call call) {
        boolean isNamed =
                call.text("ChangeSetName")
                        .filter(it -> it.startsWith("arn:") || call.text("StackName").isPresent())
                        .isPresent();
        if (!isNamed) {
            throw Refusal.validation(
                    "This simulator of AWS tells the events of one change set only: ChangeSetName must be its ARN.");
        }
        ChangeSets.Found found = found(call);
        Page<ValidationFinding> page =
                Page.of(found.changeSet().findings(), call.text("NextToken"));
        return Response.query(
                call,
                xml -> {
                    ValidationShapes shapes =
                            new ValidationShapes(found.stack(), found.changeSet());
                    xml.list("OperationEvents", page.items(), shapes::event);
                    page.writeNext(xml);
                });
    }

    private Response execute(Call call) {
        changeSets.execute(
                CallForm.place(call),
                call.text("StackName"),
                call.the("ChangeSetName"),
                call.text("ClientRequestToken"),
                CallForm.onFailure(call));
        return Response.query(call, _ -> {});
    }

    private Response delete(Call call) {
        changeSets.delete(CallForm.place(call), call.text("StackName"), call.the("ChangeSetName"));
        return Response.query(call, _ -> {});
    }

    private Response list(Call call) {
        Stack stack = directory.the(CallForm.place(call), call.the("StackName"));
        Page<ChangeSet> page = Page.of(stack.changeSets(), call.text("NextToken"));
        return Response.query(
                call,
                xml ->
                        page.writeNext(
                                xml.list(
                                        "Summaries",
                                        page.items(),
                                        (each, it) -> ChangeSetShapes.summary(each, stack, it))));
    }
}
