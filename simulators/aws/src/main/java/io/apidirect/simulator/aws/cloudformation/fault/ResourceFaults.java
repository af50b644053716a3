package io.apidirect.simulator.aws.cloudformation.fault;

import io.apidirect.simulator.aws.cloudformation.fault.ResourceFault.Moment;
import io.apidirect.simulator.aws.cloudformation.resource.StackIdentity;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The faults that are set now. They are forgotten when the simulator ends. */
public final class ResourceFaults {

    private final List<ResourceFault> faults = new ArrayList<>();

    /** Sets a fault. */
    public synchronized void add(ResourceFault fault) {
        faults.add(fault);
    }

    /** Removes a fault; a resource that hangs because of it goes on. */
    public synchronized void remove(String id) {
        faults.removeIf(it -> it.id().equals(id));
        notifyAll();
    }

    /** Removes every fault. */
    public synchronized void clear() {
        faults.clear();
        notifyAll();
    }

    /** The faults that are set now. */
    public synchronized List<ResourceFault> all() {
        return List.copyOf(faults);
    }

    /** The fault that strikes now, counted as one of its times. */
    public synchronized Optional<ResourceFault> strike(
            StackIdentity stack, String logicalId, String type, Moment moment) {
        Optional<ResourceFault> struck =
                faults.stream()
                        .filter(it -> it.times() >= 0)
                        .filter(it -> it.strikes(stack, logicalId, type, moment))
                        .findFirst();
        struck.filter(it -> it.times() > 0)
                .ifPresent(it -> faults.replaceAll(each -> each.equals(it) ? it.struck() : each));
        return struck;
    }

    /** Waits until the fault is removed. */
    public synchronized void awaitRemoval(String id) throws InterruptedException {
        while (faults.stream().anyMatch(it -> it.id().equals(id))) {
            wait();
        }
    }
}
