package io.apidirect.simulator.aws.cloudformation.api;

import io.apidirect.simulator.aws.cloudformation.Refusal;
import io.apidirect.simulator.aws.cloudformation.api.Answers.Page;
import io.apidirect.simulator.aws.cloudformation.drift.DriftDetections;
import io.apidirect.simulator.aws.cloudformation.operation.StackDirectory;
import io.apidirect.simulator.aws.cloudformation.stack.Stack;
import io.apidirect.simulator.aws.cloudformation.stack.StackEvent;
import io.apidirect.simulator.aws.cloudformation.stack.StackResource;
import io.apidirect.simulator.aws.cloudformation.stack.StackStatus;
import io.apidirect.simulator.aws.wire.Call;
import io.apidirect.simulator.aws.wire.Operation;
import io.apidirect.simulator.aws.wire.Response;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The actions that look at stacks. */
record ReadActions(StackDirectory directory, DriftDetections drift, StackPermissions permissions) {

    Map<String, Operation> operations() {
        return Map.of(
                "DescribeStacks", new Operation(permissions::onStack, this::stacks),
                "ListStacks", Operation.unscoped(this::list),
                "ListExports", Operation.unscoped(this::exports),
                "DescribeStackEvents", new Operation(permissions::onStack, this::events),
                "DescribeStackResources", new Operation(permissions::onStack, this::resources),
                "DescribeStackResource", new Operation(permissions::onStack, this::resource),
                "ListStackResources", new Operation(permissions::onStack, this::listResources),
                "GetStackPolicy", new Operation(permissions::onStack, this::policy));
    }

    private Stack theStack(Call call) {
        return directory.the(CallForm.place(call), call.the("StackName"));
    }

    private Response stacks(Call call) {
        List<Stack> found =
                call.text("StackName").isPresent()
                        ? List.of(theStack(call))
                        : directory.all(CallForm.place(call)).stream()
                                .filter(it -> it.status() != StackStatus.DELETE_COMPLETE)
                                .toList();
        Page<Stack> page = Page.of(found, call.text("NextToken"));
        return Response.query(
                call,
                xml ->
                        page.writeNext(
                                xml.list(
                                        "Stacks",
                                        page.items(),
                                        (each, it) ->
                                                StackShapes.stack(each, it, drift.last(it)))));
    }

    private Response exports(Call call) {
        return Response.query(
                call,
                xml ->
                        xml.element(
                                "Exports",
                                list ->
                                        directory.all(CallForm.place(call)).stream()
                                                .filter(
                                                        it ->
                                                                it.status()
                                                                        != StackStatus
                                                                                .DELETE_COMPLETE)
                                                .forEach(it -> StackShapes.exports(list, it))));
    }

    private Response list(Call call) {
        List<String> wanted = call.form().texts("StackStatusFilter");
        Page<Stack> page =
                Page.of(
                        directory.all(CallForm.place(call)).stream()
                                .filter(
                                        it ->
                                                wanted.isEmpty()
                                                        || wanted.contains(it.status().name()))
                                .toList(),
                        call.text("NextToken"));
        return Response.query(
                call,
                xml ->
                        page.writeNext(
                                xml.list(
                                        "StackSummaries",
                                        page.items(),
                                        (each, it) ->
                                                StackShapes.summary(each, it, drift.last(it)))));
    }

    /** The token is the last event told, so that newer events do not shift the pages. */
    private Response events(Call call) {
        Stack stack =
                directory
                        .find(CallForm.place(call), call.the("StackName"))
                        .orElseThrow(
                                () ->
                                        Refusal.validation(
                                                "Stack [%s] does not exist"
                                                        .formatted(call.the("StackName"))));
        List<StackEvent> newestFirst = stack.events().reversed();
        List<StackEvent> left =
                call.text("NextToken")
                        .map(
                                token ->
                                        newestFirst.stream()
                                                .dropWhile(it -> !it.id().equals(token))
                                                .skip(1)
                                                .toList())
                        .orElse(newestFirst);
        Page<StackEvent> page = Page.of(left, Optional.empty());
        return Response.query(
                call,
                xml ->
                        xml.list(
                                        "StackEvents",
                                        page.items(),
                                        (each, it) -> StackShapes.event(each, stack, it))
                                .text(
                                        "NextToken",
                                        page.next().map(_ -> page.items().getLast().id())));
    }

    private Response resources(Call call) {
        Stack stack = theStack(call);
        List<StackResource> wanted =
                stack.resources().values().stream()
                        .filter(
                                it ->
                                        call.text("LogicalResourceId")
                                                .map(it.logicalId()::equals)
                                                .orElse(true))
                        .toList();
        return Response.query(
                call,
                xml ->
                        xml.list(
                                "StackResources",
                                wanted,
                                (each, it) -> {
                                    each.text("StackName", stack.identity().name())
                                            .text("StackId", stack.identity().id());
                                    StackShapes.resource(each, it, "Timestamp");
                                }));
    }

    private Response resource(Call call) {
        Stack stack = theStack(call);
        String logicalId = call.the("LogicalResourceId");
        StackResource resource =
                Optional.ofNullable(stack.resources().get(logicalId))
                        .orElseThrow(
                                () ->
                                        Refusal.validation(
                                                "Resource %s does not exist for stack %s"
                                                        .formatted(
                                                                logicalId,
                                                                stack.identity().name())));
        return Response.query(
                call,
                xml ->
                        xml.element(
                                "StackResourceDetail",
                                it -> {
                                    it.text("StackName", stack.identity().name())
                                            .text("StackId", stack.identity().id());
                                    StackShapes.resource(it, resource, "LastUpdatedTimestamp");
                                    it.text("Metadata", resource.declaration().metadata());
                                }));
    }

    private Response listResources(Call call) {
        Page<StackResource> page =
                Page.of(List.copyOf(theStack(call).resources().values()), call.text("NextToken"));
        return Response.query(
                call,
                xml ->
                        page.writeNext(
                                xml.list(
                                        "StackResourceSummaries",
                                        page.items(),
                                        (each, it) ->
                                                StackShapes.resource(
                                                        each, it, "LastUpdatedTimestamp"))));
    }

    private Response policy(Call call) {
        Stack stack = theStack(call);
        return Response.query(call, xml -> xml.text("StackPolicyBody", stack.settings().policy()));
    }
}
