package io.apidirect.simulator.aws.cloudformation.api;

import io.apidirect.simulator.aws.cloudformation.operation.StackDirectory;
import io.apidirect.simulator.aws.wire.Call;
import io.apidirect.simulator.aws.wire.Permission;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What callers must be allowed to, with the condition keys that only CloudFormation knows. */
record StackPermissions(StackDirectory directory) {

    /** The action on one stack; on a stack that does not exist, on any of that name. */
    List<Permission> onStack(Call call) {
        return List.of(permission(call, call.text("StackName")));
    }

    /** The action on one stack with {@code cloudformation:RoleArn}, and the role passed to it. */
    List<Permission> withRole(Call call) {
        Permission permission =
                permission(call, call.text("StackName")).withTags(call.form().tags("Tags"));
        Optional<String> changeSet = call.text("ChangeSetName");
        if (changeSet.isPresent()) {
            permission = permission.with("cloudformation:ChangeSetName", changeSet.get());
        }
        Optional<String> role = call.text("RoleARN");
        List<Permission> all = new ArrayList<>();
        all.add(
                role.isPresent()
                        ? permission.with("cloudformation:RoleArn", role.get())
                        : permission);
        role.ifPresent(
                it ->
                        all.add(
                                new Permission("iam:PassRole", it)
                                        .with(
                                                "iam:PassedToService",
                                                "cloudformation.amazonaws.com")));
        return all;
    }

    /** The action on the stack of a change set, which may be named by its ARN alone. */
    List<Permission> onChangeSet(Call call) {
        String changeSet = call.text("ChangeSetName").orElse("");
        Optional<String> stack =
                call.text("StackName")
                        .or(
                                () ->
                                        directory.all(CallForm.place(call)).stream()
                                                .filter(it -> it.changeSet(changeSet).isPresent())
                                                .map(it -> it.identity().id())
                                                .findFirst());
        return List.of(permission(call, stack).with("cloudformation:ChangeSetName", changeSet));
    }

    private Permission permission(Call call, Optional<String> stack) {
        if (stack.isEmpty()) {
            return call.permission("*");
        }
        String name = stack.get();
        return directory
                .find(CallForm.place(call), name)
                .map(it -> call.permission(it.identity().id()).onTags(it.definition().tags()))
                .orElseGet(
                        () ->
                                call.permission(
                                        name.startsWith("arn:")
                                                ? name
                                                : call.arn(
                                                        "cloudformation", "stack/" + name + "/*")));
    }
}
