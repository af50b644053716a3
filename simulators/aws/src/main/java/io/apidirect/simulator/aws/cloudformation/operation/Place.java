package io.apidirect.simulator.aws.cloudformation.operation;

import io.apidirect.simulator.aws.cloudformation.resource.StackIdentity;
import java.util.UUID;

/** The account and region that a request is about; nothing is ever seen across it. */
public record Place(String account, String region) {

    /** Whether the stack lives here. */
    public boolean holds(StackIdentity stack) {
        return stack.account().equals(account) && stack.region().equals(region);
    }

    /** The identity of a new stack here. */
    public StackIdentity newStack(String name) {
        return new StackIdentity(
                account, region, name, arn("stack/" + name + "/" + UUID.randomUUID()));
    }

    /** An ARN of CloudFormation here. */
    public String arn(String resource) {
        return "arn:aws:cloudformation:%s:%s:%s".formatted(region, account, resource);
    }
}
