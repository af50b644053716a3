package io.apidirect.simulator.aws.cloudformation.api;

import io.apidirect.simulator.aws.cloudformation.Refusal;
import io.apidirect.simulator.aws.cloudformation.api.Answers.Page;
import io.apidirect.simulator.aws.cloudformation.drift.Detection;
import io.apidirect.simulator.aws.cloudformation.drift.DriftDetections;
import io.apidirect.simulator.aws.cloudformation.drift.ResourceDrift;
import io.apidirect.simulator.aws.cloudformation.operation.StackDirectory;
import io.apidirect.simulator.aws.cloudformation.resource.RequiredPermission;
import io.apidirect.simulator.aws.cloudformation.stack.Stack;
import io.apidirect.simulator.aws.wire.Call;
import io.apidirect.simulator.aws.wire.Operation;
import io.apidirect.simulator.aws.wire.Permission;
import io.apidirect.simulator.aws.wire.Response;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** The actions on drift. */
record DriftActions(
        StackDirectory directory,
        DriftDetections drift,
        StackPermissions permissions,
        CallerAuthority authority) {

    Map<String, Operation> operations() {
        return Map.of(
                "DetectStackDrift", new Operation(this::needed, this::detect),
                "DescribeStackDriftDetectionStatus", Operation.unscoped(this::status),
                "DescribeStackResourceDrifts", new Operation(permissions::onStack, this::drifts));
    }

    /** Besides its own name, a detection needs two more permissions. */
    private List<Permission> needed(Call call) {
        List<Permission> all = new ArrayList<>(permissions.onStack(call));
        Permission own = all.getFirst();
        all.add(
                new Permission(
                        "cloudformation:DetectStackResourceDrift", own.resource(), own.context()));
        all.add(call.permission("BatchDescribeTypeConfigurations", "*"));
        return all;
    }

    private Stack theStack(Call call) {
        return directory.the(CallForm.place(call), call.the("StackName"));
    }

    private Response detect(Call call) {
        String id =
                drift.start(
                        theStack(call),
                        Set.copyOf(call.form().texts("LogicalResourceIds")),
                        it -> refusal(call, it));
        return Response.query(call, it -> it.text("StackDriftDetectionId", id));
    }

    private Optional<String> refusal(Call call, RequiredPermission needed) {
        Map<String, List<String>> context =
                needed.context().entrySet().stream()
                        .collect(Collectors.toMap(Map.Entry::getKey, it -> List.of(it.getValue())));
        return authority.refusal(call, new Permission(needed.action(), needed.resource(), context));
    }

    private Response status(Call call) {
        Detection found = drift.the(call.the("StackDriftDetectionId"));
        Optional<Detection> ended = Optional.of(found).filter(it -> !it.isUnderway());
        return Response.query(
                call,
                xml ->
                        xml.text("StackId", found.stackId())
                                .text("StackDriftDetectionId", found.id())
                                .text("StackDriftStatus", ended.map(Detection::stackStatus))
                                .text("DetectionStatus", found.phase())
                                .text("DetectionStatusReason", found.reason())
                                .text("DriftedStackResourceCount", ended.map(Detection::drifted))
                                .text("Timestamp", Answers.time(found.at())));
    }

    private Response drifts(Call call) {
        Stack stack = theStack(call);
        Set<String> wanted = Set.copyOf(call.form().texts("StackResourceDriftStatusFilters"));
        Detection last =
                drift.last(stack)
                        .orElseThrow(
                                () ->
                                        Refusal.validation(
                                                "Drift was never detected for stack [%s]"
                                                        .formatted(stack.identity().name())));
        Page<ResourceDrift> page =
                Page.of(
                        last.resources().stream()
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
                                        "StackResourceDrifts",
                                        page.items(),
                                        (each, it) -> DriftShapes.resource(each, stack, it))));
    }
}
